import { ReleasedReportView } from '../../src/application/reports/reports.view.js';
import { COMPONENTS, itemsFor } from '../../src/core/questionnaires/questionnaire.js';
import { Rating } from '../../src/core/questionnaires/response.js';
import { readableReport } from '../../src/core/reports/frozen-report.js';
import { ReportModel } from '../../src/core/reports/report-model.js';
import { RELEASE_NOW, closeAndOpen } from '../api/campaign-steps.js';
import { createTenant, signIn, Tenant } from '../api/tenant.js';
import { startTestService, TestService } from '../support/test-service.js';
import { Crowd, gatherAnswers, QUESTIONNAIRE } from './crowd.js';
import { recordLeak } from './leak-figures.js';
import { Solver, startSolver } from './reconstruction-equations.js';
import { passagesOf } from './reconstruction-passages.js';
import { Answers } from './reconstruction-people.js';
import { OUR_RULES } from './reconstruction-rules.js';
import { differentSheets, foundBy } from './reconstruction-service.js';

/** What everybody answers to the six items of each component, one list for each person. */
type Row = readonly (number | null)[];
type Group = readonly (readonly Row[])[];

const all = (rating: number | null): Row => [1, 2, 3, 4, 5, 6].map(() => rating);
const several = (count: number, row: Row): readonly Row[] => Array.from({ length: count }, () => row);

/** The same in each component. */
const throughout = (rows: readonly Row[]): Group => rows.map((row) => COMPONENTS.map(() => row));
/** Something else in each. */
const each = (...components: readonly (readonly Row[])[]): Group =>
  (components[0] ?? []).map((_row, person) => components.map((rows) => rows[person] ?? all(null)));

/** So many answer the first, second … item: one, two, … six. */
const thinning = (count: number, rating: number): readonly Row[] =>
  Array.from({ length: count }, (_, person) =>
    [0, 1, 2, 3, 4, 5].map((at) => (person <= at ? rating : null)),
  );

const GROUPS: Readonly<Record<string, Group>> = {
  'five, one against four': each(
    [[1, 1, 1, 1, 2, 2], ...several(4, all(5))],
    [[5, 5, 5, 5, 4, 4], ...several(4, all(1))],
    [all(1), ...several(4, all(5))],
    [all(2), ...several(4, all(5))],
  ),
  'five who all said the same': throughout(several(5, all(5))),
  'six, one against five': throughout([all(1), ...several(5, all(5))]),
  'seven, items with one to six answers': each(
    thinning(7, 5),
    thinning(7, 4),
    several(7, [5, 5, 5, 5, 5, null]),
    [all(null), ...several(6, all(5))],
  ),
  'seven, at the edges of rounding': each(
    [[5, 5, 4, 4, 3, 4], [5, 5, 5, 5, 4, 5], ...several(5, [5, 5, 4, 4, 3, 4])],
    [[5, 5, 3, 3, 3, 3], [null, 5, 5, 5, 5, 5], ...several(4, [5, 5, 3, 3, 3, 3]), [5, 5, 2, 2, 2, 2]],
    [
      [null, 5, 5, 5, 5, 5],
      ...several(3, [5, 4, 3, 3, 3, 3]),
      ...several(2, [5, 3, 2, 2, 2, 2]),
      [5, 3, 1, 1, 1, 1],
    ],
    [all(4), ...several(6, all(5))],
  ),
  'ten, one outside': each(
    [all(2), ...several(9, all(3))],
    [all(4), ...several(9, all(3))],
    [all(1), ...several(9, all(5))],
    several(10, all(1)),
  ),
  'eleven, one against ten': throughout([all(1), ...several(10, all(5))]),
  'twenty at the top': each(
    several(20, all(5)),
    [all(4), ...several(19, all(5))],
    [all(1), ...several(19, all(5))],
    [all(2), ...several(19, all(3))],
  ),
};

const ITEMS = COMPONENTS.map((component) =>
  itemsFor(QUESTIONNAIRE, 'colleague').filter((item) => item.component === component),
);

const responseOf = (rows: readonly Row[]) => ({
  comment: '',
  response: {
    ratings: Object.fromEntries(
      ITEMS.flatMap((items, at) =>
        items.map(({ key }, number) => [key, (rows[at]?.[number] ?? null) as Rating]),
      ),
    ),
    comments: [],
    conditions: [],
  },
});

describe('A17 reports that were released over HTTP', () => {
  let service: TestService;
  let tenant: Tenant;
  let crowd: Crowd;
  let solver: Solver;
  let reports: readonly ReportModel[];

  beforeAll(async () => {
    solver = await startSolver();
    service = await startTestService();
    tenant = await createTenant(service, 'a-board');
    crowd = await gatherAnswers(
      service,
      tenant,
      Object.values(GROUPS).map((group) => group.map(responseOf)),
    );
    await closeAndOpen(service, tenant, crowd.campaignId);
    for (const subjectId of crowd.subjectIds)
      await tenant.members.facilitator.caller.post(`subjects/${subjectId}/release`, RELEASE_NOW).expect(204);
    const read: ReportModel[] = [];
    for (const leader of crowd.subjectIds.keys()) read.push(await reportOf(leader));
    reports = read;
  });

  afterAll(async () => {
    await service.stop();
  });

  const reportOf = async (leader: number): Promise<ReportModel> => {
    const caller = await signIn(service, tenant.slug, `leader${String(leader)}@${tenant.slug}.example`);
    const { body } = await caller.get(`subjects/${crowd.subjectIds[leader] ?? ''}/report`).expect(200);
    return readableReport((body as ReleasedReportView).report);
  };

  const sheetsOf = (leader: number): readonly Answers[] =>
    crowd.answered
      .filter(({ subjectId }) => subjectId === crowd.subjectIds[leader])
      .map(({ response }) => response.ratings);

  it.each(Object.keys(GROUPS).map((name, leader) => ({ name, leader })))(
    'A17 tell none of those who answered what another one said: $name',
    ({ name, leader }) => {
      const sheets = sheetsOf(leader);
      const passages = reports.slice(leader, leader + 1).flatMap(passagesOf);
      const attack = { sheets, passages, rules: OUR_RULES };
      const insiders = differentSheets(sheets);
      const found = insiders.flatMap((own) => foundBy(own, attack, solver));
      recordLeak({
        id: 'A17',
        tried: `each of ${name} searches the released report`,
        figure: `${String(found.length)} answers known in ${String(passages.length)} components`,
        chance: null,
      });
      expect(found).toEqual([]);
    },
    120_000,
  );

  it('A17 say enough for the search to be one', () => {
    const said = reports.filter((report) => passagesOf(report).length > 0);
    expect(said.length).toBeGreaterThan(reports.length / 2);
  });
});
