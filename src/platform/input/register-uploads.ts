import fastifyMultipart, { Multipart } from '@fastify/multipart';
import { errorCodes, FastifyInstance, FastifyRequest } from 'fastify';
import { decodeText, TextEncoding } from '../../core/people/decode-text.js';
import { DomainError } from '../../core/errors.js';
import { dropBody, isOneClick } from './one-click.js';

/** Twice what a list of 20,000 people needs. */
const FILE_BYTES = 8 * 1024 * 1024;
/** Read to its end and thrown away, so that the browser hears why; beyond, the connection ends. */
const DRAINED_BYTES = 128 * 1024 * 1024;

interface ReadFile {
  readonly text: string;
  readonly encoding: TextEncoding;
}

/** A form without a chosen file posts an empty one. @throws DomainError `too-large` */
async function readFile(stream: AsyncIterable<Buffer>): Promise<ReadFile> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of stream) {
    bytes += piece.length;
    if (bytes > DRAINED_BYTES) break;
    if (bytes <= FILE_BYTES) pieces.push(piece);
  }
  if (bytes > FILE_BYTES) throw new DomainError('too-large');
  return decodeText(Buffer.concat(pieces));
}

async function fieldsOf(part: Multipart): Promise<Readonly<Record<string, unknown>>> {
  if (part.type === 'field') return { [part.fieldname]: part.value };
  const { text, encoding } = await readFile(part.file);
  return { [part.fieldname]: text, encoding };
}

async function readForm(request: FastifyRequest): Promise<Record<string, unknown>> {
  const body: Record<string, unknown> = {};
  for await (const part of request.parts({ limits: { fileSize: DRAINED_BYTES, files: 1, fields: 20 } }))
    Object.assign(body, await fieldsOf(part));
  return body;
}

/**
 * Takes files on the named addresses, and a mail program's one click where people decline; nothing else here takes that
 * type. The file's text stands in the body under the field's name, beside how its bytes were read.
 */
export async function registerUploads(fastify: FastifyInstance, paths: readonly string[]): Promise<void> {
  await fastify.register(fastifyMultipart);
  fastify.addHook('onRequest', (request, _reply, done) => {
    const isUpload = request.headers['content-type']?.startsWith('multipart/') === true;
    const isTaken = paths.includes(request.url) || isOneClick(request);
    done(isUpload && !isTaken ? new errorCodes.FST_ERR_CTP_INVALID_MEDIA_TYPE('multipart') : undefined);
  });
  fastify.addHook('preValidation', async (request: FastifyRequest) => {
    if (!request.isMultipart()) return;
    if (isOneClick(request)) {
      await dropBody(request);
      request.body = {};
    } else request.body = await readForm(request);
  });
}
