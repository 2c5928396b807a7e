import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import {
  campaignMatters,
  type Matter,
  MATTERS,
  smallGroups,
  subjectMatters,
} from '../../core/campaigns/attention.js';
import { calendarDateOf } from '../../core/campaigns/dates.js';
import { Database } from '../../persistence/database.js';
import { CampaignEntity } from '../../persistence/register/campaign.entity.js';
import { OrganisationEntity } from '../../persistence/register/organisation.entity.js';
import type { Actor } from '../access/actor.js';
import { requireAllowed } from '../access/require-allowed.js';
import { type CampaignView, toCampaignView } from '../campaigns/campaigns.view.js';
import { InjectRegister } from '../database.tokens.js';
import { databaseNow } from '../access/database-now.js';
import { subjectsOfDesk, type SubjectOfDesk, waitingInCampaigns } from './attention-rows.js';
import type { AttentionEntryView, AttentionView } from './attention.view.js';

interface Found {
  readonly matter: Matter;
  readonly entry: AttentionEntryView;
}

/** Everything that HR has to do, of all campaigns together. */
@Injectable()
export class AttentionService {
  constructor(@InjectRegister() private readonly register: Database) {}

  show(actor: Actor): Promise<AttentionView> {
    requireAllowed(actor, 'manage-campaigns');
    return this.register.inTenant(actor.organisationId, async (db) => {
      const { timeZone } = await db.findOneByOrFail(OrganisationEntity, { id: actor.organisationId });
      const today = calendarDateOf(await databaseNow(db), timeZone);
      const found = await everything(db, today, timeZone);
      const matters = MATTERS.map((matter) => ({
        matter,
        entries: found.filter((one) => one.matter === matter).map(({ entry }) => entry),
      }));
      return { matters: matters.filter(({ entries }) => entries.length > 0) };
    });
  }
}

async function everything(db: EntityManager, today: string, timeZone: string): Promise<readonly Found[]> {
  const waiting = await waitingInCampaigns(db);
  const subjects = Map.groupBy(await subjectsOfDesk(db), ({ campaignId }) => campaignId);
  const campaigns = await db.find(CampaignEntity, { order: { closesAt: 'ASC', id: 'ASC' } });
  return campaigns.flatMap((campaign) => {
    const facts = waiting.find(({ id }) => id === campaign.id);
    if (!facts) return [];
    const view = toCampaignView(campaign, timeZone);
    const known = { ...facts, state: campaign.state, plan: view };
    const ofCampaign = campaignMatters(known, today).map((matter) => found(matter, view, null));
    const ofSubjects = (subjects.get(campaign.id) ?? []).flatMap((subject) =>
      subjectMatters(subject, known, today).map((matter) => found(matter, view, subject)),
    );
    return [...ofCampaign, ...ofSubjects];
  });
}

const DAYS: Readonly<Partial<Record<Matter, (campaign: CampaignView) => string>>> = {
  'lock-due': ({ startsOn }) => startsOn,
  'raters-late': ({ chooseRatersBy }) => chooseRatersBy,
  'closing-near': ({ closesOn }) => closesOn,
  'release-waiting': ({ releaseBy }) => releaseBy,
};

const whoseOf = (
  subject: SubjectOfDesk | null,
): Pick<AttentionEntryView, 'subjectId' | 'personId' | 'name'> => {
  if (subject === null) return { subjectId: null, personId: null, name: null };
  const { subjectId, personId, name } = subject;
  return { subjectId, personId, name };
};

const found = (matter: Matter, campaign: CampaignView, subject: SubjectOfDesk | null): Found => ({
  matter,
  entry: {
    campaignId: campaign.id,
    campaignName: campaign.name,
    day: DAYS[matter]?.(campaign) ?? null,
    ...whoseOf(subject),
    groups: subject !== null && matter === 'group-small' ? smallGroups(subject) : [],
  },
});
