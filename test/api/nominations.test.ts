import { startTestService, TestService } from '../support/test-service.js';
import {
  assessOneself,
  campaignInput,
  codeFor,
  day,
  enrol,
  startCollecting,
  answer,
} from './campaign-steps.js';
import {
  accept,
  fillRegister,
  groupsOf,
  Nominating,
  overview,
  propose,
  rater,
  startNominating,
  submit,
} from './nomination-steps.js';
import { problemsOf } from './people-list.js';
import { createTenant, Tenant } from './tenant.js';

let service: TestService;
let tenant: Tenant;
let ids: ReadonlyMap<string, string>;
let setting: Nominating;

beforeAll(async () => {
  service = await startTestService();
  tenant = await createTenant(service, 'a-board');
  ids = await fillRegister(tenant);
});

beforeEach(async () => {
  setting = await startNominating(tenant, ids);
});

afterEach(async () => {
  // What was asked in one test must not count as a burden in the next.
  await service.database.query(`update register.campaigns set state = 'archived' where state = 'draft'`);
});

afterAll(async () => {
  await service.stop();
});

const askedCount = async (): Promise<number> => {
  const { body } = await setting.hr.get(`subjects/${setting.subjectId}/raters`).expect(200);
  return (body as readonly unknown[]).length;
};

const outsider = (email: string) =>
  setting.leader.post(`subjects/${setting.subjectId}/nominations/outsiders`, { name: 'Out Sider', email });

