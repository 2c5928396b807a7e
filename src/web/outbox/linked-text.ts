/** A piece of a letter's text; an address can be followed. */
export interface TextPiece {
  readonly text: string;
  readonly href: string | null;
}

const ADDRESS = /(https?:\/\/[^\s<>"]+)/;

/** Cuts plain text at its addresses, so that a template can make links of them and escape everything. */
export const linkedText = (text: string): readonly TextPiece[] =>
  text
    .split(ADDRESS)
    .map((piece, position) => ({ text: piece, href: position % 2 === 1 ? piece : null }))
    .filter((piece) => piece.text !== '');
