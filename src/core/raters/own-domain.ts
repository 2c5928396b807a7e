/** Whether an address lies in one of the organisation's own domains, `ward7.example.org` in `example.org` as well. */
export function isOwnAddress(address: string, domains: readonly string[]): boolean {
  const host = address.toLowerCase().slice(address.lastIndexOf('@') + 1);
  return domains.some((domain) => host === domain || host.endsWith(`.${domain}`));
}
