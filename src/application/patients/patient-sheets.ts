import type { Language, Localised } from '../../core/language.js';
import type { Questionnaire } from '../../core/questionnaires/questionnaire.js';
import type { InvitationCode } from '../../crypto/code-form.js';

/**
 * `cards`: to cut up. `paper`: a form for each code, Welsh on one side and English on the other. The easy-read ones are
 * larger, and in one language each.
 */
export const SHEET_LAYOUTS = ['cards', 'paper', 'easy-read-en', 'easy-read-cy'] as const;
export type SheetLayout = (typeof SHEET_LAYOUTS)[number];

/** Everything that stands on the paper which patients are given. */
export interface PatientSheet {
  readonly organisation: Localised;
  readonly slug: string;
  readonly subjectName: string;
  readonly handedOutBy: string;
  /** ISO date. */
  readonly closesOn: string;
  /** The fewest answers of patients that are shown. */
  readonly minimum: number;
  readonly sealBlocks: readonly string[];
  readonly questionnaire: Questionnaire;
  readonly codes: readonly InvitationCode[];
}

/** Makes the paper that patients are given. */
export interface PatientSheets {
  render(layout: SheetLayout, sheet: PatientSheet, language: Language): Promise<Buffer>;
}

export const PATIENT_SHEETS = Symbol('patient sheets');
