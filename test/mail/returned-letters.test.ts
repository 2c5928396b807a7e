import supertest from 'supertest';
import { startTestService, TestService } from '../support/test-service.js';
import { beginRound, Round } from './asking-steps.js';

const TOKEN = 'a token of the mail system, long enough';
const RETURNED = 'returned@returned.example';

let service: TestService;
let round: Round;

beforeAll(async () => {
  service = await startTestService({ MAIL_BOUNCE_TOKEN: TOKEN });
  round = await beginRound(service, 'returned', ({ members }) => [
    { leader: members.leader, emails: [RETURNED, 'arrives@returned.example'] },
  ]);
  await service.sendLetters();
});

afterAll(() => service.stop());

const report = (address: string): string =>
  [
    'From: MAILER-DAEMON@mx.example',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="B"',
    '',
    '--B',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.example',
    '',
    `Final-Recipient: rfc822; ${address}`,
    'Action: failed',
    'Status: 5.1.1',
    '',
    '--B--',
    '',
  ].join('\r\n');

const handIn = (token: string, type: string, body: string | object): supertest.Test =>
  service
    .app()
    .post('/api/v1/returned-letters')
    .set('authorization', `Bearer ${token}`)
    .type(type)
    .send(body);

const unreachable = async (): Promise<readonly object[]> => {
  const { body } = await round.tenant.members.hr.caller
    .get(`campaigns/${round.campaignId}/letters`)
    .expect(200);
  return (body as { unreachable: readonly object[] }).unreachable;
};

describe('a letter that comes back', () => {
  it('is taken from the mail system only', async () => {
    const hr = round.tenant.members.hr.caller.token ?? '';
    for (const token of ['wrong', '', hr])
      await handIn(token, 'message/rfc822', report(RETURNED)).expect(404);
    expect(await unreachable()).toEqual([]);
  });

  it('shows HR the address, and none of people whom nobody asked', async () => {
    await handIn(TOKEN, 'message/rfc822', report(RETURNED)).expect(202);
    await handIn(TOKEN, 'message/rfc822', report('stranger@example.org')).expect(202);
    await handIn(TOKEN, 'message/rfc822', report(RETURNED.toUpperCase())).expect(202);
    expect(await unreachable()).toEqual([{ email: RETURNED, name: 'Rater of returned', kind: 'returned' }]);
  });

  it('may be told as JSON as well, and is refused where that is nonsense', async () => {
    await handIn(TOKEN, 'json', { recipients: [RETURNED] }).expect(202);
    await handIn(TOKEN, 'json', { recipients: ['nonsense'] }).expect(422);
    await handIn(TOKEN, 'message/rfc822', 'x'.repeat(300 * 1024)).expect(413);
  });
});
