import { createHash } from 'node:crypto';
import { DraftReportView, ReleasedReportView } from '../../src/application/reports/reports.view.js';
import { startTestService, TestService } from '../support/test-service.js';
import {
  RELEASE_NOW,
  addRaters,
  answer,
  assessOneself,
  closeAndOpen,
  codeFor,
  confirmComments,
  createCampaign,
  enrol,
  makePatientCodes,
  raterEmails,
  startCollecting,
} from './campaign-steps.js';
import { createTenant, Members, Tenant } from './tenant.js';

const PEERS = 5;
const PATIENTS = 10;

let service: TestService;
let tenant: Tenant;
let neighbour: Tenant;
let members: Members;
let campaignId: string;
let subjectId: string;

const stateOf = async (): Promise<string> => {
  const { body } = await members.hr.caller.get(`campaigns/${campaignId}`).expect(200);
  return (body as { state: string }).state;
};

const PEER_COMMENTS = [
  { text: 'Listens before deciding.', mode: 'word-for-word' },
  { text: 'Kind when it is hard.', mode: 'word-for-word' },
  { text: 'Please keep this between us.', mode: 'themes-only' },
] as const;

async function collectAnswers(): Promise<void> {
  for (const [index, email] of raterEmails(PEERS, tenant.slug).entries()) {
    const comment = PEER_COMMENTS[index];
    await answer(service, tenant.slug, {
      code: codeFor(service, email),
      rating: 3,
      ...(comment && { comment }),
    });
  }
  const codes = await makePatientCodes(tenant, subjectId);
  for (const code of codes.slice(0, PATIENTS)) await answer(service, tenant.slug, { code, rating: 5 });
}

beforeAll(async () => {
  service = await startTestService();
  tenant = await createTenant(service, 'a-board');
  neighbour = await createTenant(service, 'b-board');
  members = tenant.members;
  campaignId = await createCampaign(tenant);
  subjectId = await enrol(tenant, campaignId, members.leader);
  const emails = raterEmails(PEERS, tenant.slug);
  await addRaters(
    tenant,
    subjectId,
    emails.map((email) => ({ email, relationship: 'peer' })),
  );
  await addRaters(tenant, subjectId, [{ email: members.manager.email, relationship: 'manager' }]);
});

afterAll(async () => {
  await service.stop();
});

