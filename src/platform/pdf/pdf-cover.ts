import { ReportReading } from '../../core/reports/reading/blocks.js';
import { FULL_WIDTH, Pen, TextBox, artifact, tagGroup, tagText, useStyle, writeLines } from './pen.js';
import { PAGE_HEIGHT, THEME } from './pdf-theme.js';

const STRIPE = 14;
const LABEL_BOX: TextBox = { x: FULL_WIDTH.x, width: 130 };
const VALUE_BOX: TextBox = { x: FULL_WIDTH.x + 140, width: FULL_WIDTH.width - 140 };

const drawStripe = (doc: PDFKit.PDFDocument): void => {
  artifact(doc, () => {
    doc.rect(0, 0, STRIPE, PAGE_HEIGHT).fill(THEME.accent);
  });
};

const writeTitle = (pen: Pen, title: string): void => {
  const { doc } = pen;
  doc.y = 190;
  useStyle(doc, { font: 'semibold', size: 34, colour: THEME.accent });
  tagText(pen, 'H1', title, (shown) => {
    doc.text(shown, FULL_WIDTH.x, doc.y, { width: FULL_WIDTH.width - 60, lineGap: -2 });
  });
  doc.y += 34;
};

/** Label and value are one paragraph to a reader, two columns to the eye. */
const writeLine = (pen: Pen, line: ReportReading['cover'][number]): void => {
  const { doc } = pen;
  tagGroup(pen, 'P', (paragraph) => {
    const top = doc.y;
    useStyle(doc, { font: 'regular', size: 11, colour: THEME.quiet });
    tagText(paragraph, 'Span', `${line.label} `, (shown) => {
      writeLines(doc, shown, LABEL_BOX);
    });
    const labelEnd = doc.y;
    doc.y = top;
    useStyle(doc, { font: 'semibold', size: 11, colour: THEME.ink });
    tagText(paragraph, 'Span', line.value, (shown) => {
      writeLines(doc, shown, VALUE_BOX);
    });
    doc.y = Math.max(doc.y, labelEnd) + 8;
  });
};

export const writeCover = (pen: Pen, reading: ReportReading): void => {
  const { doc } = pen;
  drawStripe(doc);
  writeTitle(pen, reading.title);
  for (const line of reading.cover) writeLine(pen, line);
  doc.y = Math.max(doc.y + 40, 620);
  useStyle(doc, { font: 'regular', size: 13, colour: THEME.accent });
  tagText(pen, 'P', reading.coverNote, (shown) => {
    writeLines(doc, shown, { x: FULL_WIDTH.x, width: 330 });
  });
};
