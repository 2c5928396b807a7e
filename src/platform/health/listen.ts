interface Listener {
  listen(port: number, host: string): Promise<unknown>;
}

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;

const sentenceFor = (code: unknown, setting: string, port: number, host: string): string | null => {
  if (code === 'EADDRINUSE')
    return `Port ${String(port)} is taken by another program. Set ${setting} to a free one.`;
  if (code === 'EACCES')
    return `Port ${String(port)} may not be used by this account. Set ${setting} to one above 1023.`;
  if (code === 'EADDRNOTAVAIL') return `This machine has no address ${host}. Set HOST to one that it has.`;
  return null;
};

/** @throws Error in words, naming the `setting` of the port, when nothing can be served there. */
export async function listen(
  application: Listener,
  port: number,
  host: string,
  setting: 'PORT' | 'BOX_PORT',
): Promise<void> {
  try {
    await application.listen(port, host);
  } catch (error) {
    const sentence = sentenceFor(codeOf(error), setting, port, host);
    throw sentence === null ? error : new Error(sentence, { cause: error });
  }
}
