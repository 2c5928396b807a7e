import { FilledIn, sendBallot, Sending } from './box-requests.js';
import { isProblem, Problem } from './field-problems.js';
import { Invitation } from './invitation.js';
import { Posted, textIn } from './post-json.js';
import { takeToken } from './take-token.js';

export type Sent =
  | { readonly kind: 'received'; readonly receipt: string }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] }
  /** The name of a notice of the page. */
  | { readonly kind: 'failed'; readonly notice: string };

export interface Outgoing {
  readonly answerKey: Uint8Array;
  readonly sending: Sending;
  readonly filledIn: FilledIn;
}

const failed = (notice: string): Sent => ({ kind: 'failed', notice });

/** Takes the token at the last moment and sends the answers. Done again, it sends the same bytes again. */
export async function sendAnswers(invitation: Invitation, outgoing: Outgoing): Promise<Sent> {
  const taking = await takeToken(invitation, outgoing.answerKey);
  if (taking.kind === 'refused') return failed(taking.code);
  if (taking.kind !== 'taken') return failed(taking.kind);
  const { sending, filledIn } = outgoing;
  return afterBox(await sendBallot(invitation, taking.taken, sending, filledIn));
}

function afterBox(posted: Posted): Sent {
  if (posted.kind === 'done') return { kind: 'received', receipt: textIn(posted.body, 'receipt') };
  if (posted.kind === 'unreachable') return failed('unreachable');
  const problems = posted.problems.filter(isProblem);
  if (posted.code === 'ballot-invalid' && problems.length > 0) return { kind: 'problems', problems };
  // The box says the same of a token as the app says of a code, and it means another thing.
  return failed(posted.code === 'code-used' ? 'sent-already' : posted.code);
}
