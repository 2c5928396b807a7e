import { Thresholds } from '../../src/core/disclosure/cell-group.js';
import { decideGroups } from '../../src/core/disclosure/decide-groups.js';
import { tallySubject } from '../../src/core/reports/tally-subject.js';
import { Database } from '../../src/persistence/database.js';
import { dataSourceFor } from '../../src/persistence/data-source.js';
import { RESULTS_ENTITIES } from '../../src/persistence/results/entities.js';
import { writeOpening } from '../../src/persistence/results/results-writer.js';
import { closeAndOpen } from '../api/campaign-steps.js';
import { createTenant, Tenant } from '../api/tenant.js';
import { startTestService, TestService } from '../support/test-service.js';
import { Crowd, gatherCrowd, gatheringMs, QUESTIONNAIRE } from './crowd.js';
import { DumpedRow, dumpEverything, leavesOf, withHashes } from './dump.js';
import { recordLeak } from './leak-figures.js';
import { figureOf, limitOf, matchingAttack } from './matching-attack.js';
import { ballotsIn, commentsIn, inTable, rowsAbout, suspectsIn } from './suspects.js';

/** 200 for the whole measurement; a smaller crowd finds the same gross mistakes in a few seconds. */
const SUBJECTS = Number(process.env['LEAK_TEST_SUBJECTS'] ?? 24);
/** From eight answers up comments are kept, so with fewer there would be nothing to match. */
const RATERS = 8;
const MORE_RATERS = 10;
const THRESHOLDS: Thresholds = { peer: 5, 'direct-report': 5, other: 5, patient: 10, pooled: 5 };

let service: TestService;
let tenant: Tenant;
let crowd: Crowd;
let whileCollecting: readonly DumpedRow[];
let afterOpening: readonly DumpedRow[];

beforeAll(async () => {
  service = await startTestService();
  tenant = await createTenant(service, 'a-board');
  const ratersOf = Array.from({ length: SUBJECTS }, (_, index) => (index === 0 ? MORE_RATERS : RATERS));
  crowd = await gatherCrowd(service, tenant, ratersOf);
  whileCollecting = await dumpEverything(service.database);
  await closeAndOpen(service, tenant, crowd.campaignId);
  afterOpening = await dumpEverything(service.database);
}, gatheringMs(SUBJECTS));

afterAll(async () => {
  await service.stop();
});

/** What the opening would leave behind if it kept the order in which the ballots came. */
async function openWithoutShuffling(campaignId: string): Promise<void> {
  const subjects = crowd.subjectIds.map((subjectRef) => {
    const own = crowd.answered.filter(({ subjectId }) => subjectId === subjectRef);
    const counts = { manager: 0, peer: own.length, 'direct-report': 0, other: 0, patient: 0 };
    const decision = decideGroups({
      ballots: counts,
      replacements: {},
      thresholds: THRESHOLDS,
      notApplicable: ['patient'],
    });
    const ballots = own.map(({ response }) => ({ group: 'peer' as const, response }));
    return tallySubject({ subjectRef, decision, ballots, questionnaire: QUESTIONNAIRE }, (list) => list);
  });
  const [{ organisation_id: organisationId } = { organisation_id: '' }] = await service.database.query<{
    organisation_id: string;
  }>('select organisation_id from register.organisation_directory');
  const database = new Database(
    dataSourceFor({ url: service.database.urls.opener, poolSize: 1 }, RESULTS_ENTITIES),
  );
  await database.connect();
  const opening = { organisationId, campaignId, outcomeHash: Buffer.alloc(32), spoiled: 0, surplus: [] };
  const list = { receipts: [], merkleRoot: Buffer.alloc(32) };
  const frozen = { subjects, spreads: [], reliabilities: [] };
  await database.inTenant(organisationId, (db) =>
    writeOpening(db, { ...opening, ...list, ballots: crowd.answered.length, frozen }),
  );
  await database.close();
}

