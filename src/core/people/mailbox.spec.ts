import { mailboxOf } from './mailbox.js';

describe('mailboxOf', () => {
  it.each([
    ['Nia.Rees+360@example.org', 'niarees@example.org'],
    ['nia.rees+a+b@Example.org', 'niarees@example.org'],
    ['n.i.a.rees@example.org', 'niarees@example.org'],
    ['nia@mail.example.org', 'nia@mail.example.org'],
  ])('finds behind %s the mailbox %s', (address, mailbox) => {
    expect(mailboxOf(address)).toBe(mailbox);
  });
});
