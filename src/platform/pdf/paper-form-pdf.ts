import type { PatientSheet } from '../../application/patients/patient-sheets.js';
import type { Language } from '../../core/language.js';
import { itemsFor, openQuestionsFor } from '../../core/questionnaires/questionnaire.js';
import { type InvitationCode } from '../../crypto/code-form.js';
import { formatInvitationCode } from '../../crypto/invitation-code.js';
import { breathe } from './breathe.js';
import { PAPER_MARGINS, type PaperPrint } from './paper-print.js';
import { choicesOf, writeChoices, writeLine, writeRoom } from './paper-marks.js';
import { closeDocument, openDocument } from './pdf-document.js';
import { PAGE_HEIGHT } from './pdf-theme.js';
import { Pen, useStyle } from './pen.js';
import { type SheetWords, sheetWords, tagLanguage } from './sheet-words.js';

interface Side {
  readonly pen: Pen;
  readonly sheet: PatientSheet;
  readonly print: PaperPrint;
  readonly words: SheetWords;
}

const paramsOf = ({ sheet, words }: Side) => ({
  name: sheet.subjectName,
  by: sheet.handedOutBy,
  date: words.day(sheet.closesOn),
  minimum: sheet.minimum,
});

const writeIntroduction = (side: Side, languages: number): void => {
  const { pen, print, words } = side;
  const say = (key: string): string => words.t(`paper:${key}`, paramsOf(side));
  writeLine(pen, { tag: 'H1', font: 'semibold', size: print.title, text: say('title') });
  pen.doc.y += print.gap / 2;
  for (const key of ['how', 'carer', 'secret', 'return']) {
    writeLine(pen, { tag: 'P', font: 'regular', size: print.text, text: say(key) });
    pen.doc.y += print.gap / 3;
  }
  if (languages > 1)
    writeLine(pen, { tag: 'P', font: 'semibold', size: print.text, text: say('other-side') });
  pen.doc.y += print.gap / 2;
};

const writeItems = ({ pen, sheet: { questionnaire }, print, words: { language } }: Side): void => {
  const stem = questionnaire.stem.patient[language];
  writeLine(pen, { tag: 'P', font: 'semibold', size: print.item, text: stem });
  pen.doc.y += print.gap / 2;
  for (const [index, item] of itemsFor(questionnaire, 'patient').entries())
    writeChoices(pen, print, {
      question: `${String(index + 1)}. ${item.wording.patient?.[language] ?? ''}`,
      choices: choicesOf(questionnaire, language),
    });
};

const writeQuestions = ({ pen, sheet: { questionnaire }, print, words }: Side): void => {
  for (const question of openQuestionsFor(questionnaire, 'patient')) {
    const text = `${question.wording[words.language]} ${words.t('paper:optional')}`;
    writeRoom(pen, print, text);
    writeChoices(
      pen,
      { ...print, columns: 2 },
      {
        question: words.t('answering:patient.comment.mode.legend'),
        choices: [
          { mark: 'A', text: words.t('paper:word-for-word') },
          { mark: 'B', text: words.t('paper:themes-only') },
        ],
      },
    );
  }
};

/** On every page, so that pages which come apart are still of one form. */
const writeCodes = (doc: PDFKit.PDFDocument, first: number, line: string): void => {
  const { start, count } = doc.bufferedPageRange();
  for (let page = first; page < start + count; page += 1) {
    doc.switchToPage(page);
    const { bottom } = doc.page.margins;
    doc.page.margins.bottom = 0;
    doc.markContent('Artifact', { type: 'Pagination' });
    useStyle(doc, { font: 'semibold', size: 11, colour: '#000000' });
    doc.text(line, PAPER_MARGINS.left, PAGE_HEIGHT - 38, { lineBreak: false });
    doc.endMarkedContent();
    doc.page.margins.bottom = bottom;
  }
};

interface PaperForms {
  readonly doc: PDFKit.PDFDocument;
  readonly root: PDFKit.PDFStructureElement;
  readonly sheet: PatientSheet;
  readonly languages: readonly Language[];
  readonly print: PaperPrint;
}

const writeForm = ({ doc, root, sheet, languages, print }: PaperForms, code: InvitationCode): void => {
  for (const language of languages) {
    doc.addPage({ size: 'A4', margins: PAPER_MARGINS });
    const first = doc.bufferedPageRange().count - 1;
    const words = sheetWords(language);
    tagLanguage({ doc, parent: root }, language, (pen) => {
      const side = { pen, sheet, print, words };
      writeIntroduction(side, languages.length);
      writeItems(side);
      writeQuestions(side);
    });
    writeCodes(doc, first, words.t('paper:code', { code: formatInvitationCode(code) }));
  }
};

/** One form for each code, each language on a page of its own. */
export const renderPaperForms = async (
  sheet: PatientSheet,
  languages: readonly Language[],
  print: PaperPrint,
): Promise<Buffer> => {
  const [language = 'en'] = languages;
  const title = sheetWords(language).t('paper:file-title');
  const margins = PAPER_MARGINS;
  const doc = openDocument({ title, language, releasedOn: sheet.closesOn, margins, firstPage: 'none' });
  const root = doc.struct('Document');
  doc.addStructure(root);
  for (const code of sheet.codes) {
    writeForm({ doc, root, sheet, languages, print }, code);
    await breathe();
  }
  root.end();
  return closeDocument(doc);
};
