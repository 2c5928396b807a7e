import type { PatientSheet, PatientSheets } from '../../application/patients/patient-sheets.js';
import { renderCardSheet } from './card-sheet-pdf.js';
import { renderPaperForms } from './paper-form-pdf.js';
import { EASY_READ, USUAL_PRINT } from './paper-print.js';

/** Where a sheet says that answers are given. */
export interface SheetAddress {
  /** As people type it. */
  readonly shown: string;
  /** As a telephone's camera reads it, with the seal for the browser to compare. */
  readonly link: (code: string) => string;
}

const addressOf = (appOrigin: string, { slug, sealBlocks }: PatientSheet): SheetAddress => {
  const page = `${appOrigin}/o/${slug}/answer`;
  return {
    shown: page.replace(/^https?:\/\//, ''),
    link: (code) => `${page}#${code}.${sealBlocks.join('-')}`,
  };
};

export const patientSheetsFor = (appOrigin: string): PatientSheets => ({
  render: (layout, sheet, language) => {
    switch (layout) {
      case 'cards':
        return renderCardSheet(sheet, addressOf(appOrigin, sheet), language);
      case 'paper':
        return renderPaperForms(sheet, ['cy', 'en'], USUAL_PRINT);
      case 'easy-read-en':
        return renderPaperForms(sheet, ['en'], EASY_READ);
      case 'easy-read-cy':
        return renderPaperForms(sheet, ['cy'], EASY_READ);
    }
  },
});
