import { QueryFailedError } from 'typeorm';

const codeOf = (cause: unknown): string =>
  typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : 'unknown';

/** Where in our code it happened, without the first lines, which repeat the message. */
const framesOf = ({ stack }: Error): string =>
  (stack ?? '')
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .join('\n');

/**
 * What may stand in a log about an unexpected error. A failed query carries its parameters and PostgreSQL's detail,
 * which are what people wrote; of it only the code and the place are kept.
 */
export function loggable(error: unknown): string {
  if (error instanceof QueryFailedError)
    return `database error ${codeOf(error.driverError)}\n${framesOf(error)}`;
  if (error instanceof Error) return error.stack ?? error.message;
  return 'an error that is no Error';
}
