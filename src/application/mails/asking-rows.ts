import { EntityManager } from 'typeorm';
import type { Purpose } from '../../core/campaigns/life-cycle.js';
import type { Thresholds } from '../../core/disclosure/cell-group.js';
import type { Language } from '../../core/language.js';
import type { RaterGroup } from '../../core/questionnaires/questionnaire.js';
import type { AskingKind } from '../../persistence/register/mail.entity.js';

/** An invitation with everything that its letter says. */
export interface AskingRow {
  readonly invitationId: string;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  readonly group: Exclude<RaterGroup, 'patient' | 'self'>;
  readonly subjectName: string;
  readonly purpose: Purpose;
  readonly closesAt: Date;
  readonly thresholds: Thresholds;
  readonly seal: string;
  /** People asked in the group. */
  readonly invited: number;
  /** Still asked, not answered, and there is still time. */
  readonly open: boolean;
  /** Letters do not reach the address, and HR has not corrected it. */
  readonly unreachable: boolean;
}

export interface QueuedAsking extends AskingRow {
  readonly mailId: string;
  readonly kind: AskingKind;
}

const COLUMNS = `
  i.id as "invitationId", a.name, a.email, a.language, i.rater_group as "group",
  p.given_name || ' ' || p.family_name as "subjectName", c.purpose,
  greatest(c.closes_at, s.extended_to) as "closesAt", c.thresholds,
  coalesce(s.seal, '') as seal,
  i.state = 'active' and not i.token_taken and c.state = 'collecting' and greatest(c.closes_at, s.extended_to) > now() as open,
  exists (select 1 from register.address_problems x where x.email = a.email) as unreachable,
  (select count(*)::int from register.invitations o where o.subject_id = i.subject_id
     and o.rater_group = i.rater_group and o.replaces_id is null and o.state <> 'withdrawn') as invited`;

const JOINS = `
  join register.assignments a on a.id = i.assignment_id
  join register.subjects s on s.id = i.subject_id
  join register.people p on p.id = s.person_id
  join register.campaigns c on c.id = s.campaign_id`;

const ORDER = `order by p.family_name, p.given_name, i.id`;

export const queuedAskings = (db: EntityManager, mailIds: readonly string[]): Promise<QueuedAsking[]> =>
  db.query<QueuedAsking[]>(
    `select m.id as "mailId", m.kind, ${COLUMNS}
     from register.mails m join register.invitations i on i.id = m.invitation_id ${JOINS}
     where m.id = any($1) ${ORDER}`,
    [mailIds],
  );

/** What this address can still answer. */
export const openAskings = (db: EntityManager, email: string): Promise<AskingRow[]> =>
  db.query<AskingRow[]>(
    `select * from (
       select ${COLUMNS}, p.family_name, p.given_name from register.invitations i ${JOINS} where a.email = $1
     ) asked where open order by family_name, given_name, "invitationId"`,
    [email],
  );
