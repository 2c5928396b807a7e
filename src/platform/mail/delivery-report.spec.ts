import { failedRecipients } from './delivery-report.js';

interface Recipient {
  readonly final: string;
  readonly original?: string;
  readonly action?: string;
  readonly status?: string;
}

const block = ({ final, original, action = 'failed', status = '5.1.1' }: Recipient): string =>
  [
    ...(original === undefined ? [] : [`Original-Recipient: rfc822; ${original}`]),
    `Final-Recipient: rfc822; ${final}`,
    `Action: ${action}`,
    `Status: ${status}`,
    'Diagnostic-Code: smtp; 550 5.1.1 No such user',
    '    here at all',
  ].join('\r\n');

/** As Postfix writes it. */
const returned = (...recipients: readonly Recipient[]): string =>
  [
    'From: MAILER-DAEMON@mx.example',
    'To: returned@feedback.example',
    'Subject: Undelivered Mail Returned to Sender',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="B"',
    '',
    '--B',
    'Content-Type: text/plain; charset=us-ascii',
    '',
    'I could not deliver it to <somebody-else@example.org>.',
    '',
    '--B',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.example',
    'Arrival-Date: Mon, 26 Jan 2026 09:00:00 +0000',
    '',
    recipients.map(block).join('\r\n\r\n'),
    '',
    '--B',
    'Content-Type: text/rfc822-headers',
    '',
    'To: ward@example.org',
    '',
    '--B--',
    '',
  ].join('\r\n');

describe('a returned letter', () => {
  it('names the addresses that do not exist, in small letters', async () => {
    const mail = returned({ final: 'Nest@Example.org' }, { final: 'emyr@example.org', status: '5.2.1' });
    expect(await failedRecipients(mail)).toEqual(['nest@example.org', 'emyr@example.org']);
  });

  it('names the address we wrote to where the mail was passed on', async () => {
    const mail = returned({ final: 'new@elsewhere.example', original: 'nest@example.org' });
    expect(await failedRecipients(mail)).toEqual(['nest@example.org']);
  });

  it.each([
    ['that is only late', { final: 'nest@example.org', action: 'delayed', status: '4.4.1' }],
    ['that arrived', { final: 'nest@example.org', action: 'delivered', status: '2.0.0' }],
    ['that may arrive another time', { final: 'nest@example.org', status: '4.2.2' }],
    ['that was refused because of us', { final: 'nest@example.org', status: '5.7.1' }],
  ])('says nothing about a letter %s', async (_what, recipient) => {
    expect(await failedRecipients(returned(recipient))).toEqual([]);
  });

  it.each([
    [
      'an answer of somebody who is away',
      'From: nest@example.org\r\nSubject: Away\r\n\r\nnest@example.org failed 5.1.1',
    ],
    ['nothing', ''],
    ['noise', '\u0000\u0001 --B\r\nContent-Type: multipart/report'],
  ])('is not %s', async (_what, mail) => {
    expect(await failedRecipients(mail)).toEqual([]);
  });
});
