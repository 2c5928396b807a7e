import { ReadingTable } from '../../core/reports/reading/blocks.js';
import {
  BODY,
  FULL_WIDTH,
  Pen,
  TextBox,
  TextStyle,
  artifact,
  heightOf,
  keepTogether,
  roomLeft,
  tagGroup,
  tagText,
  useStyle,
  writeLines,
} from './pen.js';
import { THEME } from './pdf-theme.js';
import { printable } from './printable-text.js';

const HEAD: TextStyle = { font: 'semibold', size: THEME.small, colour: THEME.accent };
const ROW_HEAD: TextStyle = { font: 'regular', size: 9.2, colour: THEME.ink };
const CELL: TextStyle = { ...BODY, size: 9.2 };
const PADDING = { x: 6, y: 3.6 };

const columnBoxes = ({ widths }: ReadingTable): readonly TextBox[] => {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const unit = FULL_WIDTH.width / total;
  return widths.map((width, index) => ({
    x: FULL_WIDTH.x + widths.slice(0, index).reduce((sum, before) => sum + before, 0) * unit + PADDING.x,
    width: width * unit - 2 * PADDING.x,
  }));
};

interface Row {
  readonly cells: readonly string[];
  readonly boxes: readonly TextBox[];
  readonly kind: 'head' | 'body';
}

const styleOf = ({ kind }: Row, column: number): TextStyle => {
  if (kind === 'head') return HEAD;
  return column === 0 ? ROW_HEAD : CELL;
};

const rowHeight = (doc: PDFKit.PDFDocument, row: Row): number => {
  const heights = row.cells.map((cell, column) => {
    useStyle(doc, styleOf(row, column));
    return heightOf(doc, printable(cell).text, row.boxes[column] ?? FULL_WIDTH);
  });
  return Math.max(...heights) + 2 * PADDING.y;
};

const drawCell = (
  doc: PDFKit.PDFDocument,
  row: Row,
  column: number,
  top: number,
): ((text: string) => void) => {
  return (text) => {
    useStyle(doc, styleOf(row, column));
    doc.y = top + PADDING.y;
    writeLines(doc, text, row.boxes[column] ?? FULL_WIDTH);
  };
};

const drawFrame = (doc: PDFKit.PDFDocument, row: Row, height: number): void => {
  artifact(doc, () => {
    if (row.kind === 'head') doc.rect(FULL_WIDTH.x, doc.y, FULL_WIDTH.width, height).fill(THEME.tint);
    const bottom = doc.y + height;
    doc.moveTo(FULL_WIDTH.x, bottom).lineTo(FULL_WIDTH.x + FULL_WIDTH.width, bottom);
    doc.lineWidth(row.kind === 'head' ? 1 : 0.5).stroke(row.kind === 'head' ? THEME.accent : THEME.rule);
  });
};

const tagCell = (pen: Pen, row: Row, column: number, top: number): void => {
  const cell = printable(row.cells[column] ?? '');
  const actual = cell.replaced ? { actual: row.cells[column] ?? '' } : {};
  const isHead = row.kind === 'head' || column === 0;
  const scope = isHead ? { scope: row.kind === 'head' ? ('Column' as const) : ('Row' as const) } : {};
  pen.parent.add(
    pen.doc.struct(isHead ? 'TH' : 'TD', { ...actual, ...scope }, () => {
      drawCell(pen.doc, row, column, top)(cell.text);
    }),
  );
};

const writeRow = (pen: Pen, row: Row): void => {
  const { doc } = pen;
  const height = rowHeight(doc, row);
  const top = doc.y;
  drawFrame(doc, row, height);
  tagGroup(pen, 'TR', (inner) => {
    row.cells.forEach((_, column) => {
      tagCell(inner, row, column, top);
    });
  });
  doc.y = top + height;
};

/** On every further page the head stands again, for the eye only: the tags have it once. */
const repeatHead = (doc: PDFKit.PDFDocument, head: Row): void => {
  const top = doc.y;
  const height = rowHeight(doc, head);
  drawFrame(doc, head, height);
  artifact(doc, () => {
    head.cells.forEach((cell, column) => {
      drawCell(doc, head, column, top)(printable(cell).text);
    });
  });
  doc.y = top + height;
};

const writeBody = (pen: Pen, head: Row, rows: readonly Row[]): void => {
  for (const row of rows) {
    if (roomLeft(pen.doc) < rowHeight(pen.doc, row)) {
      pen.doc.addPage();
      repeatHead(pen.doc, head);
    }
    writeRow(pen, row);
  }
};

const rowsOf = (table: ReadingTable): { readonly head: Row; readonly body: readonly Row[] } => {
  const boxes = columnBoxes(table);
  return {
    head: { cells: table.columns, boxes, kind: 'head' },
    body: table.rows.map((cells) => ({ cells, boxes, kind: 'body' })),
  };
};

export const tableHeight = (doc: PDFKit.PDFDocument, table: ReadingTable): number => {
  const { head, body } = rowsOf(table);
  return [head, ...body].reduce((sum, row) => sum + rowHeight(doc, row), 30);
};

/** A table that fits on a page is never cut in two. */
export const writeTable = (pen: Pen, table: ReadingTable): void => {
  const { doc } = pen;
  const { head, body } = rowsOf(table);
  const height = tableHeight(doc, table);
  keepTogether(doc, height < 420 ? height : 120);
  tagGroup(pen, 'Table', (inner) => {
    useStyle(doc, { font: 'semibold', size: 10, colour: THEME.ink });
    tagText(inner, 'Caption', table.caption, (shown) => {
      writeLines(doc, shown, FULL_WIDTH);
    });
    doc.y += 4;
    writeRow(inner, head);
    writeBody(inner, head, body);
  });
  doc.y += 16;
};
