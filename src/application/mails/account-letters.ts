import { EntityManager } from 'typeorm';
import { calendarDateOf } from '../../core/campaigns/dates.js';
import { CampaignEntity } from '../../persistence/register/campaign.entity.js';
import { CampaignCustodianEntity } from '../../persistence/register/custodian.entity.js';
import { MailEntity } from '../../persistence/register/mail.entity.js';
import { OrganisationEntity } from '../../persistence/register/organisation.entity.js';
import { PersonEntity } from '../../persistence/register/person.entity.js';
import { SelfAssessmentEntity, SubjectEntity } from '../../persistence/register/subject.entity.js';
import { isStillAsking } from '../access/still-asking.js';
import { LINK_MINUTES, mintSignInLink } from '../access/sign-in-link.js';
import { fullName } from '../people/people.view.js';
import type { AccountLetter, Letter } from './postbox.js';
import type { Prepared } from './prepared.js';

type Kind = Exclude<AccountLetter['kind'], 'more-raters-asked'>;

/** What a letter of this kind can be about, as far as it is about anything. */
interface Reason {
  readonly mail: MailEntity;
  readonly subject: SubjectEntity | null;
  readonly campaign: CampaignEntity | null;
}

const PATHS: Readonly<Record<Kind, (mail: MailEntity) => string>> = {
  'self-assessment-opens': () => '/my-feedback',
  nominate: ({ subjectId }) => `/subjects/${subjectId ?? ''}/raters`,
  'leader-deadline': ({ subjectId }) => `/subjects/${subjectId ?? ''}/self-assessment`,
  'raters-to-approve': () => '/approvals',
  'comments-to-confirm': ({ subjectId }) => `/debriefs/${subjectId ?? ''}/comments`,
  'safety-concern': () => '/safety-concerns',
  'report-released': ({ subjectId }) => `/subjects/${subjectId ?? ''}/report`,
  'custodian-asked': ({ campaignId }) => `/custody/${campaignId ?? ''}`,
  'custodian-return': ({ campaignId }) => `/custody/${campaignId ?? ''}`,
};

const before =
  (...states: readonly CampaignEntity['state'][]) =>
  (_db: EntityManager, { campaign }: Reason): Promise<boolean> =>
    Promise.resolve(campaign !== null && states.includes(campaign.state));

const custodianWith = async (
  db: EntityManager,
  { mail, campaign }: Reason,
  missing: 'collected' | 'returned',
): Promise<boolean> =>
  campaign !== null &&
  db.existsBy(CampaignCustodianEntity, {
    campaignId: campaign.id,
    personId: mail.personId ?? '',
    [missing]: false,
  });

const selfAssessmentMissing = async (db: EntityManager, { mail, campaign }: Reason): Promise<boolean> =>
  campaign?.state === 'locked' &&
  !(await db.existsBy(SelfAssessmentEntity, { subjectId: mail.subjectId ?? '', complete: true }));

/** Who has sent their list waits for the approver, and not the other way round. */
const listMissing = (_db: EntityManager, { subject, campaign }: Reason): Promise<boolean> =>
  Promise.resolve(
    subject?.ratersState === 'more-asked'
      ? campaign !== null && isStillAsking(campaign.state)
      : campaign?.state === 'locked' && subject?.ratersState === 'choosing',
  );

/** Somebody else may be the approver by now, or have accepted already. */
const listWaits = (_db: EntityManager, { mail, subject, campaign }: Reason): Promise<boolean> =>
  Promise.resolve(
    campaign !== null &&
      isStillAsking(campaign.state) &&
      subject?.ratersState === 'submitted' &&
      subject.approverId === mail.personId,
  );

/** Somebody else may be the second reader by now. */
const commentsWait = (_db: EntityManager, { mail, subject }: Reason): Promise<boolean> =>
  Promise.resolve(subject?.releaseAt === null && subject.secondReaderId === mail.personId);

const always = (): Promise<boolean> => Promise.resolve(true);

/** Whether the reason still stands at the moment of sending; a letter may have waited for a day. */
const STANDS: Readonly<Record<Kind, (db: EntityManager, reason: Reason) => Promise<boolean>>> = {
  'self-assessment-opens': before('locked', 'collecting'),
  nominate: listMissing,
  'leader-deadline': selfAssessmentMissing,
  'raters-to-approve': listWaits,
  'comments-to-confirm': commentsWait,
  'safety-concern': always,
  'report-released': always,
  'custodian-asked': (db, reason) => custodianWith(db, reason, 'collected'),
  'custodian-return': async (db, reason) =>
    reason.campaign?.state === 'closed' && (await custodianWith(db, reason, 'returned')),
};

async function reasonOf(db: EntityManager, mail: MailEntity): Promise<Reason> {
  const subject = mail.subjectId === null ? null : await db.findOneBy(SubjectEntity, { id: mail.subjectId });
  const campaignId = mail.campaignId ?? subject?.campaignId ?? null;
  const campaign = campaignId === null ? null : await db.findOneBy(CampaignEntity, { id: campaignId });
  return { mail, subject, campaign };
}

async function noticeFor(
  db: EntityManager,
  kind: Kind,
  reason: Reason,
  zone: string,
): Promise<AccountLetter> {
  const { subject, campaign } = reason;
  const leader = subject && (await db.findOneByOrFail(PersonEntity, { id: subject.personId }));
  return {
    kind: kind === 'nominate' && subject?.ratersState === 'more-asked' ? 'more-raters-asked' : kind,
    path: PATHS[kind](reason.mail),
    subjectName: leader && fullName(leader),
    campaign: campaign && {
      name: campaign.name,
      opensOn: calendarDateOf(campaign.opensAt, zone),
      closesOn: calendarDateOf(subject?.extendedTo ?? campaign.closesAt, zone),
    },
  };
}

const isAccountNotice = (kind: MailEntity['kind']): kind is Kind => kind in PATHS;

async function letterFor(
  db: EntityManager,
  mail: MailEntity,
  { timeZone }: OrganisationEntity,
): Promise<Letter | null> {
  if (isAccountNotice(mail.kind)) {
    const reason = await reasonOf(db, mail);
    return (await STANDS[mail.kind](db, reason)) ? noticeFor(db, mail.kind, reason, timeZone) : null;
  }
  const token = await mintSignInLink(db, mail.organisationId, mail.personId ?? '');
  return { kind: 'sign-in', path: `/sign-in/link#${token}`, minutes: LINK_MINUTES };
}

/** A sign-in link, or a notice; the link is minted here, at the moment of sending. Whoever left gets neither. */
export async function prepareAccountLetter(
  db: EntityManager,
  mail: MailEntity,
  organisation: OrganisationEntity,
): Promise<Prepared> {
  const person = await db.findOneByOrFail(PersonEntity, { id: mail.personId ?? '' });
  const { email, language } = person;
  return {
    mailIds: [mail.id],
    addressee: { name: fullName(person), email, language, organisation: organisation.name },
    letter: person.leftOn === null ? await letterFor(db, mail, organisation) : null,
  };
}
