import { EntityManager } from 'typeorm';
import { calendarDateOf, chooseRatersBy } from '../../core/campaigns/dates.js';
import { standingOf } from '../../core/raters/rater-mix.js';
import { OrganisationEntity } from '../../persistence/register/organisation.entity.js';
import { PersonEntity } from '../../persistence/register/person.entity.js';
import { isStillAsking } from '../access/still-asking.js';
import type { SubjectContext } from '../access/subject-access.js';
import { wholeTeam } from '../access/whole-team.js';
import { fullName } from '../people/people.view.js';
import { nominatedViews } from './nominated-rows.js';
import type { GroupView, NominatedView, NominationsView } from './nominations.view.js';

const GROUPS = ['manager', 'peer', 'direct-report', 'other'] as const;

const isNamed = ({ state }: NominatedView): boolean => state !== 'removed' && state !== 'withdrawn';

function groupViews(
  nominated: readonly NominatedView[],
  { thresholds }: SubjectContext['campaign'],
): readonly GroupView[] {
  return GROUPS.map((group) => {
    const raters = nominated.filter(({ relationship }) => relationship === group);
    const reach = group === 'direct-report' ? 'whole' : 'chosen';
    const named = raters.filter(isNamed).length;
    return {
      group,
      raters,
      standing: group === 'manager' ? null : standingOf(named, thresholds[group], reach),
    };
  });
}

async function nameOf(db: EntityManager, personId: string | null): Promise<string | null> {
  const person = personId === null ? null : await db.findOneBy(PersonEntity, { id: personId });
  return person === null ? null : fullName(person);
}

/** Everything about whom one leader asks, for the leader, the approver and HR alike. */
export async function nominationsOverview(
  db: EntityManager,
  context: SubjectContext,
): Promise<NominationsView> {
  const { subject, campaign, person } = context;
  const rules = await db.findOneByOrFail(OrganisationEntity, { id: subject.organisationId });
  const chooseBy = chooseRatersBy(campaign, rules.timeZone);
  return {
    subjectId: subject.id,
    subjectName: fullName(person),
    jobTitle: person.jobTitle,
    campaignId: campaign.id,
    campaignName: campaign.name,
    campaignState: campaign.state,
    closesOn: calendarDateOf(subject.extendedTo ?? campaign.closesAt, rules.timeZone),
    chooseBy,
    late: calendarDateOf(new Date(), rules.timeZone) > chooseBy,
    asking: isStillAsking(campaign.state),
    approval: campaign.approval,
    approverName: await nameOf(db, subject.approverId),
    state: subject.ratersState,
    approverNote: subject.approverNote,
    groups: groupViews(await nominatedViews(db, subject.id), campaign),
    team: (await wholeTeam(db, person.id)).length,
    managerName: await nameOf(db, person.lineManagerId),
    patientsApply: subject.patientsApply,
    patientsRequest: subject.patientsRequest,
    patientsReason: subject.patientsReason,
    patientsOpen: campaign.state === 'draft',
    thresholds: campaign.thresholds,
    limit: rules.openInvitationsLimit,
  };
}
