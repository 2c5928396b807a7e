import type { ReplacementRequestView } from '../../src/application/replacements/replacements.view.js';
import type { SourceLine } from '../../src/core/reports/report-model.js';
import { startTestService, TestService } from '../support/test-service.js';
import {
  addRaters,
  answer,
  closeAndOpen,
  codeFor,
  createCampaign,
  enrol,
  makePatientCodes,
  startCollecting,
  takeTicket,
} from './campaign-steps.js';
import { Caller, createTenant, Tenant } from './tenant.js';

const GROUPS = { peer: 5, other: 6, 'direct-report': 5 } as const;
type Group = keyof typeof GROUPS;

let service: TestService;
let tenant: Tenant;
let neighbour: Tenant;
let campaignId: string;
let subjectId: string;
let cards: readonly string[];

const emailOf = (group: Group, index: number): string => `${group}${String(index)}@a-board.example`;
const raters = Object.entries(GROUPS).flatMap(([relationship, count]) =>
  Array.from({ length: count }, (_, index) => ({
    relationship,
    email: emailOf(relationship as Group, index),
  })),
);

beforeAll(async () => {
  service = await startTestService();
  tenant = await createTenant(service, 'a-board');
  neighbour = await createTenant(service, 'b-board');
  campaignId = await createCampaign(tenant);
  subjectId = await enrol(tenant, campaignId, tenant.members.leader);
  await addRaters(tenant, subjectId, raters);
  await startCollecting(service, tenant, campaignId);
  cards = await makePatientCodes(tenant, subjectId);
});

afterAll(async () => {
  await service.stop();
});

const code = (group: Group, index: number): string => codeFor(service, emailOf(group, index));
const hr = (): Caller => tenant.members.hr.caller;

const ask = (typed: string, slug = tenant.slug) =>
  new Caller(service, null).post(`o/${slug}/replacements`, { code: typed });

async function requests(): Promise<readonly ReplacementRequestView[]> {
  const { body } = await hr().get(`campaigns/${campaignId}/replacement-requests`).expect(200);
  return body as readonly ReplacementRequestView[];
}

const requestFor = async (group: Group): Promise<ReplacementRequestView> => {
  const found = (await requests()).find((request) => request.group === group);
  if (!found) throw new Error(`Nobody of ${group} has asked.`);
  return found;
};

const decide = (invitationId: string, decision: 'approve' | 'refuse', by = hr(), campaign = campaignId) =>
  by.post(`campaigns/${campaign}/replacement-requests/${invitationId}/${decision}`);

const second = new Map<Group, string>();

/** Loses the key, asks, is given a second code, and reads the letter. */
async function replace(group: Group, old: string): Promise<void> {
  await ask(old).expect(202);
  await decide((await requestFor(group)).invitationId, 'approve').expect(204);
  await service.sendLetters();
  second.set(group, code(group, 0));
}

describe('asking for a second code', () => {
  it('gets the same answer whether or not one is possible, and counts where a token was taken only', async () => {
    const unused = await ask(code('peer', 1)).expect(202);
    const [card = ''] = cards;
    await takeTicket(service, tenant.slug, card);
    const patient = await ask(card).expect(202);
    await takeTicket(service, tenant.slug, code('peer', 0));
    const possible = await ask(code('peer', 0)).expect(202);
    expect([unused.text, patient.text]).toEqual([possible.text, possible.text]);
    expect(await requests()).toMatchObject([{ group: 'peer', state: 'requested', available: true }]);
  });

  it('twice is asking once', async () => {
    await ask(code('peer', 0)).expect(202);
    expect(await requests()).toHaveLength(1);
  });

  it('needs a right code, of this organisation', async () => {
    await ask('nothing').expect(422);
    await ask(code('peer', 0), neighbour.slug).expect(404);
  });
});

describe('a decision', () => {
  it('belongs to HR of this organisation, and to the campaign that the request is in', async () => {
    const { invitationId } = await requestFor('peer');
    const other = await createCampaign(tenant);
    for (const decision of ['approve', 'refuse'] as const) {
      await decide(invitationId, decision, neighbour.members.hr.caller).expect(404);
      await decide(invitationId, decision, tenant.members.leader.caller).expect(404);
      await decide(invitationId, decision, hr(), other).expect(404);
    }
    expect((await requestFor('peer')).state).toBe('requested');
  });

  it('may be to send none, and may still be changed into sending one', async () => {
    const { invitationId } = await requestFor('peer');
    await decide(invitationId, 'refuse').expect(204);
    await ask(code('peer', 0)).expect(202);
    expect((await requestFor('peer')).state).toBe('refused');
    const old = code('peer', 0);
    await replace('peer', old);
    expect(second.get('peer')).not.toBe(old);
  });

  it('to send one stands, and sends one letter however often it is taken', async () => {
    const { invitationId } = await requestFor('peer');
    const letters = service.letters().length;
    await decide(invitationId, 'approve').expect(204);
    await decide(invitationId, 'refuse').expect(409);
    await service.sendLetters();
    expect(service.letters()).toHaveLength(letters);
    const rows = await service.database.query(
      'select 1 from register.invitations where replaces_id is not null',
    );
    expect(rows).toHaveLength(1);
  });

  it('is the last one for a person: a second code has no replacement', async () => {
    await takeTicket(service, tenant.slug, second.get('peer') ?? '');
    await ask(second.get('peer') ?? '').expect(202);
    expect(await requests()).toHaveLength(1);
  });

  it('is refused above one in ten of a group, or one', async () => {
    await takeTicket(service, tenant.slug, code('peer', 1));
    await ask(code('peer', 1)).expect(202);
    const next = (await requests()).find(({ state }) => state === 'requested');
    expect(next).toMatchObject({ group: 'peer', available: false });
    const { body } = await decide(next?.invitationId ?? '', 'approve').expect(409);
    expect(body).toMatchObject({ code: 'replacement-limit' });
  });

  it('changes no number of people asked', async () => {
    const { body } = await hr().get(`campaigns/${campaignId}`).expect(200);
    expect(body).toMatchObject({ subjects: [{ asked: { ...GROUPS, patient: 40 } }] });
  });

  it('is in the audit chain without a time and without the person', async () => {
    const events = await service.database.query<{ happened_at: Date | null; data: object }>(
      `select happened_at, data from register.audit_events where kind like 'replacement-%' order by number`,
    );
    const said = { happened_at: null, data: { subjectId, group: 'peer' } };
    expect(events).toEqual([said, said]);
  });
});

