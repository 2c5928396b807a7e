import { Block, ReadingSection } from '../../core/reports/reading/blocks.js';
import { heightOfGroup, heightOfOpening } from './block-height.js';
import { PlacedSection } from './pdf-contents.js';
import { writeCompass, writeDots } from './pdf-figure.js';
import { writeTable } from './pdf-table.js';
import { printable } from './printable-text.js';
import {
  writeHeading,
  writeInset,
  writeList,
  writeParagraph,
  writeQuote,
  writeSectionTitle,
  writeSmall,
} from './pdf-text.js';
import { Pen, keepTogether, tagGroup } from './pen.js';

const writeBlock = (pen: Pen, block: Block, following: readonly Block[]): void => {
  switch (block.kind) {
    case 'heading':
      writeHeading(pen, block.text, heightOfGroup(pen.doc, following));
      return;
    case 'paragraph':
      writeParagraph(pen, block.text);
      return;
    case 'inset':
      writeInset(pen, block.text);
      return;
    case 'list':
      writeList(pen, block.items);
      return;
    case 'table':
      writeTable(pen, block.table);
      return;
    case 'quote':
      writeQuote(pen, block.text, block.mark);
      return;
    case 'dots':
      writeDots(pen, block.alt, block.chart);
      return;
    case 'compass':
      writeCompass(pen, block.alt, block.chart);
  }
};

const TITLE_ROOM = 50;

/** Short sections may share a page; one whose first blocks would not fit on the rest of it begins a new one. */
const turnPage = (doc: PDFKit.PDFDocument, section: ReadingSection, isFirst: boolean): void => {
  if (isFirst) doc.addPage();
  else {
    doc.y += 22;
    keepTogether(doc, TITLE_ROOM + heightOfOpening(doc, section.blocks));
  }
};

export interface SectionPlace {
  readonly isFirst: boolean;
  /** What stands below a section in which something could not be printed. */
  readonly replacedNote: string;
}

const hasReplaced = (section: ReadingSection): boolean =>
  section.blocks.some((block) => block.kind === 'quote' && printable(block.text).replaced);

export const writeSection = (pen: Pen, section: ReadingSection, place: SectionPlace): PlacedSection => {
  const { doc } = pen;
  turnPage(doc, section, place.isFirst);
  doc.addNamedDestination(section.id, 'XYZ', null, doc.y - 12, null);
  const page = doc.bufferedPageRange().count;
  const bookmark = doc.outline.addItem(section.title);
  tagGroup(pen, 'Sect', (inner) => {
    writeSectionTitle(inner, section.title);
    section.blocks.forEach((block, index) => {
      writeBlock(inner, block, section.blocks.slice(index + 1));
      if (block.kind === 'heading') bookmark.addItem(block.text);
    });
    if (hasReplaced(section)) writeSmall(inner, place.replacedNote);
  });
  return { section, page };
};
