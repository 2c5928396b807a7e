import {
  BODY,
  FULL_WIDTH,
  Pen,
  TextStyle,
  artifact,
  heightOf,
  keepTogether,
  tagGroup,
  tagText,
  useStyle,
  writeLines,
  PAGE_ROOM,
} from './pen.js';
import { THEME } from './pdf-theme.js';
import { printable } from './printable-text.js';

const SECTION_TITLE: TextStyle = { font: 'semibold', size: 20, colour: THEME.accent };
const HEADING: TextStyle = { font: 'semibold', size: 13.5, colour: THEME.accent };
const MARK: TextStyle = { font: 'italic', size: THEME.small, colour: THEME.quiet };

export const writeSectionTitle = (pen: Pen, text: string): void => {
  const { doc } = pen;
  useStyle(doc, SECTION_TITLE);
  tagText(pen, 'H2', text, (shown) => {
    doc.text(shown, FULL_WIDTH.x, doc.y, { width: FULL_WIDTH.width, lineGap: 0 });
  });
  artifact(doc, () => {
    doc.rect(FULL_WIDTH.x, doc.y + 6, 44, 2.5).fill(THEME.accent);
  });
  doc.y += 20;
};

/** `below`: the height that must follow on the same page. */
export const writeHeading = (pen: Pen, text: string, below: number): void => {
  const { doc } = pen;
  keepTogether(doc, below + 34);
  doc.y += 10;
  useStyle(doc, HEADING);
  tagText(pen, 'H3', text, (shown) => {
    writeLines(doc, shown, FULL_WIDTH);
  });
  doc.y += 3;
};

export const writeParagraph = (pen: Pen, text: string): void => {
  useStyle(pen.doc, BODY);
  tagText(pen, 'P', text, (shown) => {
    writeLines(pen.doc, shown, FULL_WIDTH);
  });
  pen.doc.y += 7;
};

export const writeSmall = (pen: Pen, text: string): void => {
  useStyle(pen.doc, MARK);
  tagText(pen, 'P', text, (shown) => {
    writeLines(pen.doc, shown, FULL_WIDTH);
  });
};

const LIST_BOX = { x: FULL_WIDTH.x + 16, width: FULL_WIDTH.width - 16 };

const writeListItem = (pen: Pen, text: string): void => {
  const { doc } = pen;
  useStyle(doc, BODY);
  keepTogether(doc, heightOf(doc, printable(text).text, LIST_BOX));
  tagGroup(pen, 'LI', (item) => {
    const top = doc.y;
    tagText(item, 'Lbl', '•', (bullet) => {
      doc.fillColor(THEME.accent).text(bullet, FULL_WIDTH.x + 3, top, { lineBreak: false });
    });
    doc.y = top;
    tagText(item, 'LBody', text, (shown) => {
      doc.fillColor(THEME.ink);
      writeLines(doc, shown, LIST_BOX);
    });
  });
  doc.y += 5;
};

export const writeList = (pen: Pen, items: readonly string[]): void => {
  tagGroup(pen, 'L', (list) => {
    for (const item of items) writeListItem(list, item);
  });
  pen.doc.y += 4;
};

const INSET_BOX = { x: FULL_WIDTH.x + 18, width: FULL_WIDTH.width - 36 };

export const writeInset = (pen: Pen, text: string): void => {
  const { doc } = pen;
  useStyle(doc, BODY);
  const height = heightOf(doc, printable(text).text, INSET_BOX) + 22;
  keepTogether(doc, height + 8);
  const top = doc.y + 4;
  artifact(doc, () => {
    doc.rect(FULL_WIDTH.x, top, FULL_WIDTH.width, height).fill(THEME.tint);
    doc.rect(FULL_WIDTH.x, top, 3, height).fill(THEME.accent);
  });
  doc.y = top + 12;
  useStyle(doc, BODY);
  tagText(pen, 'P', text, (shown) => {
    writeLines(doc, shown, INSET_BOX);
  });
  doc.y = top + height + 12;
};

const QUOTE_BOX = { x: FULL_WIDTH.x + 16, width: FULL_WIDTH.width - 32 };

const writeMark = (pen: Pen, mark: string | null): void => {
  if (mark === null) return;
  useStyle(pen.doc, MARK);
  tagText(pen, 'P', mark, (shown) => {
    writeLines(pen.doc, shown, QUOTE_BOX);
  });
};

/** A bar beside the text where it stays on one page; a longer text flows on without one. */
export const writeQuote = (pen: Pen, text: string, mark: string | null): void => {
  const { doc } = pen;
  useStyle(doc, BODY);
  const height = heightOf(doc, printable(text).text, QUOTE_BOX) + (mark === null ? 0 : 15);
  if (height < PAGE_ROOM) {
    keepTogether(doc, height + 12);
    artifact(doc, () => {
      doc.rect(FULL_WIDTH.x + 1, doc.y + 1, 2.5, height).fill(THEME.accent);
    });
  }
  tagGroup(pen, 'BlockQuote', (quote) => {
    writeMark(quote, mark);
    useStyle(doc, BODY);
    tagText(quote, 'P', text, (shown) => {
      writeLines(doc, shown, QUOTE_BOX);
    });
  });
  doc.y += 14;
};
