import { simpleParser } from 'mailparser';

type Fields = ReadonlyMap<string, string>;

/** A block of `Name: value` lines; a value goes on in lines that begin with a space (RFC 5322, 2.2.3). */
const fieldsOf = (block: string): Fields =>
  new Map(
    block
      .replace(/\r?\n[ \t]+/g, ' ')
      .split(/\r?\n/)
      .flatMap((line) => {
        const [, name, value] = /^([\w-]+):\s*(.*)$/.exec(line) ?? [];
        return name === undefined || value === undefined ? [] : [[name.toLowerCase(), value.trim()] as const];
      }),
  );

/** "rfc822; nest@example.org" (RFC 3464, 2.3.1 and 2.3.2). */
const addressIn = (field: string | undefined): string | null =>
  /^rfc822\s*;\s*<?([^\s<>]+@[^\s<>]+?)>?$/i.exec(field ?? '')?.[1]?.toLowerCase() ?? null;

/** For good (5.x.x), and not because of who sends (5.7.x, RFC 3463). */
const failedForGood = (fields: Fields): boolean =>
  fields.get('action')?.toLowerCase() === 'failed' && /^5\.(?!7\.)/.test(fields.get('status') ?? '');

/** The first block is about the message, every other about one recipient (RFC 3464, 2.1). */
const recipientsIn = (report: string): readonly string[] =>
  report
    .split(/\r?\n\r?\n/)
    .slice(1)
    .map(fieldsOf)
    .filter(failedForGood)
    .flatMap(
      (fields) =>
        addressIn(fields.get('original-recipient')) ?? addressIn(fields.get('final-recipient')) ?? [],
    );

/** To whom a letter could not be delivered, as a mail server reports it (RFC 3464); nobody in every other mail. */
export async function failedRecipients(mail: string): Promise<readonly string[]> {
  const { attachments } = await simpleParser(mail, { keepDeliveryStatus: true });
  const reports = attachments.filter(({ contentType }) => contentType === 'message/delivery-status');
  return [...new Set(reports.flatMap(({ content }) => recipientsIn(content.toString('utf8'))))];
}
