import { calendarDateOf } from '../../core/campaigns/dates.js';
import { audienceOf, Questionnaire } from '../../core/questionnaires/questionnaire.js';
import { sealBlocks } from '../../crypto/seal-blocks.js';
import { fullName } from '../people/people.view.js';
import { InvitationView } from './answering.view.js';
import { DescribedInvitation } from './invitation-rows.js';

export const toInvitationView = (row: DescribedInvitation, questionnaire: Questionnaire): InvitationView => ({
  organisation: row.organisation,
  subjectName: fullName(row),
  subjectJobTitle: row.jobTitle,
  campaignName: row.campaignName,
  purpose: row.purpose,
  group: row.group,
  audience: audienceOf(row.group),
  named: row.group === 'manager',
  language: row.language,
  closesOn: calendarDateOf(row.closesAt, row.organisation.timeZone),
  thresholds: row.thresholds,
  sealBlocks: sealBlocks(Buffer.from(row.seal, 'hex')),
  seal: row.seal,
  manifest: row.manifest,
  questionnaire,
  declined: row.invitationState === 'declined',
});
