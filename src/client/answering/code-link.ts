import { normaliseCrockford } from '../../crypto/crockford.js';

/** What follows `#` in a link, or what somebody pasted of one: the code, and after a full stop the seal. */
export interface CodeLink {
  readonly code: string;
  readonly seal: string | null;
}

/** A scanner that is set to an American keyboard types `£` for `#` on a British one. */
const HASH = /[#£]/;

export function readCodeLink(text: string): CodeLink {
  const [code = '', seal = ''] = text.slice(text.search(HASH) + 1).split('.', 2);
  return { code: code.trim(), seal: seal.trim() === '' ? null : seal.trim() };
}

/** Stands for a code in what this browser keeps, so that the code itself is kept nowhere. */
export async function nameOfCode(code: string): Promise<string> {
  const text = `tosturi code/1 ${normaliseCrockford(readCodeLink(code).code)}`;
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
