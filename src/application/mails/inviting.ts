import { randomUUID } from 'node:crypto';
import { EntityManager } from 'typeorm';
import { AssignmentEntity, InvitationEntity } from '../../persistence/register/invitation.entity.js';
import { insertRows } from '../../persistence/rows.js';
import { queueMails } from './mail-queue.js';

/** Gives every assignment that has none its invitation, and queues the letter. Doing it twice is doing it once. */
export async function inviteAssigned(
  db: EntityManager,
  organisationId: string,
  campaignId: string,
): Promise<void> {
  const waiting = await db.query<Pick<AssignmentEntity, 'id' | 'subjectId' | 'relationship'>[]>(
    `select a.id, a.subject_id as "subjectId", a.relationship
     from register.assignments a
     join register.subjects s on s.id = a.subject_id
     left join register.invitations i on i.assignment_id = a.id
     where s.campaign_id = $1 and i.id is null`,
    [campaignId],
  );
  const invitations = waiting.map((assignment) => ({
    id: randomUUID(),
    organisationId,
    subjectId: assignment.subjectId,
    assignmentId: assignment.id,
    raterGroup: assignment.relationship,
  }));
  await insertRows(db, InvitationEntity, invitations);
  const letters = invitations.map(({ id }) => ({
    kind: 'invitation' as const,
    invitationId: id,
    naturalKey: `${id}:1`,
  }));
  await queueMails(db, organisationId, letters);
}
