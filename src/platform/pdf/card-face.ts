import type { PatientSheet } from '../../application/patients/patient-sheets.js';
import { type InvitationCode } from '../../crypto/code-form.js';
import { formatInvitationCode } from '../../crypto/invitation-code.js';
import { heightOf, Pen, TextStyle, tagText, useStyle, writeLines } from './pen.js';
import { THEME } from './pdf-theme.js';
import { printable } from './printable-text.js';
import { drawQrCode } from './qr-code.js';
import type { SheetAddress } from './sheet-address.js';
import { type SheetWords, tagLanguage } from './sheet-words.js';

/** Six to a sheet of A4, with the margin that printers leave. */
export const CARD = { width: 268, height: 262 } as const;
const PADDING = 12;
const QR = 84;
const WIDTH = CARD.width - 2 * PADDING;
/** Code and address, at the foot of the card. */
const FOOT = 44;

/** What all cards of a sheet have alike. */
export interface CardFace {
  readonly sheet: PatientSheet;
  readonly address: SheetAddress;
  readonly both: readonly SheetWords[];
  readonly size: number;
}

export interface Card {
  readonly code: InvitationCode;
  /** The card's upper left corner. */
  readonly place: { readonly x: number; readonly y: number };
}

interface Paragraph {
  readonly style: TextStyle;
  readonly text: string;
}

const CODE: TextStyle = { font: 'semibold', size: 13, colour: '#000000' };
const ADDRESS: TextStyle = { font: 'regular', size: 9.5, colour: THEME.ink };
const titleIn = (size: number): TextStyle => ({ font: 'semibold', size: size + 2, colour: THEME.accent });
const textIn = (size: number): TextStyle => ({ font: 'regular', size, colour: THEME.ink });

const wordsFor = (sheet: PatientSheet, { day }: SheetWords) => ({
  name: sheet.subjectName,
  by: sheet.handedOutBy,
  date: day(sheet.closesOn),
  minimum: sheet.minimum,
});

const say = (sheet: PatientSheet, words: SheetWords, key: string): string =>
  words.t(`cards:card.${key}`, wordsFor(sheet, words));

/** Beside the square. */
const openingOf = (sheet: PatientSheet, words: SheetWords, size: number): readonly Paragraph[] => [
  { style: titleIn(size), text: say(sheet, words, 'title') },
  { style: textIn(size), text: say(sheet, words, 'short') },
];

const textOf = (sheet: PatientSheet, words: SheetWords): string =>
  ['secret', 'how', 'by'].map((key) => say(sheet, words, key)).join(' ');

const OPENING_BOX = { x: 0, width: WIDTH - QR - 10 };
const TEXT_BOX = { x: 0, width: WIDTH };
const SIZES = [10, 9.4, 8.8, 8.2, 7.6, 7] as const;

const heightIn = (doc: PDFKit.PDFDocument, { style, text }: Paragraph, box: typeof TEXT_BOX): number => {
  useStyle(doc, style);
  return heightOf(doc, printable(text).text, box);
};

/** The largest letters with which both languages fit, however long the names are. */
const fittingSize = (doc: PDFKit.PDFDocument, sheet: PatientSheet, both: readonly SheetWords[]): number => {
  const room = CARD.height - 2 * PADDING - FOOT;
  const fits = (size: number): boolean => {
    const openings = both.flatMap((words) =>
      openingOf(sheet, words, size).map((paragraph) => heightIn(doc, paragraph, OPENING_BOX)),
    );
    const texts = both.map((words) =>
      heightIn(doc, { style: textIn(size), text: textOf(sheet, words) }, TEXT_BOX),
    );
    const sum = (heights: readonly number[]): number => heights.reduce((total, height) => total + height, 0);
    return Math.max(sum(openings) + 8, QR + 8) + sum(texts) + 8 <= room;
  };
  return SIZES.find(fits) ?? SIZES[5];
};

const write = (pen: Pen, tag: string, { style, text }: Paragraph, box: typeof TEXT_BOX): void => {
  useStyle(pen.doc, style);
  tagText(pen, tag, text, (shown) => {
    writeLines(pen.doc, shown, box);
  });
};

const drawSquare = (pen: Pen, { address, both }: CardFace, { code, place }: Card): void => {
  const { doc } = pen;
  const [x, y] = [place.x + CARD.width - PADDING - QR, place.y + PADDING];
  const bbox: [number, number, number, number] = [x, y, x + QR, y + QR];
  const alt = both.map(({ t }) => t('cards:card.square')).join(' / ');
  const draw = (): void => {
    drawQrCode(doc, address.link(code), { x, y, size: QR });
  };
  pen.parent.add(doc.struct('Figure', { alt, bbox, placement: 'Block' }, draw));
};

/** Both languages on each, because nobody knows who will hold it. */
export const cardFace = (
  doc: PDFKit.PDFDocument,
  sheet: PatientSheet,
  address: SheetAddress,
  both: readonly SheetWords[],
): CardFace => ({ sheet, address, both, size: fittingSize(doc, sheet, both) });

export const writeCard = (pen: Pen, face: CardFace, card: Card): void => {
  const { doc } = pen;
  const { sheet, address, both, size } = face;
  const left = card.place.x + PADDING;
  drawSquare(pen, face, card);
  doc.y = card.place.y + PADDING - 2;
  for (const words of both)
    tagLanguage(pen, words.language, (inner) => {
      for (const paragraph of openingOf(sheet, words, size))
        write(inner, 'P', paragraph, { ...OPENING_BOX, x: left });
      doc.y += 4;
    });
  doc.y = Math.max(doc.y, card.place.y + PADDING + QR + 8);
  for (const words of both)
    tagLanguage(pen, words.language, (inner) => {
      write(inner, 'P', { style: textIn(size), text: textOf(sheet, words) }, { ...TEXT_BOX, x: left });
      doc.y += 4;
    });
  doc.y = card.place.y + CARD.height - PADDING - FOOT + 8;
  write(pen, 'P', { style: ADDRESS, text: address.shown }, { ...TEXT_BOX, x: left });
  doc.y += 2;
  write(pen, 'P', { style: CODE, text: formatInvitationCode(card.code) }, { ...TEXT_BOX, x: left });
};
