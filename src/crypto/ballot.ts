import { KeyObject, randomBytes } from 'node:crypto';
import { Language, LANGUAGES } from '../core/language.js';
import { largestResponse } from '../core/questionnaires/response-rules.js';
import { Audience, Questionnaire } from '../core/questionnaires/questionnaire.js';
import { Response } from '../core/questionnaires/response.js';
import { BlindTokenBinding } from './blind/token-binding.js';
import { canonicalJson } from './canonical-json.js';
import { HPKE_OVERHEAD, HpkeContext, openWith, sealTo } from './hpke.js';
import { lengthPrefixed } from './length-prefixed.js';
import { pad, paddedSize, unpad } from './padding.js';

/** What one rater says, and the language of the wording they read. */
export interface Ballot {
  readonly language: Language;
  readonly response: Response;
}

/** What a ballot is sealed for: moved to another subject, group or token, it does not open. */
export interface BallotContext extends BlindTokenBinding {
  readonly tokenHash: Uint8Array;
}

const INFO = Buffer.from('tosturi ballot/1');

const plaintextOf = (ballot: Ballot): Buffer => Buffer.from(canonicalJson(ballot), 'utf8');

const hpkeContext = (context: BallotContext): HpkeContext => ({
  info: INFO,
  aad: lengthPrefixed(context.seal, context.subjectRef, context.group, context.tokenHash),
});

/** The one size that the ballots of an audience are padded to: what the longest possible answer needs. */
export function ballotSize(questionnaire: Questionnaire, audience: Audience): number {
  const response = largestResponse(questionnaire, audience);
  return paddedSize(Math.max(...LANGUAGES.map((language) => plaintextOf({ language, response }).length)));
}

export interface Sealing {
  readonly boxPublicKey: KeyObject;
  readonly size: number;
}

export const sealBallot = (sealing: Sealing, context: BallotContext, ballot: Ballot): Buffer =>
  sealTo(sealing.boxPublicKey, hpkeContext(context), pad(plaintextOf(ballot), sealing.size));

/** What lies under a token whose ballot was withdrawn: as long as one, and it opens to nothing. */
export const tombstone = (sealing: Sealing): Buffer => randomBytes(HPKE_OVERHEAD + sealing.size);

/**
 * What comes out was validated before it was sealed, but only by whoever sealed it.
 * @throws Error when a bit was flipped
 */
export function openBallot(key: KeyObject, context: BallotContext, sealed: Uint8Array): unknown {
  const padded = openWith(key, hpkeContext(context), sealed);
  const opened: unknown = JSON.parse(unpad(padded).toString('utf8'));
  return opened;
}