describe('a leader', () => {
  it('finds colleagues by name without minding accents, and sees no address', async () => {
    const { body } = await setting.leader.get(`subjects/${setting.subjectId}/colleagues?q=PEER1`).expect(200);
    const { colleagues } = body as { colleagues: { name: string }[] };
    expect(colleagues.map(({ name }) => name)).toEqual([
      'peer1 Example',
      'peer10 Example',
      'peer11 Example',
      'peer12 Example',
    ]);
    expect(JSON.stringify(body)).not.toContain('@');
  });

  it('is asked for a longer word, not told that nobody has that name', async () => {
    const { body } = await setting.leader.get(`subjects/${setting.subjectId}/colleagues?q=p`).expect(200);
    expect(body).toEqual({ colleagues: [], more: true });
  });

  it('is told of each who cannot be chosen, and why', async () => {
    await propose(setting, ['peer2']).expect(201);
    const reasonFor = async (q: string): Promise<unknown> => {
      const { body } = await setting.leader
        .get(`subjects/${setting.subjectId}/colleagues?q=${q}`)
        .expect(200);
      return (body as { colleagues: { unavailable: unknown }[] }).colleagues[0]?.unavailable;
    };
    expect([await reasonFor('peer2'), await reasonFor('team1'), await reasonFor('manager')]).toEqual([
      'listed',
      'in-team',
      'line-manager',
    ]);
    expect(problemsOf(await propose(setting, ['team1']).expect(422))).toEqual(['personIds: rater-in-team']);
    expect(problemsOf(await propose(setting, ['manager']).expect(422))).toEqual([
      'personIds: rater-is-manager',
    ]);
    expect(problemsOf(await propose(setting, ['leader']).expect(422))).toEqual([
      'personIds: rater-is-subject',
    ]);
    await propose(setting, ['peer2'], 'other').expect(409);
  });

  it('is told group by group how many are needed and how many to ask', async () => {
    await propose(setting, ['peer1', 'peer2', 'peer3', 'peer4']).expect(201);
    const { groups } = await overview(setting);
    expect(groups.map(({ group, standing }) => [group, standing?.kind, standing?.suggested])).toEqual([
      ['manager', undefined, undefined],
      ['peer', 'too-few', 8],
      ['direct-report', 'none', 8],
      ['other', 'none', 8],
    ]);
  });

  it('takes back a proposal of their own, and nobody of the team', async () => {
    await propose(setting, ['peer1', 'peer2']).expect(201);
    await submit(setting).expect(204);
    const path = `subjects/${setting.subjectId}/nominations`;
    await setting.leader.delete(`${path}/${(await rater(setting, 'peer1')).id}`).expect(204);
    await setting.leader.delete(`${path}/${(await rater(setting, 'team1')).id}`).expect(404);
    await setting.leader.delete(`${path}/${(await rater(setting, 'manager')).id}`).expect(404);
    expect(await groupsOf(setting)).toMatchObject({ peer: ['peer2 proposed'] });
  });

  it('sends the whole team and the line manager along, and whoever joins the team later with the next list', async () => {
    await propose(setting, ['peer1']).expect(201);
    await submit(setting).expect(204);
    const team = Array.from({ length: 6 }, (_, index) => `team${String(index + 1)} proposed`);
    expect(await groupsOf(setting)).toEqual({
      manager: ['manager proposed'],
      peer: ['peer1 proposed'],
      'direct-report': team,
    });
    const newcomer = {
      email: 'team7@a-board.example',
      givenName: 'team7',
      familyName: 'Example',
      jobTitle: 'Nurse',
      language: 'en',
      roles: [],
      lineManagerId: tenant.members.leader.id,
    };
    const { body } = await setting.hr.post('people', newcomer).expect(201);
    await submit(setting).expect(204);
    expect((await groupsOf(setting))['direct-report']).toEqual([...team, 'team7 proposed']);
    await setting.hr.put(`people/${(body as { id: string }).id}/departure`, {}).expect(204);
  });

  it('without a team or a manager has to choose somebody first', async () => {
    const { otherLeader } = tenant.members;
    const subjectId = await enrol(tenant, setting.campaignId, otherLeader);
    const { body } = await otherLeader.caller
      .post(`subjects/${subjectId}/nominations/submission`)
      .expect(409);
    expect(body).toMatchObject({ code: 'no-raters-proposed' });
  });

  it('adds nobody past the approver, in no state of the campaign', async () => {
    await setting.leader
      .post(`subjects/${setting.subjectId}/raters`, {
        name: 'A',
        email: 'a@a-board.example',
        relationship: 'peer',
      })
      .expect(404);
    await propose(setting, ['peer1']).expect(201);
    await submit(setting).expect(204);
    await setting.leader
      .post(`subjects/${setting.subjectId}/nominations/acceptance`, { outsiders: [] })
      .expect(404);
    expect(await askedCount()).toBe(0);
  });
});

