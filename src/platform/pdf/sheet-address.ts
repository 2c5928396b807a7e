import type { PatientSheet } from '../../application/patients/patient-sheets.js';

/** Where a sheet says that answers are given. */
export interface SheetAddress {
  /** As people type it. */
  readonly shown: string;
  /** As a telephone's camera reads it, with the seal for the browser to compare. */
  readonly link: (code: string) => string;
}

export const addressOf = (appOrigin: string, { slug, sealBlocks }: PatientSheet): SheetAddress => {
  const page = `${appOrigin}/o/${slug}/answer`;
  return {
    shown: page.replace(/^https?:\/\//, ''),
    link: (code) => `${page}#${code}.${sealBlocks.join('-')}`,
  };
};
