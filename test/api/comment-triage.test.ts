import { CommentTriageView, SecondReadingView } from '../../src/application/reports/comment-triage.view.js';
import { CommentToRead, ReleasedReportView } from '../../src/application/reports/reports.view.js';
import { SafetyConcernView } from '../../src/application/reports/safety-concerns.view.js';
import { startTestService, TestService } from '../support/test-service.js';
import {
  RELEASE_NOW,
  addRaters,
  answer,
  assessOneself,
  closeAndOpen,
  codeFor,
  createCampaign,
  enrol,
  raterEmails,
  startCollecting,
} from './campaign-steps.js';
import { createTenant, Tenant } from './tenant.js';

const SAID = [
  'Listens before deciding.',
  'Slammed the drugs trolley at a colleague.',
  'On Tuesday in bay four …',
  'Please keep this between us.',
  'Says thank you.',
] as const;
const FROM_MANAGER = 'Has grown a great deal this year.';
const ANSWERS = 8;

let service: TestService;
let tenant: Tenant;
let subjectId: string;

beforeAll(async () => {
  service = await startTestService();
  tenant = await createTenant(service, 'a-board');
  const campaignId = await createCampaign(tenant);
  subjectId = await enrol(tenant, campaignId, tenant.members.leader);
  await assessOneself(tenant.members.leader, subjectId);
  const emails = raterEmails(ANSWERS, tenant.slug);
  await addRaters(
    tenant,
    subjectId,
    emails.map((email) => ({ email, relationship: 'peer' })),
  );
  await addRaters(tenant, subjectId, [{ email: tenant.members.manager.email, relationship: 'manager' }]);
  await startCollecting(service, tenant, campaignId);
  for (const [at, email] of emails.entries()) {
    const text = SAID[at];
    const mode = at === 3 ? ('themes-only' as const) : ('word-for-word' as const);
    const comment = text === undefined ? {} : { comment: { text, mode } };
    await answer(service, tenant.slug, { code: codeFor(service, email), rating: 3 + (at % 3), ...comment });
  }
  const code = codeFor(service, tenant.members.manager.email);
  const comment = { text: FROM_MANAGER, mode: 'word-for-word' as const };
  await answer(service, tenant.slug, { code, rating: 4, comment });
  await closeAndOpen(service, tenant, campaignId);
});

afterAll(async () => {
  await service.stop();
});

const read = async (as: 'facilitator' | 'secondReader' = 'facilitator'): Promise<CommentTriageView> => {
  const { body } = await tenant.members[as].caller.get(`subjects/${subjectId}/comments-to-read`).expect(200);
  return body as CommentTriageView;
};

const saying = async (text: string): Promise<CommentToRead> => {
  const comment = (await read()).comments.find((one) => one.text === text);
  if (!comment) throw new Error(`Nobody said “${text}”.`);
  return comment;
};

const post = (as: 'facilitator' | 'secondReader', part: string, body: object) =>
  tenant.members[as].caller.post(`subjects/${subjectId}/${part}`, body);

const decide = async (text: string, lane: string, words = '-'): Promise<void> => {
  const { source, position } = await saying(text);
  await post('facilitator', 'comment-decisions', { source, position, lane, words }).expect(204);
};

const agree = async (text: string): Promise<void> => {
  const { source, position, version } = await saying(text);
  const view = 'agreed';
  await post('secondReader', 'comment-confirmations', { source, position, version, view }).expect(204);
};

const differ = async (text: string, lane: string, words = '-'): Promise<void> => {
  const { source, position, version } = await saying(text);
  const other = { source, position, version, view: 'differs', lane, words };
  await post('secondReader', 'comment-confirmations', other).expect(204);
};

const release = (status: number) =>
  tenant.members.facilitator.caller.post(`subjects/${subjectId}/release`, RELEASE_NOW).expect(status);