describe('an approver', () => {
  beforeEach(async () => {
    await propose(setting, ['peer1', 'peer2']).expect(201);
  });

  it('sees the leaders who are theirs, those who wait first, and nobody else’s', async () => {
    await submit(setting).expect(204);
    const { body } = await setting.approver.get('approvals').expect(200);
    expect((body as object[])[0]).toMatchObject({
      subjectId: setting.subjectId,
      state: 'submitted',
      proposed: 9,
    });
    await setting.hr.get('approvals').expect(404);
  });

  it('is written to once when a list is sent, and not again while it waits', async () => {
    const letters = (): number => service.letters().filter(({ to }) => to.includes('approver@')).length;
    await service.sendLetters();
    const before = letters();
    await submit(setting).expect(204);
    await submit(setting).expect(204);
    await service.sendLetters();
    expect(letters()).toBe(before + 1);
    expect(service.letters().find(({ to }) => to.includes('approver@'))?.text).toContain('/approvals');
  });

  it('accepts what was sent, and only then is anybody asked', async () => {
    await accept(setting).expect(409);
    await submit(setting).expect(204);
    expect(await askedCount()).toBe(0);
    await accept(setting).expect(204);
    expect(await askedCount()).toBe(9);
    expect(await overview(setting)).toMatchObject({ state: 'approved' });
  });

  it('takes people out, whom the leader cannot propose again', async () => {
    await submit(setting).expect(204);
    const { id } = await rater(setting, 'peer1');
    await setting.approver.delete(`subjects/${setting.subjectId}/nominations/${id}/proposal`).expect(204);
    await propose(setting, ['peer1']).expect(409);
    await accept(setting).expect(204);
    expect((await groupsOf(setting))['peer']).toEqual(['peer1 removed', 'peer2 accepted']);
  });

  it('asks for more with a note, which the leader reads and answers with a new list', async () => {
    await submit(setting).expect(204);
    const more = { note: 'Please add a doctor.' };
    await setting.approver.post(`subjects/${setting.subjectId}/nominations/more`, more).expect(204);
    expect(await overview(setting)).toMatchObject({ state: 'more-asked', approverNote: more.note });
    await accept(setting).expect(409);
    await propose(setting, ['peer3']).expect(201);
    await submit(setting).expect(204);
    await accept(setting).expect(204);
    expect(await askedCount()).toBe(10);
  });

  it('is neither the leader, nor managed by the leader, nor without the role', async () => {
    const { leader, hr } = tenant.members;
    for (const approverId of [leader.id, hr.id, ids.get('team1')])
      expect(
        problemsOf(
          await setting.hr
            .put(`subjects/${setting.subjectId}/approver`, { approverId: approverId ?? '' })
            .expect(422),
        ),
      ).toEqual(['approverId: approver-unfit']);
  });

  it('decides whether patients apply, before the lock and never after', async () => {
    const path = `subjects/${setting.subjectId}/patients-exemption`;
    await setting.approver.post(`${path}/decision`, { decision: 'approve' }).expect(409);
    await setting.leader.post(path, { reason: 'Finance has no patients.' }).expect(204);
    expect(await overview(setting)).toMatchObject({ patientsApply: true, patientsRequest: 'asked' });
    await setting.approver.post(`${path}/decision`, { decision: 'approve' }).expect(204);
    expect(await overview(setting)).toMatchObject({ patientsApply: false, patientsRequest: 'approved' });
    await setting.hr
      .post(`subjects/${setting.subjectId}/patient-codes`, { count: 40, handedOutBy: 'A clerk' })
      .expect(404);
  });
});

describe('raters while answers are being taken', () => {
  it('are invited at once when they are accepted, and answer like everybody', async () => {
    await propose(setting, ['peer1']).expect(201);
    await submit(setting).expect(204);
    await accept(setting).expect(204);
    await assessOneself(tenant.members.leader, setting.subjectId);
    await startCollecting(service, tenant, setting.campaignId);
    expect(codeFor(service, 'team1@a-board.example')).not.toBe('');
    await propose(setting, ['peer5']).expect(201);
    await submit(setting).expect(204);
    await service.sendLetters();
    expect(() => codeFor(service, 'peer5@a-board.example')).toThrow();
    await accept(setting).expect(204);
    await service.sendLetters();
    await answer(service, tenant.slug, { code: codeFor(service, 'peer5@a-board.example'), rating: 4 });
    const path = `subjects/${setting.subjectId}/patients-exemption`;
    await setting.leader.post(path, { reason: 'Too late.' }).expect(409);
    await setting.hr.post(`campaigns/${setting.campaignId}/close`).expect(204);
    await propose(setting, ['peer6']).expect(410);
  });
});

describe('a campaign without approval', () => {
  it('asks whom the leader sends, with the whole team, and the rules about whom stay', async () => {
    const input = {
      ...campaignInput(tenant.questionnaireId),
      approval: 'not-required',
      chooseRatersBy: day(7),
    };
    const { body } = await setting.hr.post('campaigns', input).expect(201);
    expect(body).toMatchObject({ approval: 'not-required', chooseRatersBy: day(7) });
    const campaignId = (body as { id: string }).id;
    const subjectId = await enrol(tenant, campaignId, tenant.members.leader);
    const free = { ...setting, campaignId, subjectId };
    await propose(free, ['team1']).expect(422);
    await propose(free, ['peer1']).expect(201);
    await submit(free).expect(204);
    expect((await groupsOf(free))['peer']).toEqual(['peer1 accepted']);
    expect((await groupsOf(free))['direct-report']).toHaveLength(6);
  });
});

