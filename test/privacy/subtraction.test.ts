import fc from 'fast-check';
import { ReleasedReportView } from '../../src/application/reports/reports.view.js';
import { decideGroups } from '../../src/core/disclosure/decide-groups.js';
import { Rating } from '../../src/core/questionnaires/response.js';
import { ANONYMOUS_GROUPS, AnonymousGroup } from '../../src/core/questionnaires/questionnaire.js';
import { answers, factsOf, QUESTIONNAIRE, sourceOf } from '../../src/core/reports/ballots-example.js';
import { buildReport } from '../../src/core/reports/build-report.js';
import { OpenedBallot } from '../../src/core/reports/opened-ballot.js';
import { readableReport } from '../../src/core/reports/frozen-report.js';
import { ReportModel } from '../../src/core/reports/report-model.js';
import { tallySubject } from '../../src/core/reports/tally-subject.js';
import { shuffled } from '../../src/crypto/shuffle.js';
import {
  RELEASE_NOW,
  addRaters,
  answer,
  closeAndOpen,
  codeFor,
  createCampaign,
  enrol,
  makePatientCodes,
  startCollecting,
} from '../api/campaign-steps.js';
import { createTenant, Member, Tenant } from '../api/tenant.js';
import { startTestService, TestService } from '../support/test-service.js';

type Groups = Readonly<Record<AnonymousGroup, readonly Rating[]>>;

const rating = fc.constantFrom<Rating>(1, 2, 3, 4, 5);
const group = (minLength: number, maxLength: number) => fc.array(rating, { minLength, maxLength });

/** Each rater gives one rating throughout; who is in which group and how many answer is left to chance. */
const anyGroups: fc.Arbitrary<Groups> = fc.record({
  peer: group(0, 9),
  'direct-report': group(0, 9),
  other: group(0, 9),
  patient: group(0, 13),
});

const ballotsIn = (groups: Groups): readonly OpenedBallot[] =>
  ANONYMOUS_GROUPS.flatMap((name) =>
    groups[name].map((value) => ({ group: name, response: answers(value) })),
  );

const decisionOn = (groups: Groups) => decideGroups(factsOf(ballotsIn(groups)));

const reportOn = (groups: Groups): ReportModel => {
  const opened = {
    subjectRef: 's',
    decision: decisionOn(groups),
    ballots: ballotsIn(groups),
    questionnaire: QUESTIONNAIRE,
  };
  return buildReport(sourceOf(tallySubject(opened, shuffled)));
};

/** Whatever the hidden groups had answered instead. */
const turnedRound = (groups: Groups, which: readonly string[]): Groups => ({
  ...groups,
  ...Object.fromEntries(
    ANONYMOUS_GROUPS.filter((name) => which.includes(name)).map((name) => [
      name,
      groups[name].map((value) => (6 - (value ?? 3)) as Rating),
    ]),
  ),
});

/** What stands in a report about one component, and how many are behind each number: more than is published. */
interface Published {
  readonly overall: number;
  readonly shown: readonly { readonly value: number; readonly n: number }[];
  readonly hidden: number;
}

/** Overall minus shown: right whenever everybody is part of the overall number. */
const subtract = ({ overall, shown, hidden }: Published): number => {
  const all = shown.reduce((total, { n }) => total + n, hidden);
  return (overall * all - shown.reduce((sum, { value, n }) => sum + value * n, 0)) / hidden;
};

const meanOf = (ratings: readonly Rating[]): number =>
  ratings.reduce<number>((sum, value) => sum + (value ?? 0), 0) / ratings.length;

const NEAR = 0.25;

describe('A16 the mean of a hidden group', () => {
  it('A16 is in no published number: other answers of every destroyed group give the same report, to the byte', () => {
    let withHidden = 0;
    fc.assert(
      fc.property(anyGroups, (groups) => {
        const { outcomes } = decisionOn(groups);
        const hidden = ANONYMOUS_GROUPS.filter((name) => outcomes[name] === 'destroyed');
        withHidden += hidden.length > 0 ? 1 : 0;
        expect(JSON.stringify(reportOn(turnedRound(groups, hidden)))).toBe(JSON.stringify(reportOn(groups)));
      }),
      { numRuns: 200 },
    );
    expect(withHidden).toBeGreaterThan(20);
  });

  it('A16 is in no published number of a pool either: exchanging answers between its groups changes nothing', () => {
    let withPool = 0;
    fc.assert(
      fc.property(group(3, 4), group(3, 4), group(5, 9), (peer, reports, patient) => {
        const [one, two] = [peer.slice(0, 3), reports.slice(0, 3)];
        const before = { peer: one, 'direct-report': two, other: [], patient };
        const after = { ...before, peer: two, 'direct-report': one };
        withPool += decisionOn(before).outcomes.peer === 'pooled' ? 1 : 0;
        expect(JSON.stringify(reportOn(after))).toBe(JSON.stringify(reportOn(before)));
      }),
      { numRuns: 100 },
    );
    expect(withPool).toBe(100);
  });

  it('A16 is computed back from a report whose overall number counts everybody, and from ours not better than guessed', () => {
    const campaigns = fc.sample(
      fc.record({ peer: group(5, 9), patient: group(10, 13), hidden: group(2, 4) }),
      {
        numRuns: 600,
        seed: 16,
      },
    );
    const attempts = campaigns.flatMap(({ peer, patient, hidden }) => {
      const report = reportOn({ peer, patient, 'direct-report': hidden, other: [] });
      const [first] = report.components;
      if (first?.others.kind !== 'shown') return [];
      const valueOf = (name: AnonymousGroup): number => {
        const score = first.groups.find((candidate) => candidate.group === name)?.score;
        return score?.kind === 'shown' ? score.value : Number.NaN;
      };
      const ours = {
        overall: first.others.value,
        shown: [
          { value: valueOf('peer'), n: peer.length },
          { value: valueOf('patient'), n: patient.length },
        ],
        hidden: hidden.length,
      };
      const theirs = {
        overall: Number(meanOf([...peer, ...patient, ...hidden]).toFixed(2)),
        shown: [peer, patient].map((some) => ({ value: Number(meanOf(some).toFixed(2)), n: some.length })),
        hidden: hidden.length,
      };
      return [{ truth: meanOf(hidden), fromOurs: subtract(ours), fromTheirs: subtract(theirs) }];
    });
    const total = attempts.length;
    const near = (guess: number, truth: number): boolean => Math.abs(guess - truth) <= NEAR;
    const right = attempts.filter(({ truth, fromOurs }) => near(fromOurs, truth)).length;
    const byChance = attempts.filter(({ fromOurs }, at) =>
      near(fromOurs, attempts[(at + 1) % total]?.truth ?? 0),
    );
    const share = byChance.length / total;
    expect(total).toBeGreaterThan(400);
    expect(attempts.filter(({ truth, fromTheirs }) => near(fromTheirs, truth)).length).toBe(total);
    expect(right).toBeLessThanOrEqual(byChance.length + 3 * Math.sqrt(2 * total * share * (1 - share)) + 1);
  });
});

