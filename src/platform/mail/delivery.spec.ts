import { deliveryAfter } from './delivery.js';

const refusal = (command: string, responseCode: number, response: string): object => ({
  command,
  responseCode,
  response,
});

describe('a letter that was not taken', () => {
  it.each([
    ['no such user', refusal('RCPT TO', 550, '550 5.1.1 No such user')],
    ['a mailbox that is closed', refusal('RCPT TO', 550, '550 5.2.1 Mailbox disabled')],
    ['a server that gives no reason', refusal('RCPT TO', 551, '551 User not local')],
  ])('does not go to that address again: %s', (_what, error) => {
    expect(deliveryAfter(error)).toBe('refused');
  });

  it.each([
    ['greylisting', refusal('RCPT TO', 450, '450 4.2.0 Greylisted')],
    ['we are not wanted there', refusal('RCPT TO', 554, '554 5.7.1 Relay access denied')],
    ['the sender was refused', refusal('MAIL FROM', 550, '550 5.1.0 Sender rejected')],
    ['the text was refused', refusal('DATA', 554, '554 5.6.0 Content rejected')],
    ['nobody answers', Object.assign(new Error('connect ECONNREFUSED'), { command: 'CONN' })],
    ['something else', undefined],
  ])('is tried again: %s', (_what, error) => {
    expect(deliveryAfter(error)).toBe('not-now');
  });
});
