import { Type } from '@nestjs/common';
import { AggregatesController } from './aggregates.controller.js';
import { AnsweringController } from './answering.controller.js';
import { ApprovalsController } from './approvals.controller.js';
import { AttentionController } from './attention.controller.js';
import { CampaignLettersController } from './campaign-letters.controller.js';
import { CampaignsController } from './campaigns.controller.js';
import { CommentsController } from './comments.controller.js';
import { CustodyController } from './custody.controller.js';
import { DraftsController } from './drafts.controller.js';
import { EnrolmentsController } from './enrolments.controller.js';
import { ExtensionsController } from './extensions.controller.js';
import { FacilitatorsController } from './facilitators.controller.js';
import { FreshLinksController } from './fresh-links.controller.js';
import { NominationsController } from './nominations.controller.js';
import { OrganisationsController } from './organisations.controller.js';
import { OwnSubjectsController } from './own-subjects.controller.js';
import { ParticipationController } from './participation.controller.js';
import { PatientsController } from './patients.controller.js';
import { PeopleController } from './people.controller.js';
import { PeopleImportsController } from './people-imports.controller.js';
import { PlansController } from './plans.controller.js';
import { PsychometricsController } from './psychometrics.controller.js';
import { QuestionnairesController } from './questionnaires.controller.js';
import { RatersController } from './raters.controller.js';
import { ReplacementsController } from './replacements.controller.js';
import { ReportsController } from './reports.controller.js';
import { ReturnedLettersController } from './returned-letters.controller.js';
import { SafetyConcernsController } from './safety-concerns.controller.js';
import { SelfAssessmentsController } from './self-assessments.controller.js';
import { SignInController } from './sign-in.controller.js';
import { UnitsController } from './units.controller.js';

/** In the order of the documentation. */
export const API_CONTROLLERS: readonly Type[] = [
  SignInController,
  OrganisationsController,
  PeopleImportsController,
  PeopleController,
  UnitsController,
  QuestionnairesController,
  PsychometricsController,
  AttentionController,
  CampaignsController,
  DraftsController,
  EnrolmentsController,
  ExtensionsController,
  FacilitatorsController,
  ParticipationController,
  CampaignLettersController,
  CustodyController,
  NominationsController,
  ApprovalsController,
  RatersController,
  PatientsController,
  AnsweringController,
  FreshLinksController,
  ReplacementsController,
  SelfAssessmentsController,
  OwnSubjectsController,
  ReportsController,
  CommentsController,
  SafetyConcernsController,
  PlansController,
  AggregatesController,
  ReturnedLettersController,
];
