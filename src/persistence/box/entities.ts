import { BallotEntity } from './ballot.entity.js';
import { BoxCampaignEntity } from './campaign.entity.js';
import { BoxOrganisationEntity } from './organisation.entity.js';
import { BoxSubjectEntity } from './subject.entity.js';

/** Every table of the box. */
export const BOX_ENTITIES = [BallotEntity, BoxCampaignEntity, BoxOrganisationEntity, BoxSubjectEntity];
