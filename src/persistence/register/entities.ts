import { AuditEventEntity } from './audit.entity.js';
import { CardBatchEntity, EntryClerkEntity } from './card-batch.entity.js';
import { CampaignEntity } from './campaign.entity.js';
import { CampaignCustodianEntity } from './custodian.entity.js';
import {
  AssignmentEntity,
  InvitationCodeEntity,
  InvitationEntity,
  ReplacementRequestEntity,
} from './invitation.entity.js';
import { AddressProblemEntity, DeclineLinkEntity, MailEntity } from './mail.entity.js';
import { ClosingStatementEntity, CommentDecisionEntity } from './opening.entity.js';
import { NominationEntity } from './nomination.entity.js';
import { OrganisationDirectoryEntity, OrganisationEntity } from './organisation.entity.js';
import { PeopleImportEntity } from './people-import.entity.js';
import { PersonEntity } from './person.entity.js';
import { PlanEntity } from './plan.entity.js';
import { QuestionnaireEntity } from './questionnaire.entity.js';
import { SafetyConcernEntity } from './safety-concern.entity.js';
import { SessionEntity, SignInLinkEntity } from './sign-in.entity.js';
import { SelfAssessmentEntity, SubjectEntity } from './subject.entity.js';
import { UnitEntity } from './unit.entity.js';

/** Every table of the register, for the data source of app and worker. */
export const REGISTER_ENTITIES = [
  AddressProblemEntity,
  AssignmentEntity,
  AuditEventEntity,
  CampaignCustodianEntity,
  CampaignEntity,
  CardBatchEntity,
  ClosingStatementEntity,
  CommentDecisionEntity,
  EntryClerkEntity,
  DeclineLinkEntity,
  InvitationCodeEntity,
  InvitationEntity,
  MailEntity,
  NominationEntity,
  OrganisationDirectoryEntity,
  OrganisationEntity,
  PeopleImportEntity,
  PersonEntity,
  PlanEntity,
  QuestionnaireEntity,
  ReplacementRequestEntity,
  SafetyConcernEntity,
  SelfAssessmentEntity,
  SessionEntity,
  SignInLinkEntity,
  SubjectEntity,
  UnitEntity,
];
