import type { PatientSheet } from '../../application/patients/patient-sheets.js';
import type { Language } from '../../core/language.js';
import { breathe } from './breathe.js';
import { CARD, type Card, cardFace, writeCard } from './card-face.js';
import { closeDocument, openDocument } from './pdf-document.js';
import { PAGE_HEIGHT, PAGE_WIDTH } from './pdf-theme.js';
import { writeList, writeParagraph, writeSectionTitle } from './pdf-text.js';
import { artifact, Pen, tagGroup } from './pen.js';
import type { SheetAddress } from './sheet-address.js';
import { type SheetWords, sheetWords, tagLanguage } from './sheet-words.js';

const COLUMNS = 2;
const ROWS = 3;
const CARDS_A_PAGE = COLUMNS * ROWS;

const MARGINS = {
  top: (PAGE_HEIGHT - ROWS * CARD.height) / 2,
  right: (PAGE_WIDTH - COLUMNS * CARD.width) / 2,
  bottom: 0,
  left: (PAGE_WIDTH - COLUMNS * CARD.width) / 2,
};

/** Along these lines the sheet is cut. */
const drawCuts = (doc: PDFKit.PDFDocument): void => {
  artifact(doc, () => {
    doc.lineWidth(0.5).dash(3, { space: 3 });
    for (let column = 0; column <= COLUMNS; column += 1) {
      const x = MARGINS.left + column * CARD.width;
      doc.moveTo(x, MARGINS.top).lineTo(x, PAGE_HEIGHT - MARGINS.top);
    }
    for (let row = 0; row <= ROWS; row += 1) {
      const y = MARGINS.top + row * CARD.height;
      doc.moveTo(MARGINS.left, y).lineTo(PAGE_WIDTH - MARGINS.left, y);
    }
    doc.stroke('#8a9499').undash();
  });
};

const placeOf = (index: number): Card['place'] => ({
  x: MARGINS.left + (index % COLUMNS) * CARD.width,
  y: MARGINS.top + Math.floor(index / COLUMNS) * CARD.height,
});

const RULES = ['everybody', 'not-the-leader', 'unread', 'spare', 'once', 'paper'] as const;

/** For whoever hands the cards out; kept apart from them. */
const writeInstructions = (pen: Pen, sheet: PatientSheet, { language, t, day }: SheetWords): void => {
  const words = {
    name: sheet.subjectName,
    by: sheet.handedOutBy,
    date: day(sheet.closesOn),
    number: sheet.codes.length,
    minimum: sheet.minimum,
  };
  tagLanguage(pen, language, (inner) => {
    writeSectionTitle(inner, t('cards:instructions.title', words));
    writeParagraph(inner, t('cards:instructions.intro', words));
    writeList(
      inner,
      RULES.map((rule) => t(`cards:instructions.${rule}`, words)),
    );
  });
};

/** One sheet of instructions, then the cards, six to a page. */
export const renderCardSheet = async (
  sheet: PatientSheet,
  address: SheetAddress,
  language: Language,
): Promise<Buffer> => {
  const both = [sheetWords('cy'), sheetWords('en')];
  const title = sheetWords(language).t('cards:file-title');
  const doc = openDocument({ title, language, releasedOn: sheet.closesOn });
  const root = doc.struct('Document');
  doc.addStructure(root);
  for (const words of both) writeInstructions({ doc, parent: root }, sheet, words);
  const face = cardFace(doc, sheet, address, both);
  for (const [index, code] of sheet.codes.entries()) {
    const position = index % CARDS_A_PAGE;
    if (position === 0) {
      doc.addPage({ size: 'A4', margins: MARGINS });
      drawCuts(doc);
      await breathe();
    }
    tagGroup({ doc, parent: root }, 'Sect', (pen) => {
      writeCard(pen, face, { code, place: placeOf(position) });
    });
  }
  root.end();
  return closeDocument(doc);
};
