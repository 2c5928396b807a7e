// The form has steps in the browser's history, and a browser loads such a page again without what was posted for it.
// For that the code waits in this tab, from the first question to the receipt.
const KEY = 'tosturi-code';

export const keepCodeHere = (code: string): void => {
  sessionStorage.setItem(KEY, code);
};

export const codeHere = (): string | null => sessionStorage.getItem(KEY);

export const forgetCodeHere = (): void => {
  sessionStorage.removeItem(KEY);
};
