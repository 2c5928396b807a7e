import { EntityManager } from 'typeorm';
import { calendarDateOf } from '../../core/campaigns/dates.js';
import { leaderLetterDue } from '../../core/campaigns/leader-letters.js';
import { reminderDue, remindingDay } from '../../core/campaigns/reminders.js';
import { CampaignEntity } from '../../persistence/register/campaign.entity.js';
import { OrganisationEntity } from '../../persistence/register/organisation.entity.js';
import { databaseNow } from '../access/database-now.js';
import { queueMails } from './mail-queue.js';

/** Held against the other worker, and looked at once a day. */
const TO_LOOK_AT = `
  select id from register.campaigns
  where state in ('locked', 'collecting') and (reminded_on is null or reminded_on < $1) for update skip locked`;

/**
 * Queues what the calendar asks for today: reminders of campaigns that collect, and letters to leaders of those that are
 * about to. Every reminder is queued for everybody who was invited that day; whether somebody has answered or declined is
 * looked at when the letter is written, so that the queue does not tell who had by when.
 */
export async function remindDue(db: EntityManager, organisationId: string): Promise<void> {
  const { timeZone } = await db.findOneByOrFail(OrganisationEntity, { id: organisationId });
  const today = remindingDay(await databaseNow(db), timeZone);
  if (today === null) return;
  for (const { id } of await db.query<{ id: string }[]>(TO_LOOK_AT, [today])) {
    const campaign = await db.findOneByOrFail(CampaignEntity, { id });
    await (campaign.state === 'collecting'
      ? remindRaters(db, campaign, { today, timeZone })
      : writeToLeaders(db, campaign, { today, timeZone }));
    await db.query('update register.campaigns set reminded_on = $2 where id = $1', [id, today]);
  }
}

interface Day {
  readonly today: string;
  readonly timeZone: string;
}

/** With the last day of leaders who were given longer than the others. */
const DAYS_OF_INVITATION = `
  select distinct m.sent_on::text as "invitedOn", s.extended_to as "extendedTo" from register.mails m
  join register.invitations i on i.id = m.invitation_id
  join register.subjects s on s.id = i.subject_id
  where s.campaign_id = $1 and m.kind = 'invitation' and m.sent_on is not null`;

async function remindRaters(
  db: EntityManager,
  { id, reminders, closesAt }: CampaignEntity,
  { today, timeZone }: Day,
): Promise<void> {
  for (const { invitedOn, extendedTo } of await db.query<Invited[]>(DAYS_OF_INVITATION, [id])) {
    const closesOn = calendarDateOf(extendedTo ?? closesAt, timeZone);
    const reminder = reminderDue(reminders, { invitedOn, closesOn }, today);
    if (reminder === null) continue;
    // Whoever has more time is reminded three days before the new day too, for all of the leader's raters alike.
    const name = reminder === 'last' && extendedTo !== null ? `last:${closesOn}` : reminder;
    await queueReminders(db, { campaignId: id, invitedOn, extendedTo, name });
  }
}

interface Invited {
  readonly invitedOn: string;
  readonly extendedTo: Date | null;
}

interface Reminding extends Invited {
  readonly campaignId: string;
  /** Part of what makes a letter the same letter. */
  readonly name: string;
}

/** In one statement: a health board reminds thousands at nine o'clock. A letter that is there already stays the only one. */
const QUEUE = `
  insert into register.mails (organisation_id, kind, invitation_id, natural_key)
  select i.organisation_id, 'reminder', i.id, i.id || ':' || $3 from register.invitations i
  join register.subjects s on s.id = i.subject_id
  where s.campaign_id = $1 and i.state <> 'withdrawn' and s.extended_to is not distinct from $4 and $2 = (
    select max(m.sent_on) from register.mails m where m.invitation_id = i.id and m.kind = 'invitation')
  on conflict do nothing`;

const queueReminders = (
  db: EntityManager,
  { campaignId, invitedOn, extendedTo, name }: Reminding,
): Promise<unknown> => db.query(QUEUE, [campaignId, invitedOn, name, extendedTo]);

const LEADERS = `
  select s.id as "subjectId", s.person_id as "personId", m.sent_on::text as "begunOn" from register.subjects s
  join register.mails m on m.subject_id = s.id and m.kind = 'self-assessment-opens'
  where s.campaign_id = $1 and m.sent_on is not null`;

interface Leader {
  readonly subjectId: string;
  readonly personId: string;
  readonly begunOn: string;
}

async function writeToLeaders(
  db: EntityManager,
  { id, organisationId, opensAt }: CampaignEntity,
  { today, timeZone }: Day,
): Promise<void> {
  const opensOn = calendarDateOf(opensAt, timeZone);
  const letters = (await db.query<Leader[]>(LEADERS, [id])).flatMap(({ subjectId, personId, begunOn }) => {
    const kind = leaderLetterDue({ begunOn, opensOn }, today);
    return kind === null ? [] : { kind, subjectId, personId, naturalKey: subjectId };
  });
  await queueMails(db, organisationId, letters);
}