describe('how often one person is asked', () => {
  it('is limited across leaders for peers and others, and by what HR names as well', async () => {
    const rules = { openInvitationsLimit: 1, staffDomains: ['a-board.example'] };
    const { administrator, otherLeader } = tenant.members;
    await administrator.caller.put('organisations/current/rater-rules', rules).expect(204);
    await propose(setting, ['peer7']).expect(201);
    await submit(setting).expect(204);
    await accept(setting).expect(204);
    const other = await enrol(tenant, setting.campaignId, otherLeader);
    const asPeer = { relationship: 'peer', personIds: [ids.get('peer7') ?? ''] };
    const refused = await otherLeader.caller.post(`subjects/${other}/nominations`, asPeer).expect(422);
    expect(problemsOf(refused)).toEqual(['personIds: rater-overloaded']);
    const named = { name: 'peer7', email: 'peer7@a-board.example' };
    const byHr = await setting.hr
      .post(`subjects/${other}/raters`, { ...named, relationship: 'peer' })
      .expect(422);
    expect(problemsOf(byHr)).toEqual(['email: rater-overloaded']);
    const csv = `leader_email,relationship,name,email\n${otherLeader.email},other,P,peer7@a-board.example`;
    expect(
      problemsOf(await setting.hr.post(`campaigns/${setting.campaignId}/raters/import`, { csv }).expect(422)),
    ).toEqual(['line 2: csv-overloaded']);
    await setting.hr.post(`subjects/${other}/raters`, { ...named, relationship: 'manager' }).expect(201);
    const { body } = await setting.hr.get('rater-loads').expect(200);
    expect(body).toMatchObject({
      limit: 1,
      raters: [{ email: 'peer7@a-board.example', openInvitations: 2 }],
    });
    await administrator.caller
      .put('organisations/current/rater-rules', { ...rules, openInvitationsLimit: 8 })
      .expect(204);
  });

  it('does not fall when somebody has answered or declined: the number would say so', async () => {
    await propose(setting, ['peer8']).expect(201);
    await submit(setting).expect(204);
    await accept(setting).expect(204);
    const { otherLeader } = tenant.members;
    const other = await enrol(tenant, setting.campaignId, otherLeader);
    const named = { name: 'peer8', email: 'peer8@a-board.example', relationship: 'peer' };
    await setting.hr.post(`subjects/${other}/raters`, named).expect(201);
    await startCollecting(service, tenant, setting.campaignId);
    const loads = async (): Promise<unknown> => (await setting.hr.get('rater-loads').expect(200)).body;
    const before = await loads();
    await answer(service, tenant.slug, { code: codeFor(service, 'peer8@a-board.example'), rating: 3 });
    const stranger = service.app();
    await stranger
      .post(`/api/v1/o/${tenant.slug}/declines`)
      .send({ code: codeFor(service, 'team2@a-board.example') })
      .expect(204);
    expect(await loads()).toEqual(before);
    await setting.hr.post(`campaigns/${setting.campaignId}/close`).expect(204);
  });
});

describe('somebody from outside', () => {
  it('is another colleague, whom the approver has to know by name and address', async () => {
    await outsider('partner@council.example').expect(201);
    await submit(setting).expect(204);
    const { id, outside } = await rater(setting, 'Out Sider');
    expect(outside).toBe(true);
    expect(problemsOf(await accept(setting).expect(422))).toEqual(['outsiders: outsider-unconfirmed']);
    await accept(setting, [id]).expect(204);
    expect((await groupsOf(setting))['other']).toEqual(['Out Sider accepted']);
  });
});