describe('A16 two leaders who differ in the answers of a hidden group only', () => {
  const PEERS = [3, 4, 3, 4, 5, 4];
  const HIDDEN = 3;
  const PATIENTS = [5, 4, 5, 3, 4, 5, 5, 4, 2, 5];

  let service: TestService;
  let tenant: Tenant;
  let subjectIds: readonly string[];

  async function gather(leader: Member, subjectId: string, hiddenRating: number): Promise<void> {
    const email = (kind: string, at: number): string => `${kind}${String(at)}-of-${leader.email}`;
    for (const [at, value] of PEERS.entries())
      await answer(service, tenant.slug, { code: codeFor(service, email('peer', at)), rating: value });
    for (let at = 0; at < HIDDEN; at += 1)
      await answer(service, tenant.slug, {
        code: codeFor(service, email('report', at)),
        rating: hiddenRating,
      });
    const codes = await makePatientCodes(tenant, subjectId);
    for (const [at, value] of PATIENTS.entries())
      await answer(service, tenant.slug, { code: codes[at] ?? '', rating: value });
  }

  const inviting = async (leader: Member, subjectId: string): Promise<void> => {
    const asked = (kind: string, relationship: string, count: number) =>
      Array.from({ length: count }, (_, at) => ({
        email: `${kind}${String(at)}-of-${leader.email}`,
        relationship,
      }));
    await addRaters(tenant, subjectId, [
      ...asked('peer', 'peer', PEERS.length),
      ...asked('report', 'direct-report', HIDDEN),
    ]);
  };

  beforeAll(async () => {
    service = await startTestService();
    tenant = await createTenant(service, 'a-board');
    const { leader, otherLeader } = tenant.members;
    const campaignId = await createCampaign(tenant);
    subjectIds = [await enrol(tenant, campaignId, leader), await enrol(tenant, campaignId, otherLeader)];
    await inviting(leader, subjectIds[0] ?? '');
    await inviting(otherLeader, subjectIds[1] ?? '');
    await startCollecting(service, tenant, campaignId);
    await gather(leader, subjectIds[0] ?? '', 1);
    await gather(otherLeader, subjectIds[1] ?? '', 5);
    await closeAndOpen(service, tenant, campaignId);
    for (const id of subjectIds)
      await tenant.members.facilitator.caller.post(`subjects/${id}/release`, RELEASE_NOW).expect(204);
  });

  afterAll(async () => {
    await service.stop();
  });

  const reportOf = async (member: Member, subjectId: string): Promise<ReportModel> => {
    const { body } = await member.caller.get(`subjects/${subjectId}/report`).expect(200);
    return readableReport((body as ReleasedReportView).report);
  };

  it('A16 receive the same numbers, all of them, over HTTP', async () => {
    const { leader, otherLeader } = tenant.members;
    const { subject: one, ...low } = await reportOf(leader, subjectIds[0] ?? '');
    const { subject: two, ...high } = await reportOf(otherLeader, subjectIds[1] ?? '');
    expect(one).not.toEqual(two);
    expect(low.sources.find((source) => source.group === 'direct-report')?.state).toBe('suppressed');
    expect(low.components[0]?.others.kind).toBe('shown');
    expect(high).toEqual(low);
  });

  it('A16 leave the same rows in the results', async () => {
    const rowsOf = async (subjectRef: string): Promise<readonly string[]> => {
      const found: string[] = [];
      for (const table of [
        'group_outcomes',
        'cells',
        'item_counts',
        'component_sums',
        'comments',
        'conditions',
      ])
        for (const { row } of await service.database.query<{ row: string }>(
          `select (to_jsonb(t) - 'subject_ref')::text as row from results.${table} t where subject_ref = $1`,
          [subjectRef],
        ))
          found.push(`${table} ${row}`);
      return found.toSorted();
    };
    const low = await rowsOf(subjectIds[0] ?? '');
    expect(low.length).toBeGreaterThan(30);
    expect(await rowsOf(subjectIds[1] ?? '')).toEqual(low);
  });
});
