import { randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { ClosingStatement } from '../src/core/campaigns/closing-statement.js';
import { DEFAULT_THRESHOLDS } from '../src/core/campaigns/thresholds.js';
import { Questionnaire, RaterGroup } from '../src/core/questionnaires/questionnaire.js';
import { ballotSize, sealBallot, Sealing } from '../src/crypto/ballot.js';
import { signClosing } from '../src/crypto/closing-signature.js';
import { readPublicKey } from '../src/crypto/hpke.js';
import { CustodianClient } from '../src/platform/custody/custodian-client.js';
import { TokenKeyDirectory, tokenKeyDirectories } from '../src/platform/custody/token-key-directory.js';
import { PROJECT_ROOT } from '../src/platform/project-root.js';
import { custodianSocket } from '../src/platform/sockets/socket-paths.js';
import { responseTo } from './benched-answers.js';
import { BenchedService } from './service.js';

const PACK = join(PROJECT_ROOT, 'content/packs/compassionate-leadership-1.json');
const SLUG = 'benched-opening';
const SUBJECTS = 200;
/** Of each subject: thirty ballots in all, and every group large enough to be opened. */
const BALLOTS = { manager: 1, peer: 12, 'direct-report': 10, other: 7 } as const;
const GROUPS = ['manager', 'peer', 'direct-report', 'other'] as const satisfies readonly RaterGroup[];
const DAY_MS = 86_400_000;

export interface FilledBox {
  readonly organisationId: string;
  readonly campaignId: string;
  readonly subjects: number;
  readonly ballots: number;
}

interface LockedBox extends FilledBox {
  readonly seals: Readonly<Record<string, string>>;
  readonly sealing: Sealing;
  readonly questionnaire: Questionnaire;
}

async function lockBox(custodian: CustodianClient): Promise<LockedBox> {
  const questionnaire = JSON.parse(readFileSync(PACK, 'utf8')) as Questionnaire;
  const ids = { organisationId: randomUUID(), campaignId: randomUUID() };
  const { seals, boxPublicKey } = await custodian.lock({
    ...ids,
    slug: SLUG,
    purpose: 'development',
    custody: 'automatic',
    questionnaire,
    thresholds: DEFAULT_THRESHOLDS,
    closesAt: new Date(Date.now() + DAY_MS).toISOString(),
    subjects: Array.from({ length: SUBJECTS }, () => ({ subjectRef: randomUUID(), groups: GROUPS })),
  });
  const sealing = {
    boxPublicKey: readPublicKey(Buffer.from(boxPublicKey, 'hex')),
    size: ballotSize(questionnaire, 'colleague'),
  };
  const each = Object.values(BALLOTS).reduce((sum, count) => sum + count, 0);
  return { ...ids, seals, sealing, questionnaire, subjects: SUBJECTS, ballots: SUBJECTS * each };
}

interface SealedRow {
  readonly tokenHash: Buffer;
  readonly group: RaterGroup;
  readonly sealed: Buffer;
}

/** As the box seals them; a token's hash is random bytes to whoever does not hold the token. */
const sealedAbout = (box: LockedBox, subjectRef: string, seal: string): readonly SealedRow[] =>
  GROUPS.flatMap((group) => Array.from({ length: BALLOTS[group] }, () => group)).map((group, nth) => {
    const tokenHash = randomBytes(32);
    const context = { seal: Buffer.from(seal, 'hex'), subjectRef, group, tokenHash };
    const ballot = { language: 'en', response: responseTo(box.questionnaire, nth) } as const;
    return { tokenHash, group, sealed: sealBallot(box.sealing, context, ballot) };
  });

const INSERT = `
  insert into box.ballots
    (organisation_id, campaign_id, token_hash, subject_ref, rater_group, request_digest, sealed, version, withdrawn)
  select $1, $2, t.hash, $3, t.rater_group, sha256(t.hash), t.sealed, 1, false
    from unnest($4::bytea[], $5::text[], $6::bytea[]) as t (hash, rater_group, sealed)`;

async function putBallots(admin: Client, box: LockedBox): Promise<void> {
  for (const [subjectRef, seal] of Object.entries(box.seals)) {
    const rows = sealedAbout(box, subjectRef, seal);
    await admin.query(INSERT, [
      box.organisationId,
      box.campaignId,
      subjectRef,
      rows.map(({ tokenHash }) => tokenHash),
      rows.map(({ group }) => group),
      rows.map(({ sealed }) => sealed),
    ]);
  }
}

/** Written as the app writes it when a campaign closes. */
async function state(admin: Client, dataDir: string, box: LockedBox): Promise<void> {
  const { organisationId, campaignId } = box;
  const statement: ClosingStatement = {
    schema: 'tosturi-closing/1',
    campaignId,
    subjects: Object.keys(box.seals).map((subjectRef) => ({
      subjectRef,
      tokensTaken: BALLOTS,
      notApplicable: ['patient'],
      replacements: {},
    })),
  };
  const key = await new TokenKeyDirectory(tokenKeyDirectories(dataDir).app).read(campaignId);
  const values = [campaignId, organisationId, statement, signClosing(key, statement)];
  await admin.query('set session_replication_role = replica');
  await admin.query(
    `insert into register.organisations (id, slug, name, time_zone, default_language, signposts)
     values ($1, $2, $3, 'Europe/London', 'en', '[]')`,
    [organisationId, SLUG, { en: SLUG, cy: SLUG }],
  );
  await admin.query('insert into register.organisation_directory (slug, organisation_id) values ($1, $2)', [
    SLUG,
    organisationId,
  ]);
  await admin.query(
    'insert into register.closing_statements (campaign_id, organisation_id, statement, signature) values ($1, $2, $3, $4)',
    values,
  );
}

/** A closed box full of ballots that waits for the opener. Needs custodian and box, and an administrator's connection. */
export async function fillBox(service: BenchedService, admin: Client): Promise<FilledBox> {
  const { dataDir } = service.config;
  const custodian = new CustodianClient(custodianSocket(dataDir));
  const box = await lockBox(custodian);
  await putBallots(admin, box);
  await custodian.close(box);
  await state(admin, dataDir, box);
  return box;
}
