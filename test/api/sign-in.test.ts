import { startTestService, TestService } from '../support/test-service.js';
import { Caller, createTenant, secretFromLetter, Tenant } from './tenant.js';

let service: TestService;
let tenant: Tenant;
let stranger: Caller;

beforeAll(async () => {
  service = await startTestService();
  tenant = await createTenant(service, 'a-board');
  stranger = new Caller(service, null);
});

afterAll(async () => {
  await service.stop();
});

const linkFor = async (email: string): Promise<string> => {
  await stranger.post('sign-in-links', { organisation: tenant.slug, email }).expect(202);
  await service.sendLetters();
  return secretFromLetter(service, email);
};

describe('signing in', () => {
  it('works once with one link', async () => {
    const token = await linkFor(tenant.members.hr.email);
    await stranger.post('sessions', { token }).expect(201);
    const { body } = await stranger.post('sessions', { token }).expect(400);
    expect(body).toMatchObject({ status: 400, code: 'sign-in-link-invalid' });
  });

  it('works for one of many who use the same link at the same moment', async () => {
    const token = await linkFor(tenant.members.hr.email);
    const answers = await Promise.all(Array.from({ length: 20 }, () => stranger.post('sessions', { token })));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
  });

  it('does not work ten minutes later', async () => {
    const token = await linkFor(tenant.members.hr.email);
    await service.database.query(
      `update register.sign_in_links set expires_at = now() where consumed_at is null`,
    );
    const { body } = await stranger.post('sessions', { token }).expect(400);
    expect(body).toMatchObject({ code: 'sign-in-link-invalid' });
  });

  it.each(['', 'nonsense', `${'0'.repeat(8)}-0000-4000-8000-${'0'.repeat(12)}.${'A'.repeat(43)}`])(
    'does not work with what is no link: %j',
    async (token) => {
      const { body } = await stranger.post('sessions', { token }).expect(400);
      expect(body).toMatchObject({ code: 'sign-in-link-invalid' });
    },
  );

  it('answers alike for an address that nobody has, and writes no letter', async () => {
    const known = await stranger.post('sign-in-links', {
      organisation: 'a-board',
      email: tenant.members.hr.email,
    });
    const before = service.letters().length;
    const unknown = await stranger.post('sign-in-links', {
      organisation: 'a-board',
      email: 'nobody@example.org',
    });
    expect([unknown.status, unknown.text]).toEqual([known.status, known.text]);
    await service.sendLetters();
    expect(
      service
        .letters()
        .slice(0, -before)
        .map(({ to }) => to)
        .join(),
    ).not.toContain('nobody@example.org');
  });

  it('keeps neither a link nor a session in plain in the database', async () => {
    const token = await linkFor(tenant.members.hr.email);
    const { body } = await stranger.post('sessions', { token }).expect(201);
    const rows = await service.database.query<{ row: string }>(
      `select to_jsonb(l)::text as row from register.sign_in_links l
       union all select to_jsonb(s)::text from register.sessions s union all select to_jsonb(m)::text from register.mails m`,
    );
    const dump = rows.map(({ row }) => row).join();
    for (const secret of [token, (body as { token: string }).token])
      expect(dump).not.toContain(secret.split('.')[1] ?? 'no secret');
  });
});

describe('a session', () => {
  it('is over after half an hour without a sign of life', async () => {
    const { caller } = tenant.members.approver;
    await caller.get('sessions/current').expect(200);
    await service.database.query(
      `update register.sessions set last_seen_at = now() - interval '31 minutes'
      where person_id = $1`,
      [tenant.members.approver.id],
    );
    await caller.get('sessions/current').expect(401);
  });

  it('is over after twelve hours, however busy', async () => {
    const { caller } = tenant.members.panel;
    await service.database.query(
      `update register.sessions set created_at = now() - interval '12 hours'
      where person_id = $1`,
      [tenant.members.panel.id],
    );
    await caller.get('sessions/current').expect(401);
  });

  it('that a browser keeps as a cookie opens no door of the API', async () => {
    const { token } = tenant.members.hr.caller;
    const answer = await service
      .app()
      .get('/api/v1/campaigns')
      .set('cookie', `session=${token ?? ''}`);
    expect(answer.status).toBe(401);
  });
});
