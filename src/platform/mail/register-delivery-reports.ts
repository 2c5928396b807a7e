import { FastifyInstance } from 'fastify';
import { failedRecipients } from './delivery-report.js';

const MOST_BYTES = 256 * 1024;

/** A returned letter becomes what the same route takes as JSON. */
export function registerDeliveryReports(fastify: FastifyInstance): void {
  fastify.addContentTypeParser(
    'message/rfc822',
    { parseAs: 'string', bodyLimit: MOST_BYTES },
    async (_request: unknown, mail: string | Buffer) => ({
      recipients: await failedRecipients(mail.toString()),
    }),
  );
}
