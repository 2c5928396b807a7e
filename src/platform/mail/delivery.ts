import type { Delivery } from '../../application/mails/postbox.js';

/** What nodemailer tells about a failure. */
interface SmtpFailure {
  readonly command?: unknown;
  readonly responseCode?: unknown;
  readonly response?: unknown;
}

/** "5.7.1": the sender is not wanted here, which is no fault of the address (RFC 3463, X.7.X security or policy). */
const POLICY = /\b5\.7\.\d+\b/;

/**
 * There is no such address when the server refuses exactly that, for good (RFC 5321, 4.2.1: 5yz after RCPT). Everything
 * else is a trouble of ours or of the moment.
 */
export const deliveryAfter = (error: unknown): Delivery => {
  const { command, responseCode, response } = (error ?? {}) as SmtpFailure;
  const permanent = typeof responseCode === 'number' && responseCode >= 500;
  const policy = typeof response === 'string' && POLICY.test(response);
  return command === 'RCPT TO' && permanent && !policy ? 'refused' : 'not-now';
};
