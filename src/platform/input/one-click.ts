import { FastifyRequest } from 'fastify';
import { DomainError } from '../../core/errors.js';

const DECLINE = /^\/o\/[^/?]+\/decline\/[^/?]+$/;
const MOST_BYTES = 4096;

/**
 * A mail program's one click to decline comes as `multipart/form-data` (RFC 8058, section 3.2) and says nothing that the
 * address does not say.
 */
export const isOneClick = ({ url }: Pick<FastifyRequest, 'url'>): boolean => DECLINE.test(url);

/** Read to its end and thrown away. @throws DomainError `too-large` */
export async function dropBody({ raw }: FastifyRequest): Promise<void> {
  let bytes = 0;
  for await (const piece of raw as AsyncIterable<Buffer>) {
    bytes += piece.length;
    if (bytes > MOST_BYTES) throw new DomainError('too-large');
  }
}
