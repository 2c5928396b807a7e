import { randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_THRESHOLDS } from '../src/core/campaigns/thresholds.js';
import { Questionnaire } from '../src/core/questionnaires/questionnaire.js';
import { ballotSize } from '../src/crypto/ballot.js';
import { HPKE_OVERHEAD } from '../src/crypto/hpke.js';
import { CustodianClient } from '../src/platform/custody/custodian-client.js';
import { TokenKeyDirectory, tokenKeyDirectories } from '../src/platform/custody/token-key-directory.js';
import { PROJECT_ROOT } from '../src/platform/project-root.js';
import { custodianSocket } from '../src/platform/sockets/socket-paths.js';
import { responseTo } from './benched-answers.js';
import { tokenFields } from './benched-token.js';

const SLUG = 'benched';
const PACK = join(PROJECT_ROOT, 'content/packs/compassionate-leadership-1.json');
const SUBJECTS = 40;
const GROUPS = ['manager', 'peer', 'direct-report', 'other'] as const;
const DAY_MS = 86_400_000;

export interface BenchedCampaign {
  /** Where ballots go. */
  readonly path: string;
  readonly questionnaire: Questionnaire;
  readonly sealedBytes: number;
  /** As many ballots as wanted, each with a token of its own. */
  bodies(count: number): Promise<readonly string[]>;
}

/** Locks a campaign over the shipped pack by way of the custodian; the tokens are what blinding and unblinding lead to. */
export async function lockCampaign(dataDir: string): Promise<BenchedCampaign> {
  const questionnaire = JSON.parse(readFileSync(PACK, 'utf8')) as Questionnaire;
  const campaignId = randomUUID();
  const { seals } = await new CustodianClient(custodianSocket(dataDir)).lock({
    organisationId: randomUUID(),
    slug: SLUG,
    campaignId,
    purpose: 'development',
    custody: 'automatic',
    questionnaire,
    thresholds: DEFAULT_THRESHOLDS,
    closesAt: new Date(Date.now() + DAY_MS).toISOString(),
    subjects: Array.from({ length: SUBJECTS }, () => ({ subjectRef: randomUUID(), groups: GROUPS })),
  });
  const subjects = Object.entries(seals);
  const tokenKey = await new TokenKeyDirectory(tokenKeyDirectories(dataDir).app).read(campaignId);
  const body = async (nth: number): Promise<string> => {
    const [subjectRef, seal] = subjects[nth % subjects.length] ?? ['', ''];
    const group = GROUPS[nth % GROUPS.length] ?? 'peer';
    const binding = { seal: Buffer.from(seal, 'hex'), subjectRef, group };
    const secrets = { tokenInput: randomBytes(32), receiptSecret: randomBytes(32) };
    return JSON.stringify({
      campaign: campaignId,
      subject: subjectRef,
      group,
      seal,
      ...(await tokenFields(tokenKey, binding, secrets)),
      language: 'en',
      response: responseTo(questionnaire, nth),
    });
  };
  return {
    path: `/o/${SLUG}/ballots`,
    questionnaire,
    sealedBytes: ballotSize(questionnaire, 'colleague') + HPKE_OVERHEAD,
    bodies: (count) => Promise.all(Array.from({ length: count }, (_, nth) => body(nth))),
  };
}
