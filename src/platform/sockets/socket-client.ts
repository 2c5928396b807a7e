import { request } from 'node:http';
import { DomainError, ERROR_CODES, ErrorCode, FieldProblem } from '../../core/errors.js';

const PATIENCE_MS = 30_000;

interface Answer {
  readonly status: number;
  readonly text: string;
}

function post(socketPath: string, path: string, body: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const sent = request({ socketPath, path, method: 'POST', headers, timeout: PATIENCE_MS }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8') });
      });
    });
    sent.on('timeout', () => sent.destroy(new Error('no answer in time')));
    sent.on('error', reject);
    sent.end(body);
  });
}

const isErrorCode = (code: unknown): code is ErrorCode => typeof code === 'string' && code in ERROR_CODES;

interface Refusal {
  readonly code?: unknown;
  readonly problems?: readonly FieldProblem[];
}

function failureOf(body: unknown): DomainError {
  const { code, problems = [] } = (typeof body === 'object' && body !== null ? body : {}) as Refusal;
  return new DomainError(isErrorCode(code) ? code : 'unavailable', {}, problems);
}

/**
 * Asks another of our processes on this machine, over its private socket.
 * @throws DomainError what the other process refused with, or `unavailable` when it does not answer.
 */
export async function askOverSocket(socketPath: string, path: string, body: unknown): Promise<unknown> {
  const answer = await post(socketPath, path, JSON.stringify(body)).catch(() => {
    throw new DomainError('unavailable');
  });
  const parsed: unknown = answer.text === '' ? null : JSON.parse(answer.text);
  if (answer.status >= 300) throw failureOf(parsed);
  return parsed;
}
