export type CellProblem = 'hidden-character' | 'formula' | 'lost-letter';

/**
 * Controls, characters without width, and the marks that reorder what follows (UAX 9): two names could look alike and be
 * different, or one be read backwards. A no-break space has become a space before.
 */
const HIDDEN = /[\p{Cc}\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/u;

/** A spreadsheet would run these when the list is exported again (OWASP, "CSV Injection"). A lone dash is no formula. */
const FORMULA = /^(?:[=+@]|-.)/u;

/** What programs put where an encoding has no such letter: ŵ and ŷ outside Unicode. */
const LOST = /[?\ufffd]/u;

/** Why a text out of a file can be no name, title or unit as it stands; `null` when it can. */
export function cellProblem(text: string): CellProblem | null {
  if (HIDDEN.test(text)) return 'hidden-character';
  if (FORMULA.test(text)) return 'formula';
  return LOST.test(text) ? 'lost-letter' : null;
}

/** As it can be shown to whoever has to find the character that they do not see. */
export const visibleText = (text: string): string => text.replaceAll(new RegExp(HIDDEN, 'gu'), '·');

/** A cell as it is compared and kept: composed (NFC), every kind of space a plain one, none at the ends. */
export const tidyCell = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\p{Zs}\t]+/gu, ' ')
    .trim();