describe('two people read comments before anybody else does', () => {
  it('shows both the same comments in the same order, and says to each which of the two they are', async () => {
    const [first, second] = [await read(), await read('secondReader')];
    expect([first.reader, second.reader]).toEqual(['first', 'second']);
    expect(second.comments).toEqual(first.comments);
    expect(first.comments.map(({ text }) => text).toSorted()).toEqual([...SAID, FROM_MANAGER].toSorted());
    expect(first.comments.every(({ standing }) => standing === 'undecided')).toBe(true);
  });

  it('gives the second reader nothing else of the report', async () => {
    const { caller } = tenant.members.secondReader;
    for (const part of ['draft-report', 'report', 'report.pdf'])
      await caller.get(`subjects/${subjectId}/${part}`).expect(404);
    await caller.post(`subjects/${subjectId}/release`, RELEASE_NOW).expect(404);
  });

  it('lets the second reader confirm nothing that the first has not decided', async () => {
    const { source, position } = await saying(SAID[0]);
    const sent = { source, position, version: 1, view: 'agreed' };
    const { body } = await post('secondReader', 'comment-confirmations', sent).expect(409);
    expect(body).toMatchObject({ code: 'conflict' });
  });

  it('writes to the second reader once, when everything has been decided, and quotes nothing', async () => {
    const waiting = () =>
      service.letters().filter(({ text }) => text.includes(`/debriefs/${subjectId}/comments`));
    await decide(SAID[0], 'publish');
    await decide(SAID[1], 'publish');
    await decide(SAID[2], 'theme', 'How handovers are held.');
    await decide(SAID[3], 'theme', 'Trust between colleagues.');
    await decide(FROM_MANAGER, 'publish');
    await service.sendLetters();
    expect(waiting()).toHaveLength(0);
    await decide(SAID[4], 'publish');
    await decide(SAID[4], 'publish');
    await service.sendLetters();
    expect(waiting()).toHaveLength(1);
    expect(waiting()[0]?.to).toContain(tenant.members.secondReader.email);
    for (const text of [...SAID, FROM_MANAGER]) expect(waiting()[0]?.text).not.toContain(text);
  });

  it('is not confirmed by somebody who saw an earlier decision', async () => {
    const { source, position, version } = await saying(SAID[4]);
    expect(version).toBe(2);
    const sent = { source, position, version: 1, view: 'agreed' };
    await post('secondReader', 'comment-confirmations', sent).expect(409);
  });

  it('needs the second reader again whenever the first changes a decision', async () => {
    await agree(SAID[0]);
    expect((await saying(SAID[0])).standing).toBe('agreed');
    await decide(SAID[0], 'withhold', 'names somebody');
    expect((await saying(SAID[0])).standing).toBe('to-confirm');
    await decide(SAID[0], 'publish');
    await agree(SAID[0]);
  });

  it('never lets either of them quote whoever asked for themes only', async () => {
    const { source, position, version } = await saying(SAID[3]);
    const other = { source, position, version, view: 'differs', lane: 'publish', words: '-' };
    const { body } = await post('secondReader', 'comment-confirmations', other).expect(422);
    expect(body).toMatchObject({ problems: [{ field: 'lane', problem: 'comment-themes-only' }] });
    await agree(SAID[3]);
  });

  it('is not released while the two see a comment differently, and either may take the more careful way', async () => {
    await differ(SAID[1], 'withhold', 'could tell who wrote it');
    const comment = await saying(SAID[1]);
    expect(comment).toMatchObject({ standing: 'differs', lane: 'publish', canSettle: true });
    await release(409);
    const { source, position, version } = comment;
    await post('secondReader', 'comment-settlements', { source, position, version }).expect(204);
    expect(await saying(SAID[1])).toMatchObject({ standing: 'agreed', lane: 'withhold' });
  });

  it('cannot be settled where both ways are equally careful: then the first thinks again', async () => {
    await differ(SAID[2], 'theme', 'Handovers.');
    const { source, position, version, canSettle } = await saying(SAID[2]);
    expect(canSettle).toBe(false);
    await post('facilitator', 'comment-settlements', { source, position, version }).expect(409);
    await decide(SAID[2], 'theme', 'Handovers.');
    await agree(SAID[2]);
  });

  it('tells the second reader where comments wait, and that they are finished', async () => {
    const list = async () => {
      const { body } = await tenant.members.secondReader.caller.get('second-readings').expect(200);
      return (body as SecondReadingView[]).map(({ id, stage }) => [id, stage]);
    };
    expect(await list()).toEqual([[subjectId, 'to-confirm']]);
    await agree(SAID[4]);
    await agree(FROM_MANAGER);
    expect(await list()).toEqual([[subjectId, 'finished']]);
  });
});

