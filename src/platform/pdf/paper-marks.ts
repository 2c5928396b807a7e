import type { Language } from '../../core/language.js';
import type { Questionnaire } from '../../core/questionnaires/questionnaire.js';
import { PAPER_MARGINS, PAPER_WIDTH, type PaperPrint } from './paper-print.js';
import { PAGE_HEIGHT, THEME } from './pdf-theme.js';
import { artifact, type FontName, heightOf, Pen, tagGroup, tagText, useStyle, writeLines } from './pen.js';
import { printable } from './printable-text.js';

interface Line {
  readonly tag: string;
  readonly font: FontName;
  readonly size: number;
  readonly text: string;
}

const FULL = { x: PAPER_MARGINS.left, width: PAPER_WIDTH };

export const writeLine = (pen: Pen, { tag, font, size, text }: Line): void => {
  useStyle(pen.doc, { font, size, colour: THEME.ink });
  tagText(pen, tag, text, (shown) => {
    writeLines(pen.doc, shown, FULL);
  });
};

/** `mark` is what whoever types the form in presses for it. */
export interface PaperChoice {
  readonly mark: string;
  readonly text: string;
}

export interface PaperQuestion {
  readonly question: string;
  readonly choices: readonly PaperChoice[];
}

/** In the order of the page: the points of the scale, and "not observed", which is none of them. */
export const choicesOf = (
  { ratingScale, notObserved }: Questionnaire,
  language: Language,
): readonly PaperChoice[] => [
  ...ratingScale.map(({ value, label }) => ({ mark: String(value), text: label[language] })),
  { mark: '0', text: notObserved[language] },
];

const heightOfText = ({ doc }: Pen, size: number, text: string, width: number): number => {
  useStyle(doc, { font: 'regular', size, colour: THEME.ink });
  return heightOf(doc, printable(text).text, { x: 0, width });
};

/** A question and its boxes are never on two pages. */
const keepOnPage = ({ doc }: Pen, height: number): void => {
  if (doc.y + height > PAGE_HEIGHT - PAPER_MARGINS.bottom) doc.addPage();
};

const drawBox = (pen: Pen, print: PaperPrint, mark: string, x: number): void => {
  const { doc } = pen;
  const top = doc.y;
  artifact(doc, () => {
    doc.rect(x, top, print.box, print.box).lineWidth(1).stroke(THEME.ink);
    useStyle(doc, { font: 'regular', size: 6.5, colour: THEME.quiet });
    doc.text(mark, x + 2, top + 1, { lineBreak: false });
  });
  doc.y = top;
};

const writeChoice = (pen: Pen, print: PaperPrint, choice: PaperChoice, x: number): void => {
  const { doc } = pen;
  const top = doc.y;
  drawBox(pen, print, choice.mark, x);
  const width = PAPER_WIDTH / print.columns - print.box - 8;
  useStyle(doc, { font: 'regular', size: print.option, colour: THEME.ink });
  tagText(pen, 'LI', choice.text, (shown) => {
    writeLines(doc, shown, { x: x + print.box + 4, width });
  });
  doc.y = top;
};

const rowsOf = (choices: readonly PaperChoice[], columns: number): readonly (readonly PaperChoice[])[] =>
  Array.from({ length: Math.ceil(choices.length / columns) }, (_, row) =>
    choices.slice(row * columns, (row + 1) * columns),
  );

const rowHeight = (pen: Pen, print: PaperPrint, row: readonly PaperChoice[]): number => {
  const width = PAPER_WIDTH / print.columns - print.box - 8;
  const heights = row.map(({ text }) => heightOfText(pen, print.option, text, width));
  return Math.max(print.box, ...heights) + 4;
};

/** No table: each box has its own words beside it. */
export const writeChoices = (pen: Pen, print: PaperPrint, { question, choices }: PaperQuestion): void => {
  const rows = rowsOf(choices, print.columns);
  const heights = rows.map((row) => rowHeight(pen, print, row));
  const ofQuestion = heightOfText(pen, print.item, question, PAPER_WIDTH);
  keepOnPage(
    pen,
    heights.reduce((sum, height) => sum + height, ofQuestion + 4),
  );
  writeLine(pen, { tag: 'P', font: 'semibold', size: print.item, text: question });
  pen.doc.y += 3;
  tagGroup(pen, 'L', (list) => {
    rows.forEach((row, index) => {
      row.forEach((choice, column) => {
        writeChoice(list, print, choice, PAPER_MARGINS.left + (column * PAPER_WIDTH) / print.columns);
      });
      pen.doc.y += heights[index] ?? 0;
    });
  });
  pen.doc.y += print.gap;
};

/** A frame to write in. */
export const writeRoom = (pen: Pen, print: PaperPrint, question: string): void => {
  const { doc } = pen;
  keepOnPage(pen, heightOfText(pen, print.item, question, PAPER_WIDTH) + print.writing + 8);
  writeLine(pen, { tag: 'P', font: 'semibold', size: print.item, text: question });
  const top = doc.y + 4;
  artifact(doc, () => {
    doc.rect(PAPER_MARGINS.left, top, PAPER_WIDTH, print.writing).lineWidth(1).stroke(THEME.ink);
  });
  doc.y = top + print.writing + print.gap;
};
