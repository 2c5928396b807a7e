import { KeyObject } from 'node:crypto';
import { isLanguage } from '../core/language.js';
import { audienceOf, Questionnaire } from '../core/questionnaires/questionnaire.js';
import { checkResponse } from '../core/questionnaires/response-rules.js';
import { Response } from '../core/questionnaires/response.js';
import { OpenedBallot } from '../core/reports/opened-ballot.js';
import { openBallot } from '../crypto/ballot.js';
import { SealedBallot } from '../persistence/box/box-campaign.js';

export interface BallotOpener {
  readonly key: KeyObject;
  readonly questionnaire: Questionnaire;
  /** By subject. */
  readonly seals: ReadonlyMap<string, Uint8Array>;
}

/** In the order of what was given; `null` for what is spoiled. */
export type Opened = readonly (OpenedBallot | null)[];

/** `null`: spoiled. One flipped bit must not keep the others from being opened. */
export function openOne(opener: BallotOpener, ballot: SealedBallot): OpenedBallot | null {
  const { subjectRef, raterGroup: group, tokenHash } = ballot;
  const seal = opener.seals.get(subjectRef);
  if (seal === undefined) return null;
  try {
    const opened = openBallot(opener.key, { seal, subjectRef, group, tokenHash }, ballot.sealed);
    const response = responseIn(opened, opener.questionnaire, ballot);
    return response === null ? null : { group, response, ...languageIn(opened) };
  } catch {
    return null;
  }
}

function languageIn(opened: unknown): Pick<OpenedBallot, 'language'> {
  const isNamed = typeof opened === 'object' && opened !== null && 'language' in opened;
  return isNamed && isLanguage(opened.language) ? { language: opened.language } : {};
}

/** Checked again: whoever runs the box could have sealed anything. */
function responseIn(opened: unknown, questionnaire: Questionnaire, ballot: SealedBallot): Response | null {
  if (typeof opened !== 'object' || opened === null || !('response' in opened)) return null;
  const checked = checkResponse(questionnaire, audienceOf(ballot.raterGroup), opened.response);
  return checked.kind === 'valid' ? checked.response : null;
}
