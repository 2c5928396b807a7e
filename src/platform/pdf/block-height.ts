import { Block } from '../../core/reports/reading/blocks.js';
import { COMPASS_FIGURE_HEIGHT, dotsFigureHeight } from './pdf-figure.js';
import { tableHeight } from './pdf-table.js';
import { BODY, FULL_WIDTH, heightOf, useStyle } from './pen.js';

const textHeight = (doc: PDFKit.PDFDocument, text: string): number => {
  useStyle(doc, BODY);
  return heightOf(doc, text, FULL_WIDTH) + 8;
};

const LIST_ITEM = { ...FULL_WIDTH, width: FULL_WIDTH.width - 16 };

const listItemHeight = (doc: PDFKit.PDFDocument, text: string): number => {
  useStyle(doc, BODY);
  return heightOf(doc, text, LIST_ITEM) + 5;
};

const blockHeight = (doc: PDFKit.PDFDocument, block: Block): number => {
  switch (block.kind) {
    case 'table':
      return tableHeight(doc, block.table);
    case 'dots':
      return dotsFigureHeight(block.chart.rows.length);
    case 'compass':
      return COMPASS_FIGURE_HEIGHT;
    case 'list':
      return block.items.reduce((sum, item) => sum + listItemHeight(doc, item), 4);
    case 'inset':
      return textHeight(doc, block.text) + 34;
    case 'heading':
    case 'paragraph':
    case 'quote':
      return textHeight(doc, block.text);
  }
};

/** What belongs together: everything up to the next heading; of a row of comments only the first. */
const groupOf = (blocks: readonly Block[]): readonly Block[] => {
  const end = blocks.findIndex(({ kind }) => kind === 'heading' || kind === 'quote');
  if (end === -1) return blocks;
  return blocks.slice(0, blocks[end]?.kind === 'quote' ? end + 1 : end);
};

export const heightOfGroup = (doc: PDFKit.PDFDocument, blocks: readonly Block[]): number =>
  groupOf(blocks).reduce((sum, block) => sum + blockHeight(doc, block), 0);

/** A section's opening, and where that leads straight to a heading, the heading's own group. */
export const heightOfOpening = (doc: PDFKit.PDFDocument, blocks: readonly Block[]): number => {
  const opening = groupOf(blocks).length;
  const next = blocks[opening]?.kind === 'heading' ? heightOfGroup(doc, blocks.slice(opening + 1)) + 34 : 0;
  return heightOfGroup(doc, blocks) + next;
};
