import { chmodSync, mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import fastify, { FastifyInstance } from 'fastify';
import { DomainError } from '../../core/errors.js';

/** `sun_path` in unix(7), less its final zero. */
const LONGEST_PATH = 107;
/** 500 subjects and a questionnaire in two languages are well under 1 MB. */
const BODY_LIMIT = 8 * 1024 * 1024;

const answerError = (error: unknown): { status: number; body: object } => {
  if (error instanceof DomainError)
    return { status: error.status, body: { code: error.code, problems: error.problems } };
  const wrongInput = error instanceof Error && 'validation' in error;
  // These sockets carry no answer, and nothing throws an error with a custodian's words in it, so defects may be
  // written down; what is said about wrong input names the field and not what was in it.
  if (!wrongInput)
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return wrongInput
    ? { status: 422, body: { code: 'input-invalid', detail: error.message } }
    : { status: 500, body: { code: 'unexpected' } };
};

/**
 * Serves JSON on a socket that only this account can open, and on no network address.
 * @throws Error in words when the path is too long for a socket.
 */
export async function serveOnSocket(
  path: string,
  addRoutes: (server: FastifyInstance) => void,
): Promise<FastifyInstance> {
  if (Buffer.byteLength(path) > LONGEST_PATH)
    throw new Error(`The path ${path} is too long for a socket. Choose a shorter DATA_DIR.`);
  const server = fastify({ logger: false, bodyLimit: BODY_LIMIT, forceCloseConnections: true });
  server.setErrorHandler((error, _request, reply) => {
    const { status, body } = answerError(error);
    return reply.status(status).send(body);
  });
  addRoutes(server);
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  rmSync(path, { force: true });
  await server.listen({ path });
  chmodSync(path, 0o600);
  return server;
}
