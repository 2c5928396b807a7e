import PDFDocument from 'pdfkit';
import { Language } from '../../core/language.js';
import { FONT_FILES } from '../charts/chart-fonts.js';
import { THEME } from './pdf-theme.js';

export interface DocumentFacts {
  /** A fixed text: what a person wrote has no place in the metadata, which other programs show and index. */
  readonly title: string;
  readonly language: Language;
  /** ISO date; the only time in the file, at midnight, so that the same report has the same bytes. */
  readonly releasedOn: string;
  /** Of every page, where they are not those of the report. */
  readonly margins?: PDFKit.PDFDocumentOptions['margins'];
  /** `none`: whoever writes begins every page. */
  readonly firstPage?: 'none';
}

/** pdfkit 0.20 knows the PDF/UA subset, its type definitions do not. */
const CONFORMANCE: object = { subset: 'PDF/UA' };

export const openDocument = (facts: DocumentFacts): PDFKit.PDFDocument => {
  const { title, language, releasedOn, margins = THEME.margins } = facts;
  return new PDFDocument({
    ...CONFORMANCE,
    size: 'A4',
    margins,
    autoFirstPage: facts.firstPage !== 'none',
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: language === 'cy' ? 'cy-GB' : 'en-GB',
    bufferPages: true,
    font: FONT_FILES.regular,
    info: {
      Title: title,
      Producer: 'Tosturi',
      Creator: 'Tosturi',
      CreationDate: new Date(`${releasedOn}T00:00:00Z`),
    },
  });
};

export const closeDocument = async (doc: PDFKit.PDFDocument): Promise<Buffer> => {
  doc.end();
  const chunks: Buffer[] = [];
  for await (const chunk of doc as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
};
