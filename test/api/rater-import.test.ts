import { startTestService, TestService } from '../support/test-service.js';
import { createCampaign, enrol } from './campaign-steps.js';
import { createTenant, Tenant } from './tenant.js';

const HEADER = 'leader_email,relationship,name,email,language';

let service: TestService;
let tenant: Tenant;
let campaignId: string;
let subjectId: string;

beforeAll(async () => {
  service = await startTestService();
  tenant = await createTenant(service, 'a-board');
});

beforeEach(async () => {
  campaignId = await createCampaign(tenant);
  subjectId = await enrol(tenant, campaignId, tenant.members.leader);
});

afterAll(async () => {
  await service.stop();
});

const importing = (...lines: readonly string[]) =>
  tenant.members.hr.caller.post(`campaigns/${campaignId}/raters/import`, { csv: lines.join('\n') });

const rater = (name: string, relationship = 'peer'): string =>
  `${tenant.members.leader.email},${relationship},${name},${name}@a-board.example,`;

const raters = async (): Promise<readonly string[]> => {
  const { body } = await tenant.members.hr.caller.get(`subjects/${subjectId}/raters`).expect(200);
  return (body as { name: string }[]).map(({ name }) => name);
};

const problemsOf = ({ body }: { readonly body: unknown }): readonly string[] =>
  (body as { problems: { field: string; problem: string }[] }).problems.map(
    ({ field, problem }) => `${field}: ${problem}`,
  );

describe('a list of raters', () => {
  it('is taken whole, and a second time changes nothing', async () => {
    const list = [HEADER, rater('ann'), rater('ben', 'manager'), rater('cat', 'direct-report')];
    expect((await importing(...list).expect(200)).body).toEqual({ added: 3, unchanged: 0 });
    expect((await importing(...list, rater('dai')).expect(200)).body).toEqual({ added: 1, unchanged: 3 });
    expect(await raters()).toEqual(['ann', 'ben', 'cat', 'dai']);
  });

  it('is taken as spreadsheets save it: byte order mark, semicolons, quotes, capitals, Windows lines', async () => {
    const email = tenant.members.leader.email.toUpperCase();
    const lines = [
      '\ufeffLeader_Email;Relationship;Name;Email;Language',
      `${email};PEER;"Jones; Siân";SIAN@a-board.example;CY`,
      '',
    ];
    const csv = lines.join('\r\n');
    const { body } = await tenant.members.hr.caller
      .post(`campaigns/${campaignId}/raters/import`, { csv })
      .expect(200);
    expect(body).toEqual({ added: 1, unchanged: 0 });
    expect(await raters()).toEqual(['Jones; Siân']);
  });

  it('with mistakes is refused whole, with every bad line by its number', async () => {
    const refused = await importing(
      HEADER,
      rater('ann'),
      rater('ben', 'friend'),
      `,peer,Cat,cat@a-board.example,`,
      `${tenant.members.leader.email},peer,,dai@a-board.example,`,
      rater('eve').replace('eve@', 'eve at '),
      rater('gil').replace(tenant.members.leader.email, 'nobody@example.org'),
      `${tenant.members.leader.email},peer,Fay,fay@a-board.example,fr`,
    ).expect(422);
    expect(refused.body).toMatchObject({ code: 'csv-invalid' });
    expect(problemsOf(refused)).toEqual([
      'line 3: csv-relationship',
      'line 4: csv-leader',
      'line 5: csv-name',
      'line 6: csv-email',
      'line 7: csv-leader-unknown',
      'line 8: csv-language',
    ]);
    expect(await raters()).toEqual([]);
  });

  it('names lines about leaders who are not in the campaign, and about the leader themselves', async () => {
    const { leader, otherLeader } = tenant.members;
    const refused = await importing(
      HEADER,
      `${otherLeader.email},peer,Ann,ann@a-board.example,`,
      `${leader.email},peer,Me,${leader.email},`,
      rater('ben'),
    ).expect(422);
    expect(problemsOf(refused)).toEqual(['line 2: csv-leader-unknown', 'line 3: rater-is-subject']);
    expect(await raters()).toEqual([]);
  });

  it('that names one rater of one leader twice, or a second line manager, is refused by those lines', async () => {
    const refused = await importing(
      HEADER,
      rater('ann'),
      rater('ann', 'other'),
      rater('ben', 'manager'),
      rater('cat', 'manager'),
    ).expect(422);
    expect(problemsOf(refused)).toEqual(['line 3: csv-duplicate', 'line 5: csv-second-manager']);
    expect(await raters()).toEqual([]);
  });

  it('can be as long as a large campaign needs, and is never cut', async () => {
    const many = Array.from({ length: 20_001 }, (_, index) => rater(`r${String(index)}`));
    expect(problemsOf(await importing(HEADER, ...many).expect(422))).toEqual(['line 20002: csv-too-many']);
    const { body } = await importing(HEADER, ...many.slice(0, 20_000)).expect(200);
    expect(body).toEqual({ added: 20_000, unchanged: 0 });
  });

  it('that gives a known rater another relationship is refused by that line', async () => {
    await importing(HEADER, rater('ann')).expect(200);
    expect(problemsOf(await importing(HEADER, rater('ben'), rater('ann', 'other')).expect(422))).toEqual([
      'line 3: csv-relationship-differs',
    ]);
    expect(await raters()).toEqual(['ann']);
  });

  it.each([
    ['nothing at all', [''], 'line 1: csv-empty'],
    ['a heading only', [HEADER], 'line 1: csv-empty'],
    ['columns of another list', ['name,email', 'Ann,ann@a-board.example'], 'line 1: csv-columns-missing'],
    ['an open quotation', [HEADER, '"a,b,c'], 'line 2: csv-unreadable'],
    ['too few columns', [HEADER, 'a,b'], 'line 2: csv-unreadable'],
  ])('is refused when it is %s', async (_what, lines, problem) => {
    expect(problemsOf(await importing(...lines).expect(422))).toEqual([problem]);
  });

  it('brings nobody from outside into a group of staff, and somebody from outside among the others', async () => {
    const refused = await importing(
      HEADER,
      `${tenant.members.leader.email},peer,Ann,ann@elsewhere.example,`,
      `${tenant.members.leader.email},direct-report,Ben,ben@elsewhere.example,`,
    ).expect(422);
    expect(problemsOf(refused)).toEqual(['line 2: csv-outside', 'line 3: csv-outside']);
    await importing(HEADER, `${tenant.members.leader.email},other,Cat,cat@elsewhere.example,`).expect(200);
  });

  it('cannot be longer than the service promises', async () => {
    const { body } = await importing('x'.repeat(2_000_001)).expect(422);
    expect(body).toMatchObject({ problems: [{ field: 'csv', problem: 'too-long' }] });
  });
});
