import { randomUUID } from 'node:crypto';
import { RaterGroup } from '../src/core/questionnaires/questionnaire.js';
import { InvitationCode } from '../src/crypto/code-form.js';
import { hashInvitationCode, makeInvitationCode } from '../src/crypto/invitation-code.js';
import { tokenPublicKeyOf } from '../src/crypto/token-keys.js';
import { Database } from '../src/persistence/database.js';
import { CampaignEntity } from '../src/persistence/register/campaign.entity.js';
import {
  AssignmentEntity,
  InvitationCodeEntity,
  InvitationEntity,
} from '../src/persistence/register/invitation.entity.js';
import { SubjectEntity } from '../src/persistence/register/subject.entity.js';
import { insertRows, updateRows } from '../src/persistence/rows.js';
import { TokenKeyDirectory, tokenKeyDirectories } from '../src/platform/custody/token-key-directory.js';
import { BenchedOrganisation } from './benched-organisation.js';
import { TokenKeyPair } from './benched-token.js';

const GROUPS = ['peer', 'direct-report', 'other'] as const satisfies readonly RaterGroup[];

/** The right to one token, as its owner holds it. */
export interface BenchedInvitation {
  readonly code: InvitationCode;
  readonly subjectRef: string;
  readonly seal: string;
  readonly group: RaterGroup;
}

/** Instead of the worker, whose letters would take the cores from what is measured. */
export const startCollecting = (register: Database, { organisationId, campaignId }: BenchedOrganisation) =>
  register.inTenant(organisationId, (db) =>
    updateRows(db, CampaignEntity, { where: { id: campaignId }, set: { state: 'collecting' } }),
  );

/** As many codes as wanted, spread over the campaign's leaders and groups. */
export function addInvitations(
  register: Database,
  { organisationId, campaignId }: BenchedOrganisation,
  count: number,
): Promise<readonly BenchedInvitation[]> {
  return register.inTenant(organisationId, async (db) => {
    const subjects = await db.findBy(SubjectEntity, { campaignId });
    const invited = Array.from({ length: count }, (_, nth) => ({
      id: randomUUID(),
      assignmentId: randomUUID(),
      code: makeInvitationCode(),
      subjectRef: subjects[nth % subjects.length]?.id ?? '',
      seal: subjects[nth % subjects.length]?.seal ?? '',
      group: GROUPS[nth % GROUPS.length] ?? 'peer',
    }));
    await insertRows(
      db,
      AssignmentEntity,
      invited.map(({ assignmentId, subjectRef, group }) => ({
        id: assignmentId,
        organisationId,
        subjectId: subjectRef,
        relationship: group,
        name: 'Rater',
        email: `rater.${assignmentId}@benched.example`,
        language: 'en' as const,
      })),
    );
    await insertRows(
      db,
      InvitationEntity,
      invited.map(({ id, assignmentId, subjectRef, group }) => ({
        id,
        assignmentId,
        organisationId,
        subjectId: subjectRef,
        raterGroup: group,
      })),
    );
    await insertRows(
      db,
      InvitationCodeEntity,
      invited.map(({ id, code }) => ({
        codeHash: hashInvitationCode(code),
        organisationId,
        invitationId: id,
      })),
    );
    return invited;
  });
}

export async function tokenKeysOf(dataDir: string, campaignId: string): Promise<TokenKeyPair> {
  const secretKey = await new TokenKeyDirectory(tokenKeyDirectories(dataDir).app).read(campaignId);
  return { secretKey, publicKey: tokenPublicKeyOf(secretKey) };
}
