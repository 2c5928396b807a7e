import { FONT_FILES } from '../charts/chart-fonts.js';
import { PAGE_FOOT, PAGE_HEIGHT, TEXT_WIDTH, THEME } from './pdf-theme.js';
import { printable } from './printable-text.js';

/** A document and the place in its tree of tags where the next thing belongs. */
export interface Pen {
  readonly doc: PDFKit.PDFDocument;
  readonly parent: PDFKit.PDFStructureElement;
}

export type FontName = keyof typeof FONT_FILES;

export interface TextStyle {
  readonly font: FontName;
  readonly size: number;
  readonly colour: string;
}

export const BODY: TextStyle = { font: 'regular', size: THEME.body, colour: THEME.ink };

/** Fonts go by their file: pdfkit would read the default font again at every use of a name of its own. */
export const useStyle = (doc: PDFKit.PDFDocument, style: TextStyle): void => {
  doc.font(FONT_FILES[style.font]).fontSize(style.size).fillColor(style.colour);
};

export interface TextBox {
  readonly x: number;
  readonly width: number;
}

export const FULL_WIDTH: TextBox = { x: THEME.margins.left, width: TEXT_WIDTH };

/** Adds a tag with its own text; where a character could not be printed, the tag holds the original. */
export const tagText = (pen: Pen, tag: string, text: string, draw: (text: string) => void): void => {
  const { text: shown, replaced } = printable(text);
  const options = replaced ? { actual: text } : {};
  pen.parent.add(
    pen.doc.struct(tag, options, () => {
      draw(shown);
    }),
  );
};

/** Adds a tag that holds other tags, and ends it. */
export const tagGroup = (pen: Pen, tag: string, fill: (inner: Pen) => void): void => {
  const element = pen.doc.struct(tag);
  pen.parent.add(element);
  fill({ doc: pen.doc, parent: element });
  element.end();
};

/** Lines, tints and bars carry no meaning of their own; a screen reader passes over them. */
export const artifact = (doc: PDFKit.PDFDocument, draw: () => void): void => {
  doc.markContent('Artifact', { type: 'Layout' });
  doc.save();
  draw();
  doc.restore();
  doc.endMarkedContent();
};

export const roomLeft = (doc: PDFKit.PDFDocument): number => PAGE_FOOT - doc.y;

export const PAGE_ROOM = PAGE_HEIGHT - THEME.margins.top - THEME.margins.bottom;

/** Turns the page unless there is room for what must stay together. */
export const keepTogether = (doc: PDFKit.PDFDocument, height: number): void => {
  if (roomLeft(doc) < Math.min(height, PAGE_ROOM)) doc.addPage();
};

export const writeLines = (doc: PDFKit.PDFDocument, text: string, box: TextBox): void => {
  doc.text(text, box.x, doc.y, { width: box.width, lineGap: THEME.lineGap });
};

export const heightOf = (doc: PDFKit.PDFDocument, text: string, box: TextBox): number =>
  doc.heightOfString(text, { width: box.width, lineGap: THEME.lineGap });
