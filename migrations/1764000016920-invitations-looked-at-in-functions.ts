import { MigrationInterface, QueryRunner } from 'typeorm';

const COLUMNS = `
  id uuid, "invitationState" text, "tokenTaken" boolean, "blindedHash" bytea, evaluation bytea, "group" text,
  "subjectRef" uuid, seal text, "campaignId" uuid, state text, late boolean`;

const SEEN = `
  i.id, i.state, i.token_taken, i.blinded_hash, i.evaluation, i.rater_group, s.id, coalesce(s.seal, ''), c.id,
  c.state, c.closes_at <= now()`;

const FROM = `
  from register.invitation_codes k
  join register.invitations i on i.id = k.invitation_id
  join register.subjects s on s.id = i.subject_id
  join register.campaigns c on c.id = s.campaign_id`;

/**
 * What a rater's two requests look at. In functions, because a connection keeps their plans: planning a join of eight tables, each
 * with its policy, costs several times what carrying it out does. They run with the rights of whoever calls them, and see the
 * tenant that was named.
 */
const FUNCTIONS = [
  `create function register.seen_invitation(code bytea) returns table (${COLUMNS}) language plpgsql stable as $$
    begin
      return query select ${SEEN} ${FROM} where k.code_hash = code;
    end $$`,
  `create function register.described_invitation(code bytea) returns table (${COLUMNS},
      manifest jsonb, "givenName" text, "familyName" text, "jobTitle" text, "campaignName" jsonb, purpose text,
      thresholds jsonb, "closesAt" timestamptz, "questionnaireId" uuid, language text, organisation jsonb)
    language plpgsql stable as $$
    begin
      return query select ${SEEN},
          s.manifest, p.given_name, p.family_name, p.job_title, c.name, c.purpose, c.thresholds, c.closes_at,
          c.questionnaire_id, a.language,
          jsonb_build_object('id', o.id, 'slug', o.slug, 'name', o.name, 'timeZone', o.time_zone,
            'defaultLanguage', o.default_language, 'signposts', o.signposts)
        ${FROM}
        join register.organisations o on o.id = i.organisation_id
        join register.people p on p.id = s.person_id
        left join register.assignments a on a.id = i.assignment_id
        where k.code_hash = code;
    end $$`,
];

const SIGNATURES = ['register.seen_invitation(bytea)', 'register.described_invitation(bytea)'];

export class InvitationsLookedAtInFunctions1764000016920 implements MigrationInterface {
  name = 'InvitationsLookedAtInFunctions1764000016920';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of FUNCTIONS) await queryRunner.query(statement);
    for (const signature of SIGNATURES) {
      await queryRunner.query(`revoke execute on function ${signature} from public`);
      await queryRunner.query(`grant execute on function ${signature} to app_rw`);
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const signature of SIGNATURES) await queryRunner.query(`drop function ${signature}`);
  }
}
