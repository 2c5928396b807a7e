import type { PatientSheets } from '../../application/patients/patient-sheets.js';
import { renderCardSheet } from './card-sheet-pdf.js';
import { renderPaperForms } from './paper-form-pdf.js';
import { EASY_READ, USUAL_PRINT } from './paper-print.js';
import { addressOf } from './sheet-address.js';

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
