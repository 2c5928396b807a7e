import { Language } from '../language.js';
import { RaterGroup } from '../questionnaires/questionnaire.js';
import { Response } from '../questionnaires/response.js';

/** One decrypted ballot about one subject: it exists only in the memory of the opening. */
export interface OpenedBallot {
  readonly group: RaterGroup;
  readonly response: Response;
  /** Of the wording that was read. Absent: whoever sealed the ballot did not say. */
  readonly language?: Language;
}