describe('a campaign from its lock to the report, over the API alone', () => {
  it('begins to collect on its first day, once HR has locked it', async () => {
    expect(await stateOf()).toBe('draft');
    await startCollecting(service, tenant, campaignId);
    expect(await stateOf()).toBe('collecting');
  });

  it('takes the leader’s self-assessment once, and then no more', async () => {
    await assessOneself(members.leader, subjectId);
    const again = await members.leader.caller
      .put(`subjects/${subjectId}/self-assessment`, { ratings: {}, complete: false })
      .expect(409);
    expect(again.body).toMatchObject({ code: 'self-assessment-locked' });
  });

  it('takes every invited person’s answers and shows nobody that they came', async () => {
    const before = await members.hr.caller.get(`campaigns/${campaignId}`).expect(200);
    await answer(service, tenant.slug, { code: codeFor(service, members.manager.email), rating: 4 });
    const after = await members.hr.caller.get(`campaigns/${campaignId}`).expect(200);
    expect(after.body).toEqual(before.body);
    await collectAnswers();
  });

  it('has no report for anybody while the box is shut', async () => {
    await members.facilitator.caller.get(`subjects/${subjectId}/draft-report`).expect(409);
    await members.leader.caller.get(`subjects/${subjectId}/report`).expect(409);
  });

  it('closes and opens the box', async () => {
    await closeAndOpen(service, tenant, campaignId);
    expect(await stateOf()).toBe('opened');
  });

  it('shows the facilitator what the leader does not see yet', async () => {
    const { body } = await members.facilitator.caller.get(`subjects/${subjectId}/draft-report`).expect(200);
    const { report, comments } = body as DraftReportView;
    expect(report.sources.filter(({ state }) => state === 'shown').map(({ group }) => group)).toEqual(
      expect.arrayContaining(['manager', 'peer', 'patient']),
    );
    expect(comments.map(({ text }) => text).toSorted()).toEqual(
      PEER_COMMENTS.map(({ text }) => text).toSorted(),
    );
    const refused = await members.leader.caller.get(`subjects/${subjectId}/report`).expect(409);
    expect(refused.body).toMatchObject({ code: 'report-not-ready' });
  });

  it('is not released before a comment whose writer chose "themes only" is put into other words and two people agree', async () => {
    const { caller } = members.facilitator;
    const refused = await caller.post(`subjects/${subjectId}/release`, RELEASE_NOW).expect(409);
    expect(refused.body).toMatchObject({ code: 'comments-undecided' });
    const { body } = await caller.get(`subjects/${subjectId}/draft-report`).expect(200);
    const waiting = (body as DraftReportView).comments.find(({ mode }) => mode === 'themes-only');
    const decision = { source: 'shuffled', position: waiting?.position, words: 'Trust between colleagues.' };
    const quoted = await caller.post(`subjects/${subjectId}/comment-decisions`, {
      ...decision,
      lane: 'publish',
    });
    expect(quoted.status).toBe(422);
    await caller.post(`subjects/${subjectId}/comment-decisions`, { ...decision, lane: 'theme' }).expect(204);
    for (const { source, position, mode } of (body as DraftReportView).comments)
      if (mode === 'word-for-word')
        await caller
          .post(`subjects/${subjectId}/comment-decisions`, { source, position, lane: 'publish', words: '-' })
          .expect(204);
    const alone = await caller.post(`subjects/${subjectId}/release`, RELEASE_NOW).expect(409);
    expect(alone.body).toMatchObject({ code: 'comments-undecided' });
    await confirmComments(tenant, subjectId);
  });

  it('is released once', async () => {
    await members.facilitator.caller.post(`subjects/${subjectId}/release`, RELEASE_NOW).expect(204);
    const again = await members.facilitator.caller
      .post(`subjects/${subjectId}/release`, RELEASE_NOW)
      .expect(409);
    expect(again.body).toMatchObject({ code: 'report-already-released' });
    expect(await stateOf()).toBe('released');
  });

  it('is audited at release, which no login of the service can read', async () => {
    const rows = await service.database.query<{ shown_items: number; repaired_items: number }>(
      'select shown_items, repaired_items from results.release_audits',
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.shown_items).toBeGreaterThan(0);
    const readers = await service.database.query<{ grantee: string }>(
      `select grantee from information_schema.role_table_grants
       where table_name = 'release_audits' and privilege_type = 'SELECT' and grantee like '%\\_r_'`,
    );
    expect(readers).toEqual([]);
  });

  it('is read by the leader as JSON, the same bytes each time', async () => {
    const first = await members.leader.caller.get(`subjects/${subjectId}/report`).expect(200);
    const second = await members.leader.caller.get(`subjects/${subjectId}/report`).expect(200);
    expect(second.text).toBe(first.text);
    const { report, sha256 } = first.body as ReleasedReportView;
    expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(report.components).toHaveLength(4);
    expect(JSON.stringify(report)).not.toContain('Please keep this between us.');
    expect(first.headers['cache-control']).toBe('no-store');
  });

  it.each(['en', 'cy'])(
    'is read by the leader as a PDF in %s, the very bytes that were frozen',
    async (language) => {
      const { body, headers } = await members.leader.caller
        .get(`subjects/${subjectId}/report.pdf?language=${language}`)
        .buffer(true)
        .expect(200);
      expect(headers['content-type']).toBe('application/pdf');
      expect((body as Buffer).subarray(0, 5).toString()).toBe('%PDF-');
      const frozen = await service.database.query<{ sha256: Buffer }>(
        'select sha256 from results.release_documents where subject_ref = $1 and language = $2',
        [subjectId, language],
      );
      expect(frozen).toEqual([
        {
          sha256: createHash('sha256')
            .update(body as Buffer)
            .digest(),
        },
      ]);
    },
  );

  it('answers a language it does not speak with the field that is wrong', async () => {
    const { body } = await members.leader.caller
      .get(`subjects/${subjectId}/report.pdf?language=fr`)
      .expect(422);
    expect(body).toMatchObject({
      code: 'input-invalid',
      problems: [{ field: 'language', problem: 'not-a-choice' }],
    });
  });
});

describe('a released report', () => {
  it.each(['hr', 'administrator', 'approver', 'panel', 'manager', 'otherLeader'] as const)(
    'does not exist for %s',
    async (name) => {
      for (const part of ['report', 'report.pdf', 'draft-report']) {
        const { body } = await members[name].caller.get(`subjects/${subjectId}/${part}`).expect(404);
        if (part !== 'report.pdf') expect(body).toMatchObject({ code: 'not-found' });
      }
    },
  );

  it('does not exist for anybody of another organisation', async () => {
    for (const { caller } of Object.values(neighbour.members))
      for (const part of ['report', 'report.pdf', 'draft-report', 'raters', 'self-assessment'])
        await caller.get(`subjects/${subjectId}/${part}`).expect(404);
  });

  it('is the only form in which answers leave: no address gives raw ones to anybody', async () => {
    const paths = [
      'ballots',
      'responses',
      'answers',
      'ratings',
      'results',
      'cells',
      'comments',
      'report.csv',
      'export',
    ];
    for (const { caller } of Object.values(members))
      for (const path of paths) {
        await caller.get(`subjects/${subjectId}/${path}`).expect(404);
        await caller.get(`campaigns/${campaignId}/${path}`).expect(404);
      }
  });
});
