import { Injectable } from '@nestjs/common';
import { DomainError } from '../../core/errors.js';
import { Database } from '../../persistence/database.js';
import { CampaignEntity } from '../../persistence/register/campaign.entity.js';
import type { Actor } from '../access/actor.js';
import { requireAllowed } from '../access/require-allowed.js';
import { InjectRegister } from '../database.tokens.js';
import { ParticipationView, SubjectParticipationView } from './participation.view.js';

/** A leader who works in HR is not told about themselves: nobody sees anything of their own before the release. */
const SUBJECTS = `
  select s.id as "subjectId", p.given_name || ' ' || p.family_name as name,
    coalesce((select jsonb_agg(jsonb_build_object('group', g.rater_group, 'standing',
        case when n.subject_id is null then 'nothing-yet' else 'probably-enough' end)
        order by array_position(array['peer', 'direct-report', 'other', 'patient'], g.rater_group))
      from (select distinct i.rater_group from register.invitations i
        where i.subject_id = s.id and i.rater_group <> 'manager' and i.replaces_id is null) g
      left join register.participation n on n.subject_id = s.id and n.rater_group = g.rater_group), '[]') as groups
  from register.subjects s join register.people p on p.id = s.person_id
  where s.campaign_id = $1 and s.person_id <> $2
  order by p.family_name, p.given_name, s.id`;

@Injectable()
export class ParticipationService {
  constructor(@InjectRegister() private readonly register: Database) {}

  /** As it was looked at last; asking does not look again. */
  show(actor: Actor, campaignId: string): Promise<ParticipationView> {
    requireAllowed(actor, 'read-participation');
    return this.register.inTenant(actor.organisationId, async (db) => {
      const campaign = await db.findOneBy(CampaignEntity, { id: campaignId });
      if (!campaign) throw new DomainError('not-found');
      const subjects = await db.query<SubjectParticipationView[]>(SUBJECTS, [campaignId, actor.personId]);
      return { lookedOn: campaign.participationOn, subjects };
    });
  }
}
