import { randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_THRESHOLDS } from '../src/core/campaigns/thresholds.js';
import {
  conditionsFor,
  itemsFor,
  openQuestionsFor,
  Questionnaire,
} from '../src/core/questionnaires/questionnaire.js';
import { Response } from '../src/core/questionnaires/response.js';
import { ballotSize } from '../src/crypto/ballot.js';
import { HPKE_OVERHEAD } from '../src/crypto/hpke.js';
import { issueToken } from '../src/crypto/token.js';
import { CustodianClient } from '../src/platform/custody/custodian-client.js';
import { TokenKeyDirectory, tokenKeyDirectories } from '../src/platform/custody/token-key-directory.js';
import { PROJECT_ROOT } from '../src/platform/project-root.js';
import { custodianSocket } from '../src/platform/sockets/socket-paths.js';

const SLUG = 'benched';
const PACK = join(PROJECT_ROOT, 'content/packs/compassionate-leadership-1.json');
const SUBJECTS = 40;
const GROUPS = ['manager', 'peer', 'direct-report', 'other'] as const;
const DAY_MS = 86_400_000;

/** About 300 characters, as long as people write when they have something to say. */
const COMMENT =
  'Comes onto the ward when we are short and takes a task without being asked, and it changes the mood of the whole ' +
  'shift. Explains the why behind hard decisions, so that I can explain it to my own team. Sometimes the decision has ' +
  'been made before the night team hears of it; asking us first would help.';

export interface BenchedCampaign {
  /** Where ballots go. */
  readonly path: string;
  readonly questionnaire: Questionnaire;
  readonly sealedBytes: number;
  /** As many ballots as wanted, each with a token of its own. */
  bodies(count: number): readonly string[];
}

const responseTo = (questionnaire: Questionnaire, nth: number): Response => ({
  ratings: Object.fromEntries(
    itemsFor(questionnaire, 'colleague').map(({ key }, index) => [
      key,
      ([3, 4, 5, 4, 2] as const)[(nth + index) % 5] ?? null,
    ]),
  ),
  comments: openQuestionsFor(questionnaire, 'colleague').map(({ key }) => ({
    question: key,
    text: COMMENT,
    mode: 'word-for-word',
  })),
  conditions: conditionsFor(questionnaire, 'colleague')
    .map(({ key }) => key)
    .slice(0, 2),
});

/** Locks a campaign over the shipped pack by way of the custodian; the tokens are made as the app makes them. */
export async function lockCampaign(dataDir: string): Promise<BenchedCampaign> {
  const questionnaire = JSON.parse(readFileSync(PACK, 'utf8')) as Questionnaire;
  const campaignId = randomUUID();
  const { seals } = await new CustodianClient(custodianSocket(dataDir)).lock({
    organisationId: randomUUID(),
    slug: SLUG,
    campaignId,
    purpose: 'development',
    questionnaire,
    thresholds: DEFAULT_THRESHOLDS,
    closesAt: new Date(Date.now() + DAY_MS).toISOString(),
    subjects: Array.from({ length: SUBJECTS }, () => ({ subjectRef: randomUUID(), groups: GROUPS })),
  });
  const subjects = Object.entries(seals);
  const tokenKey = await new TokenKeyDirectory(tokenKeyDirectories(dataDir).app).read(campaignId);
  const body = (nth: number): string => {
    const [subjectRef, seal] = subjects[nth % subjects.length] ?? ['', ''];
    const group = GROUPS[nth % GROUPS.length] ?? 'peer';
    const nonce = randomBytes(32);
    const token = issueToken(tokenKey, { seal: Buffer.from(seal, 'hex'), subjectRef, group }, nonce);
    return JSON.stringify({
      campaign: campaignId,
      subject: subjectRef,
      group,
      seal,
      nonce: nonce.toString('hex'),
      token: token.toString('hex'),
      language: 'en',
      response: responseTo(questionnaire, nth),
    });
  };
  return {
    path: `/o/${SLUG}/ballots`,
    questionnaire,
    sealedBytes: ballotSize(questionnaire, 'colleague') + HPKE_OVERHEAD,
    bodies: (count) => Array.from({ length: count }, (_, nth) => body(nth)),
  };
}
