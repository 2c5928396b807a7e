import { EntityManager } from 'typeorm';
import type { LeaderResults } from '../../core/aggregates/leader-results.js';
import { deadlineOn } from '../../core/campaigns/dates.js';
import type { SubjectResults } from '../../core/disclosure/frozen-results.js';
import type { Questionnaire } from '../../core/questionnaires/questionnaire.js';
import { Database } from '../../persistence/database.js';
import { OrganisationEntity } from '../../persistence/register/organisation.entity.js';
import type { NamedCondition } from '../../persistence/results/aggregate.entity.js';
import { readCampaignResults } from '../../persistence/results/results-reader.js';

/** One leader of one campaign, as the register knows them. */
interface Counted {
  readonly campaignId: string;
  readonly subjectRef: string;
  readonly leader: string;
  readonly unit: string | null;
  readonly asked: number;
  readonly tookPart: number;
}

/**
 * Development campaigns whose box was opened, that closed by then, and that no period has counted. Who took part is told by the
 * closing statement: a second code is no second person.
 */
const COUNTED = `
  select s.campaign_id as "campaignId", s.id as "subjectRef", s.person_id as leader, p.unit_id as unit,
    (select count(*)::int from register.invitations i
       where i.subject_id = s.id and i.replaces_id is null and i.state <> 'withdrawn'
         and i.rater_group in ('peer', 'direct-report', 'other')) as asked,
    (select coalesce(sum((t.value)::int), 0)::int - coalesce((select sum((r.value)::int) from
         jsonb_each_text(told->'replacements') r where r.key in ('peer', 'direct-report', 'other')), 0)::int
       from jsonb_each_text(told->'tokensTaken') t where t.key in ('peer', 'direct-report', 'other')) as "tookPart"
  from register.subjects s
  join register.campaigns c on c.id = s.campaign_id
  join register.people p on p.id = s.person_id
  join register.closing_statements k on k.campaign_id = c.id
  join lateral jsonb_array_elements(k.statement->'subjects') told on told->>'subjectRef' = s.id::text
  where c.purpose = 'development' and c.state in ('opened', 'released', 'archived') and c.closes_at <= $1
    and not exists (select 1 from results.aggregate_counted a
                    where a.campaign_id = s.campaign_id and a.subject_ref = s.id)
  order by s.id`;

const QUESTIONNAIRES = `
  select distinct on (q.id) q.content from register.questionnaires q
  join register.campaigns c on c.questionnaire_id = q.id where c.id = any($1) order by q.id`;

export interface PeriodResults {
  readonly leaders: readonly LeaderResults[];
  readonly campaigns: ReadonlyMap<string, readonly string[]>;
  readonly conditions: readonly NamedCondition[];
}

const conditionsIn = (questionnaires: readonly Questionnaire[]): readonly NamedCondition[] => [
  ...new Map(
    questionnaires.flatMap(({ conditions }) => conditions.map((one) => [one.key, one] as const)),
  ).values(),
];

async function resultsBySubject(
  results: Database,
  organisationId: string,
  campaigns: readonly string[],
): Promise<ReadonlyMap<string, SubjectResults>> {
  const found = new Map<string, SubjectResults>();
  for (const campaignId of campaigns) {
    const read = await results.inTenant(organisationId, (db) => readCampaignResults(db, campaignId));
    for (const one of read) found.set(one.subjectRef, one);
  }
  return found;
}

/** Register and results side by side, for as long as it takes to make tables of them. */
export async function readPeriod(
  db: EntityManager,
  results: Database,
  of: { readonly organisationId: string; readonly untilDay: string },
): Promise<PeriodResults> {
  const { timeZone } = await db.findOneByOrFail(OrganisationEntity, { id: of.organisationId });
  const counted = await db.query<Counted[]>(COUNTED, [deadlineOn(of.untilDay, timeZone)]);
  const byCampaign = Map.groupBy(counted, ({ campaignId }) => campaignId);
  const campaigns = [...byCampaign.keys()];
  const contents = await db.query<{ content: Questionnaire }[]>(QUESTIONNAIRES, [campaigns]);
  const left = await resultsBySubject(results, of.organisationId, campaigns);
  return {
    leaders: counted.flatMap(({ leader, unit, asked, tookPart, subjectRef }) => {
      const own = left.get(subjectRef);
      return own === undefined ? [] : [{ leader, unit, asked, tookPart, results: own }];
    }),
    campaigns: new Map([...byCampaign].map(([id, own]) => [id, own.map(({ subjectRef }) => subjectRef)])),
    conditions: conditionsIn(contents.map(({ content }) => content)),
  };
}