describe('A1 a copy of the whole database, after opening', () => {
  it('A1 holds every comment, so that the attacks below have something to find', () => {
    const comments = commentsIn(afterOpening, crowd, crowd.campaignId);
    expect(comments).toHaveLength(crowd.answered.length);
    expect(comments.every(({ author }) => author !== '')).toBe(true);
  });

  it('A1 names the author of no comment more often than chance, by any order of any column, file or transaction', () => {
    const result = matchingAttack(
      suspectsIn(afterOpening),
      commentsIn(afterOpening, crowd, crowd.campaignId),
    );
    const tried = 'a dump after the opening: every order of every column, file and transaction';
    recordLeak({ id: 'A1', tried, ...figureOf(result) });
    expect(result.right).toBeLessThanOrEqual(limitOf(result));
  });

  it('A1 has no value of one rater’s rows, nor a hash of one, outside the register', () => {
    const shared = new Set<string>();
    const personal = new Set<string>();
    for (const assignment of inTable(afterOpening, 'register.assignments')) {
      const own = rowsAbout(afterOpening, assignment).flatMap(({ columns }) => leavesOf(columns));
      for (const value of new Set(own.flatMap(withHashes)))
        (personal.has(value) ? shared : personal).add(value);
    }
    const elsewhere = afterOpening.filter(({ table }) => !table.startsWith('register.'));
    const joining = elsewhere
      .flatMap(({ table, columns }) =>
        leavesOf(columns)
          .flatMap(withHashes)
          .map((value) => ({ table, value })),
      )
      .filter(({ value }) => personal.has(value) && !shared.has(value));
    expect(personal.size).toBeGreaterThan(crowd.answered.length * 4);
    expect(joining).toEqual([]);
  });

  it('A1 has nothing that a rater held: no code, token input, token or hash of a token', () => {
    const everything = new Set(afterOpening.flatMap(({ columns }) => leavesOf(columns)));
    const held = crowd.answered.flatMap(({ code, ticket, tokenHash }) => [
      code,
      code.replaceAll('-', ''),
      ticket.tokenInput,
      ticket.receiptHash,
      ticket.token,
      tokenHash,
    ]);
    expect(held.filter((secret) => everything.has(secret))).toEqual([]);
  });

  it('A1 has no row for one ballot: ten answers leave as many rows as eight, but for the comments', () => {
    const rowsOf = (subject: string): number =>
      afterOpening.filter(
        ({ table, columns }) =>
          table.startsWith('results.') && table !== 'results.comments' && columns['subject_ref'] === subject,
      ).length;
    const [ten = '', eight = ''] = crowd.subjectIds;
    expect(rowsOf(eight)).toBeGreaterThan(24);
    expect(rowsOf(ten)).toBe(rowsOf(eight));
  });

  it('A1 has no ballot left, and the results of all subjects are of one transaction', () => {
    expect(afterOpening.filter(({ table }) => table.startsWith('box.ballots'))).toEqual([]);
    const written = afterOpening.filter(
      ({ table, columns }) =>
        table.startsWith('results.') &&
        table !== 'results.openings' &&
        columns['campaign_id'] === crowd.campaignId,
    );
    expect(new Set(written.map(({ xmin }) => xmin)).size).toBe(1);
  });

  it('A7 has identifiers of version 4 only, which tell no time', () => {
    const uuids = afterOpening
      .flatMap(({ columns }) => leavesOf(columns))
      .filter((value) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value));
    expect(uuids.length).toBeGreaterThan(crowd.answered.length);
    expect(uuids.filter((uuid) => !/^.{14}4.{4}[89ab]/.test(uuid))).toEqual([]);
  });
});

describe('A1 the same attack where it must succeed', () => {
  it('A1 weakened: names nearly every author when the opening writes comments in the order of arrival', async () => {
    const campaignId = '00000000-0000-4000-8000-000000000001';
    await openWithoutShuffling(campaignId);
    const rows = await dumpEverything(service.database);
    const result = matchingAttack(suspectsIn(rows), commentsIn(rows, crowd, campaignId));
    recordLeak({
      id: 'A1 weakened',
      tried: 'the same after an opening without shuffle',
      ...figureOf(result),
    });
    expect(result.right).toBeGreaterThan(limitOf(result));
    expect(result.right / result.total).toBeGreaterThan(0.9);
  });

  it('A1 tells whose each ballot is while they lie in the box, sealed: hence they are destroyed with their table', () => {
    const ballots = ballotsIn(whileCollecting, crowd);
    expect(ballots).toHaveLength(crowd.answered.length);
    const result = matchingAttack(suspectsIn(whileCollecting), ballots);
    expect(result.right).toBeGreaterThan(limitOf(result));
  });
});
