/** `Medicine > Ward 7` → Medicine, and inside it Ward 7. */
export const unitPath = (text: string): readonly string[] =>
  text
    .split('>')
    .map((part) => part.trim())
    .filter((part) => part !== '');

export const pathText = (path: readonly string[]): string => path.join(' > ');
