/**
 * The mailbox behind an address: without capitals, without what follows a plus, without dots before the at sign. Two
 * addresses of one mailbox are one person to us. Few mail servers ignore dots, so two people whose addresses differ by a
 * dot alone would be taken for one: rare within one organisation, and worth it. The column `mailbox` says the same in SQL.
 *
 * `Nia.Rees+360@example.org` → `niarees@example.org`
 */
export function mailboxOf(address: string): string {
  const lower = address.toLowerCase();
  const at = lower.lastIndexOf('@');
  const [local = ''] = lower.slice(0, at).split('+', 1);
  return `${local.replaceAll('.', '')}${lower.slice(at)}`;
}
