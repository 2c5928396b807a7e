import { asKept, Keeper } from './kept-answers.js';

/** `sessionStorage`: this tab, until it is closed. */
export const tabKeeper = (name: string): Keeper => {
  const key = `tosturi-answers:${name}`;
  return {
    read: () => {
      const stored = sessionStorage.getItem(key);
      return Promise.resolve(stored === null ? null : asKept(JSON.parse(stored)));
    },
    write: (kept) => {
      sessionStorage.setItem(key, JSON.stringify(kept));
      return Promise.resolve();
    },
    clear: () => {
      sessionStorage.removeItem(key);
      return Promise.resolve();
    },
  };
};
