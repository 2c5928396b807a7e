import { EntityManager } from 'typeorm';
import type { SecondReadingView } from './comment-triage.view.js';

/** Comments that the first reader has decided about and the second has not; what was released is finished. */
const SECOND_READINGS = `
  select s.id, c.name as "campaignName", p.given_name || ' ' || p.family_name as name,
    case when s.release_at is not null then 'finished'
      when exists (select 1 from register.comment_decisions d where d.subject_id = s.id and d.second_view is null)
        then 'to-confirm'
      when exists (select 1 from register.comment_decisions d where d.subject_id = s.id) then 'finished'
      else 'not-yet' end as stage
  from register.subjects s
  join register.campaigns c on c.id = s.campaign_id
  join register.people p on p.id = s.person_id
  where s.second_reader_id = $1 and c.state in ('opened', 'released')
  order by c.closes_at desc, p.family_name, s.id`;

export const secondReadings = (db: EntityManager, personId: string): Promise<readonly SecondReadingView[]> =>
  db.query<SecondReadingView[]>(SECOND_READINGS, [personId]);
