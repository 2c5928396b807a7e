import { ReadingSection, Stage, STAGES } from '../../core/reports/reading/blocks.js';
import { Translate } from '../../core/reports/reading/translate.js';
import { writeSectionTitle } from './pdf-text.js';
import { FULL_WIDTH, Pen, TextStyle, artifact, tagGroup, useStyle } from './pen.js';
import { THEME } from './pdf-theme.js';

/** A section and the page on which it was set. */
export interface PlacedSection {
  readonly section: ReadingSection;
  readonly page: number;
}

/** A page that is kept free until everything after it has its place; `pen.parent` is still open. */
export interface OpenContents {
  readonly pen: Pen;
  readonly pageIndex: number;
  readonly top: number;
}

/** pdfkit writes a plain string as a name, and a String object as text. */
const pdfString = (text: string): string => Object(text) as string;

const STAGE: TextStyle = { font: 'semibold', size: 11.5, colour: THEME.accent };
const LINE: TextStyle = { font: 'regular', size: 11, colour: THEME.ink };
const LINE_HEIGHT = 21;

export const openContents = ({ doc, parent }: Pen, t: Translate): OpenContents => {
  doc.addPage();
  const element = doc.struct('Sect');
  parent.add(element);
  const pen = { doc, parent: element };
  writeSectionTitle(pen, t('print.contents'));
  return { pen, pageIndex: doc.bufferedPageRange().count - 1, top: doc.y };
};

/** Dots lead the eye from the title to its page; a screen reader passes over them. */
const drawLeader = (doc: PDFKit.PDFDocument, from: number, to: number, y: number): void => {
  artifact(doc, () => {
    doc.lineWidth(0.7).dash(0.7, { space: 3 }).moveTo(from, y).lineTo(to, y).stroke(THEME.rule);
  });
};

/** The whole line is a link to its section, in the tags as well as for the mouse. */
const writeLine = (pen: Pen, { section, page }: PlacedSection): void => {
  const { doc } = pen;
  const top = doc.y;
  useStyle(doc, LINE);
  const right = FULL_WIDTH.x + FULL_WIDTH.width;
  const [titleWidth, pageWidth] = [doc.widthOfString(section.title), doc.widthOfString(String(page))];
  tagGroup(pen, 'TOCI', (item) => {
    tagGroup(item, 'Reference', (reference) => {
      tagGroup(reference, 'Link', ({ parent: link }) => {
        const words = doc.struct('Span', {}, () => {
          doc.text(section.title, FULL_WIDTH.x + 14, top, { lineBreak: false });
          doc.text(String(page), right - pageWidth, top, { lineBreak: false });
        });
        link.add(words);
        const area = [FULL_WIDTH.x, top - 2, FULL_WIDTH.width, LINE_HEIGHT - 4] as const;
        doc.goTo(...area, section.id, { structParent: link, Contents: pdfString(section.title) });
      });
    });
  });
  drawLeader(doc, FULL_WIDTH.x + 14 + titleWidth + 6, right - pageWidth - 6, top + 10);
  doc.y = top + LINE_HEIGHT;
};

const writeStage = (pen: Pen, stage: Stage, sections: readonly PlacedSection[], t: Translate): void => {
  const { doc } = pen;
  doc.y += 8;
  useStyle(doc, STAGE);
  const top = doc.y;
  pen.parent.add(
    doc.struct('P', {}, () => {
      doc.text(t(`stage.${stage}`), FULL_WIDTH.x, top, { lineBreak: false });
    }),
  );
  doc.y = top + LINE_HEIGHT;
  tagGroup(pen, 'TOC', (toc) => {
    for (const placed of sections) writeLine(toc, placed);
  });
};

/** Sets the page that was kept free, part by part as the page on screen is read, and ends it. */
export const writeContents = (
  { pen, pageIndex, top }: OpenContents,
  placed: readonly PlacedSection[],
  t: Translate,
): void => {
  const { doc } = pen;
  doc.switchToPage(pageIndex);
  doc.y = top;
  for (const stage of STAGES) {
    const sections = placed.filter(({ section }) => section.stage === stage);
    if (sections.length > 0) writeStage(pen, stage, sections, t);
  }
  pen.parent.end();
};