describe('a comment that somebody’s safety hangs on', () => {
  const raise = async (as: 'facilitator' | 'secondReader', status: number): Promise<unknown> => {
    const { source, position } = await saying(SAID[1]);
    const sent = { source, position, note: 'Somebody could have been hurt.' };
    return (await post(as, 'safety-concerns', sent).expect(status)).body;
  };

  it('reaches the speaking-up lead by a letter that says nothing of it', async () => {
    await raise('secondReader', 204);
    await service.sendLetters();
    const [letter] = service.letters();
    expect(letter?.to).toContain(tenant.members.speakingUp.email);
    expect(letter?.text).toContain('/safety-concerns');
    for (const secret of [SAID[1], 'could have been hurt', 'leader Example'])
      expect(letter?.text).not.toContain(secret);
  });

  it('is passed on once', async () => {
    expect(await raise('facilitator', 409)).toMatchObject({ code: 'already-exists' });
    expect((await saying(SAID[1])).concern).toBe(true);
  });

  it('is read by the lead alone, who says what was done', async () => {
    const { caller } = tenant.members.speakingUp;
    const { body } = await caller.get('safety-concerns').expect(200);
    const [concern] = body as SafetyConcernView[];
    expect(concern).toMatchObject({ text: SAID[1], note: 'Somebody could have been hurt.', outcome: '' });
    for (const name of ['hr', 'leader', 'manager', 'facilitator', 'administrator'] as const)
      await tenant.members[name].caller.get('safety-concerns').expect(404);
    await caller
      .post(`safety-concerns/${concern?.id ?? ''}/outcome`, { outcome: 'Spoke to the unit.' })
      .expect(204);
    const after = await caller.get('safety-concerns').expect(200);
    expect(after.body).toMatchObject([{ outcome: 'Spoke to the unit.' }]);
    await caller.get(`subjects/${subjectId}/comments-to-read`).expect(404);
  });

  it('leaves what the two decide about it as it was', async () => {
    expect(await saying(SAID[1])).toMatchObject({ standing: 'agreed', lane: 'withhold' });
  });
});

describe('the released report', () => {
  it('has every comment as both agreed, in the order of the opening', async () => {
    const inOrder = (await read()).comments;
    await release(204);
    const { body } = await tenant.members.leader.caller.get(`subjects/${subjectId}/report`).expect(200);
    const { report } = body as ReleasedReportView;
    const expected = inOrder.map(({ lane, text, words }) => {
      if (lane === 'theme') return { kind: 'theme', text: words };
      return lane === 'withhold' ? { kind: 'withheld', reason: words } : { kind: 'verbatim', text };
    });
    const shown = report.comments.kind === 'shown' ? report.comments.list : [];
    expect([...shown, ...(report.managerComments?.list ?? [])]).toEqual(expected);
    for (const hidden of [SAID[1], SAID[2], SAID[3]]) expect(JSON.stringify(report)).not.toContain(hidden);
  });

  it('can no longer be decided about by either', async () => {
    const { source, position, version } = await saying(SAID[0]);
    const place = { source, position };
    await post('facilitator', 'comment-decisions', { ...place, lane: 'publish', words: '-' }).expect(409);
    await post('secondReader', 'comment-confirmations', { ...place, version, view: 'agreed' }).expect(409);
    await post('secondReader', 'comment-settlements', { ...place, version }).expect(409);
  });

  it('leaves every step on record, without a word of what was written', async () => {
    const events = await service.database.query<{ kind: string; data: object }>(
      `select kind, data from register.audit_events where kind ~ '^(comment|safety)' order by number`,
    );
    const kinds = new Set(events.map(({ kind }) => kind));
    expect([...kinds].toSorted()).toEqual([
      'comment-confirmed',
      'comment-decided',
      'comment-disputed',
      'comment-settled',
      'safety-concern-closed',
      'safety-concern-raised',
    ]);
    const all = JSON.stringify(events);
    for (const text of [...SAID, FROM_MANAGER, 'Trust between', 'could tell'])
      expect(all).not.toContain(text);
  });
});

describe('who reads second', () => {
  it('is chosen by HR, and is another trained person who stands apart', async () => {
    const campaignId = await createCampaign(tenant);
    const other = await enrol(tenant, campaignId, tenant.members.leader);
    const { hr, facilitator, manager, approver, secondReader } = tenant.members;
    const choose = (secondReaderId: string) =>
      hr.caller.put(`subjects/${other}/second-reader`, { secondReaderId });
    for (const { id } of [facilitator, manager, approver]) await choose(id).expect(422);
    await choose(secondReader.id).expect(204);
  });

  it('is missed where nobody is named: a concern is not lost in silence either', async () => {
    await service.database.query(`update register.people set left_on = current_date where id = $1`, [
      tenant.members.speakingUp.id,
    ]);
    const { source, position } = await saying(SAID[0]);
    const { body } = await post('facilitator', 'safety-concerns', { source, position, note: 'x' }).expect(
      409,
    );
    expect(body).toMatchObject({ code: 'no-speaking-up-lead' });
    expect((await saying(SAID[0])).concern).toBe(false);
  });
});