describe('the database', () => {
  const copy = (columns: string, where: string): Promise<unknown> =>
    service.database.query(
      `insert into register.invitations (organisation_id, subject_id, assignment_id, rater_group, replaces_id)
       select organisation_id, subject_id, ${columns} from register.invitations where ${where} limit 1`,
    );

  it('lets nobody have two replacements, a replacement be replaced, or a card have one', async () => {
    const replaced = `id in (select replaces_id from register.invitations)`;
    await expect(copy('assignment_id, rater_group, id', replaced)).rejects.toThrow('one_replacement');
    await expect(copy('assignment_id, rater_group, id', 'replaces_id is not null')).rejects.toThrow(
      'one_replacement_a_person',
    );
    await expect(copy('null, rater_group, id', `rater_group = 'patient'`)).rejects.toThrow(
      'replaced_of_colleagues',
    );
    await expect(copy(`assignment_id, 'manager', id`, `rater_group = 'other'`)).rejects.toThrow(
      'replaces_its_like',
    );
  });
});

describe('the opening', () => {
  const sendAll = async (group: Group, indexes: readonly number[]): Promise<void> => {
    for (const index of indexes) await answer(service, tenant.slug, { code: code(group, index), rating: 4 });
  };

  it('publishes no group that reaches its minimum only through a replacement, and says "some" of one that stands', async () => {
    await sendAll('direct-report', [0, 1, 2, 3, 4]);
    await sendAll('other', [0, 1, 2, 3, 4, 5]);
    await replace('other', code('other', 0));
    await answer(service, tenant.slug, { code: second.get('other') ?? '', rating: 2 });
    // One lost their key before they sent anything: five people answered, and nobody can know that.
    await service.database.query(
      `update register.invitations set token_taken = false, blinded_hash = null, evaluation = null
       where replaces_id is not null and rater_group = 'peer'
          or id = (select invitation_id from register.replacement_requests where state = 'requested')`,
    );
    await answer(service, tenant.slug, { code: second.get('peer') ?? '', rating: 4 });
    await sendAll('peer', [1, 2, 3, 4]);
    await closeAndOpen(service, tenant, campaignId);
    const { body } = await tenant.members.facilitator.caller
      .get(`subjects/${subjectId}/draft-report`)
      .expect(200);
    const { sources } = (body as { report: { sources: readonly SourceLine[] } }).report;
    const of = (group: Group) => sources.find((line) => line.group === group);
    expect(of('peer')).toMatchObject({ state: 'suppressed', replacements: 'none' });
    expect(of('other')).toMatchObject({ state: 'shown', replacements: 'some' });
    expect(of('direct-report')).toMatchObject({ state: 'shown', replacements: 'none' });
  });

  it('took its numbers from the signed statement', async () => {
    const [row] = await service.database.query<{ statement: object }>(
      'select statement from register.closing_statements',
    );
    expect(row?.statement).toMatchObject({
      subjects: [
        {
          tokensTaken: { peer: 6, other: 7, 'direct-report': 5, patient: 1 },
          replacements: { peer: 1, other: 1 },
        },
      ],
    });
  });

  it('left no number of replacements behind', async () => {
    const rows = await service.database.query(
      `select rater_group, outcome, replacements from results.group_outcomes where rater_group in ('peer', 'other')
       order by rater_group`,
    );
    expect(rows).toEqual([
      { rater_group: 'other', outcome: 'published', replacements: 'some' },
      { rater_group: 'peer', outcome: 'destroyed', replacements: 'none' },
    ]);
  });

  it('is followed by no second code', async () => {
    const waiting = (await requests()).find(({ state }) => state === 'requested');
    await decide(waiting?.invitationId ?? '', 'approve').expect(410);
    await ask(code('direct-report', 0)).expect(202);
    expect(await requests()).toHaveLength(3);
  });
});
