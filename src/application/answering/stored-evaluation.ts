import { EntityManager } from 'typeorm';
import { DomainError } from '../../core/errors.js';
import { sha256 } from '../../crypto/digest.js';
import { InvitationEntity } from '../../persistence/register/invitation.entity.js';
import { updateRows } from '../../persistence/rows.js';
import { EvaluationView } from './answering.view.js';

/** The evaluated element stands before its proof. */
const ELEMENT_LENGTH = 32;

export interface MadeEvaluation {
  readonly blinded: Buffer;
  readonly evaluation: Buffer;
}

/** `null`: nothing was issued yet. @throws DomainError `code-used` when it was issued for another blinded element. */
export function storedEvaluation(
  invitation: Pick<InvitationEntity, 'blindedHash' | 'tokenTaken' | 'evaluation'>,
  blinded: Buffer,
): Buffer | null {
  if (invitation.blindedHash?.equals(sha256(blinded)) === true) return invitation.evaluation;
  if (invitation.tokenTaken) throw new DomainError('code-used');
  return null;
}

/** In the transaction that holds the invitation: an answer that was cut off on its way is given again from here. */
export async function rememberEvaluation(
  db: EntityManager,
  { id }: InvitationEntity,
  { blinded, evaluation }: MadeEvaluation,
): Promise<void> {
  const set = { tokenTaken: true, blindedHash: sha256(blinded), evaluation };
  await updateRows(db, InvitationEntity, { where: { id }, set });
}

export const toEvaluationView = (evaluation: Buffer): EvaluationView => ({
  evaluated: evaluation.subarray(0, ELEMENT_LENGTH).toString('hex'),
  proof: evaluation.subarray(ELEMENT_LENGTH).toString('hex'),
});
