import { CodeLink, nameOfCode } from './code-link.js';

// The seal of a link has to reach the next pages without going through a server, which could change it on the way.

const keyFor = async (code: string): Promise<string> => `tosturi-seal:${await nameOfCode(code)}`;

export async function keepPromisedSeal({ code, seal }: CodeLink): Promise<void> {
  if (seal !== null) sessionStorage.setItem(await keyFor(code), seal);
}

/** `null`: the code was typed, and no link said which seal belongs to it. */
export const promisedSeal = async (code: string): Promise<string | null> =>
  sessionStorage.getItem(await keyFor(code));
