import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import { Ballot, ballotSize, Sealing, sealBallot } from '../../src/crypto/ballot.js';
import { canonicalJson } from '../../src/crypto/canonical-json.js';
import { makeKeyPair, readPublicKey } from '../../src/crypto/hpke.js';
import { paddedSize } from '../../src/crypto/padding.js';
import { shuffled } from '../../src/crypto/shuffle.js';
import { createTestDatabase, TestDatabase } from '../support/database.js';
import { QUESTIONNAIRE, randomResponse } from './crowd.js';
import { dumpEverything, DumpedRow } from './dump.js';
import { clusterFiles, findInFiles } from './files.js';
import { recordLeak } from './leak-figures.js';
import { AttackResult, figureOf, limitOf, matchingAttack, Suspect, Trace } from './matching-attack.js';

/** 200 for the whole measurement; fewer find the same gross mistakes in a few seconds. */
const SUBJECTS = Number(process.env['LEAK_TEST_SUBJECTS'] ?? 24);
const RATERS = 6;

/** Attacks that must come through: what they meet here lacks the one thing that stops them. */

interface Sender {
  readonly subject: string;
  readonly person: string;
  readonly ballot: Ballot;
}

let database: TestDatabase;
let senders: readonly Sender[];
let boxPublicKey: Sealing['boxPublicKey'];

beforeAll(async () => {
  database = await createTestDatabase();
  boxPublicKey = readPublicKey(makeKeyPair().publicKey);
  const people = Array.from({ length: SUBJECTS }, () => randomUUID()).flatMap((subject) =>
    Array.from({ length: RATERS }, () => ({ subject, person: randomUUID() })),
  );
  senders = shuffled(people).map((who) => {
    const words = `canary${randomBytes(randomInt(8, 200)).toString('hex')}`;
    return { ...who, ballot: { language: 'en', response: randomResponse(words) } };
  });
});

afterAll(async () => {
  await database.drop();
});

const plainLength = ({ ballot }: Sender): number => Buffer.byteLength(canonicalJson(ballot));

describe('A6 the length of a sealed ballot against the length of what each rater sent', () => {
  /** Rows without any order of their own: only their length tells them apart. */
  function attack(sizeOf: (sender: Sender) => number): AttackResult {
    const suspects: readonly Suspect[] = senders.map((sender) => ({
      ...sender,
      marks: { length: plainLength(sender) },
    }));
    const traces = shuffled(senders).map((sender): Trace => {
      const [seal, tokenHash] = [randomBytes(32), randomBytes(32)];
      const context = { seal, subjectRef: sender.subject, group: 'peer' as const, tokenHash };
      const sealed = sealBallot({ boxPublicKey, size: sizeOf(sender) }, context, sender.ballot);
      return { subject: sender.subject, author: sender.person, marks: { length: sealed.length } };
    });
    return matchingAttack(suspects, traces);
  }

  it('A6 names nobody more often than chance', () => {
    const size = ballotSize(QUESTIONNAIRE, 'colleague');
    const result = attack(() => size);
    recordLeak({
      id: 'A6',
      tried: 'lengths of sealed ballots against lengths of what was sent',
      ...figureOf(result),
    });
    expect(result.right).toBeLessThanOrEqual(limitOf(result));
  });

  it('A6 weakened: names nearly everybody where ballots are sealed but not padded', () => {
    const result = attack((sender) => paddedSize(plainLength(sender)));
    recordLeak({ id: 'A6 weakened', tried: 'the same without padding', ...figureOf(result) });
    expect(result.right).toBeGreaterThan(limitOf(result));
    expect(result.right / result.total).toBeGreaterThan(0.9);
  });
});

describe('A1 and A4 where tokens tell nothing but ballots lie unsealed', () => {
  const TABLES = { tokens: 'public.weak_tokens', ballots: 'public.weak_ballots' };

  const marksOf = ({ xmin, place }: DumpedRow): Readonly<Record<string, number>> => ({ xmin, place });

  beforeAll(async () => {
    await database.query(`create table ${TABLES.tokens} (subject uuid, person uuid)`);
    await database.query(`create table ${TABLES.ballots} (subject uuid, token_hash bytea, body bytea)`);
    for (const { subject, person, ballot } of senders) {
      await database.query(`insert into ${TABLES.tokens} values ($1, $2)`, [subject, person]);
      const values = [subject, randomBytes(32), Buffer.from(canonicalJson(ballot))];
      await database.query(`insert into ${TABLES.ballots} values ($1, $2, $3)`, values);
    }
  });

  it('A1 weakened: names nearly every author, although no value joins person and ballot', async () => {
    const rows = await dumpEverything(database);
    const inTable = (table: string) => rows.filter((row) => row.table === table);
    const suspects = inTable(TABLES.tokens).map((row) => ({
      subject: String(row.columns['subject']),
      person: String(row.columns['person']),
      marks: marksOf(row),
    }));
    const traces = inTable(TABLES.ballots).map((row) => ({
      subject: String(row.columns['subject']),
      author: authorOf(row),
      marks: marksOf(row),
    }));
    const result = matchingAttack(suspects, traces);
    recordLeak({
      id: 'A1 weakened',
      tried: 'unlinkable tokens, ballots unsealed in the order in which they came',
      ...figureOf(result),
    });
    expect(result.right).toBeGreaterThan(limitOf(result));
    expect(result.right / result.total).toBeGreaterThan(0.9);
  });

  it('A4 weakened: the search for planted words finds them in the server’s files', async () => {
    const canaries = senders
      .slice(0, 20)
      .flatMap(({ ballot }) => ballot.response.comments.map(({ text }) => text));
    const found = findInFiles(await clusterFiles(database), canaries);
    const caught = canaries.filter((canary) => found.some((line) => line.startsWith(canary)));
    const figure = `${String(caught.length)} of ${String(canaries.length)} planted words found`;
    recordLeak({ id: 'A4 weakened', tried: 'planted words in unsealed ballots', figure, chance: null });
    expect(caught).toEqual(canaries);
  });

  function authorOf({ columns }: DumpedRow): string {
    const body = Buffer.from(String(columns['body']).slice(2), 'hex').toString('utf8');
    return senders.find(({ ballot }) => canonicalJson(ballot) === body)?.person ?? '';
  }
});
