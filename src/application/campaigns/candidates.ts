import { EntityManager, In } from 'typeorm';
import { canApprove, type Fitness, sharedOut } from '../../core/campaigns/enrolment.js';
import { DomainError } from '../../core/errors.js';
import type { Localised } from '../../core/language.js';
import { PersonEntity } from '../../persistence/register/person.entity.js';
import { UnitEntity } from '../../persistence/register/unit.entity.js';
import { fullName } from '../people/people.view.js';
import { PreviewEnrolmentInput } from './enrolments.input.js';
import type { CandidateView } from './enrolments.view.js';

interface LeaderRow extends Fitness {
  readonly name: string;
  readonly jobTitle: string;
  readonly unit: Localised;
  readonly managerName: string | null;
  readonly enrolled: boolean;
  readonly alsoIn: readonly Localised[];
}

/** Each unit once, however many of the chosen ones it lies in. */
const LEADERS = `
  with recursive inside as (
    select id, name from register.units where id = any($1)
    union
    select u.id, u.name from register.units u join inside i on u.parent_id = i.id
  )
  select p.id, p.roles, p.line_manager_id as "lineManagerId", p.left_on::text as "leftOn",
    p.given_name || ' ' || p.family_name as name, p.job_title as "jobTitle", u.name as unit,
    (select m.given_name || ' ' || m.family_name from register.people m
       where m.id = p.line_manager_id and m.left_on is null) as "managerName",
    exists (select 1 from register.subjects s where s.campaign_id = $2 and s.person_id = p.id) as enrolled,
    coalesce((select jsonb_agg(c.name order by c.opens_at, c.id) from register.subjects s
       join register.campaigns c on c.id = s.campaign_id
       where s.person_id = p.id and c.id <> $2 and c.state in ('draft', 'locked', 'collecting')), '[]') as "alsoIn"
  from register.people p join inside u on u.id = p.unit_id
  where p.left_on is null and 'leader' = any(p.roles)
  order by p.family_name, p.given_name, p.id`;

export interface Candidate {
  readonly leader: LeaderRow;
  readonly facilitator: PersonEntity | null;
  readonly secondReader: PersonEntity | null;
  /** `null` where it is somebody who cannot be theirs, or nobody was chosen. */
  readonly approver: PersonEntity | null;
}

/** @throws DomainError `not-found` for an id that is nobody’s and nothing’s here */
async function everyone(db: EntityManager, ids: readonly string[]): Promise<readonly PersonEntity[]> {
  const wanted = [...new Set(ids)];
  const found = new Map((await db.findBy(PersonEntity, { id: In(wanted) })).map((one) => [one.id, one]));
  return wanted.map((id) => {
    const person = found.get(id);
    if (!person) throw new DomainError('not-found');
    return person;
  });
}

async function requireUnits(db: EntityManager, unitIds: readonly string[]): Promise<void> {
  const wanted = new Set(unitIds);
  const known = await db.countBy(UnitEntity, { id: In([...wanted]) });
  if (known !== wanted.size) throw new DomainError('not-found');
}

/** Everybody who could be enrolled from these units, each with whom they would get: the same question, the same answer. */
export async function candidatesIn(
  db: EntityManager,
  campaignId: string,
  { unitIds, facilitatorIds, approverId }: PreviewEnrolmentInput,
): Promise<readonly Candidate[]> {
  await requireUnits(db, unitIds);
  const facilitators = await everyone(db, facilitatorIds);
  const [approver = null] = approverId === undefined ? [] : await everyone(db, [approverId]);
  const leaders = await db.query<LeaderRow[]>(LEADERS, [unitIds, campaignId]);
  const shared = sharedOut(leaders, facilitators);
  const named = (wanted: string | null | undefined) => facilitators.find(({ id }) => id === wanted) ?? null;
  return leaders.map((leader, at) => ({
    leader,
    facilitator: named(shared[at]?.facilitator),
    secondReader: named(shared[at]?.secondReader),
    approver: approver !== null && canApprove(leader, approver) ? approver : null,
  }));
}

const standingOf = ({ leader, facilitator }: Candidate): CandidateView['standing'] => {
  if (leader.enrolled) return 'enrolled';
  return facilitator === null ? 'no-facilitator' : 'ready';
};

export const toCandidateView = (
  candidate: Candidate,
  { approverId }: PreviewEnrolmentInput,
): CandidateView => {
  const { leader, facilitator, secondReader, approver } = candidate;
  const { id: personId, name, jobTitle, unit, managerName, alsoIn } = leader;
  return {
    ...{ personId, name, jobTitle, unit, managerName, alsoIn },
    standing: standingOf(candidate),
    facilitatorName: facilitator && fullName(facilitator),
    secondReaderName: secondReader && fullName(secondReader),
    approverFits: approverId === undefined ? null : approver !== null,
  };
};
