import { MigrationInterface, QueryRunner } from 'typeorm';

const COLUMNS = `
  id uuid, "invitationState" text, "tokenTaken" boolean, "blindedHash" bytea, evaluation bytea, "group" text,
  "subjectRef" uuid, seal text, "campaignId" uuid, state text, late boolean`;

const FROM = `
  from register.invitation_codes k
  join register.invitations i on i.id = k.invitation_id
  join register.subjects s on s.id = i.subject_id
  join register.campaigns c on c.id = s.campaign_id`;

const seen = (closing: string): string => `
  i.id, i.state, i.token_taken, i.blinded_hash, i.evaluation, i.rater_group, s.id, coalesce(s.seal, ''), c.id,
  c.state, ${closing} <= now()`;

/** What a rater's two requests look at, with the last day by which they may answer. */
const functions = (closing: string): readonly string[] => [
  `create or replace function register.seen_invitation(code bytea) returns table (${COLUMNS}) language plpgsql stable as $$
    begin
      return query select ${seen(closing)} ${FROM} where k.code_hash = code;
    end $$`,
  `create or replace function register.described_invitation(code bytea) returns table (${COLUMNS},
      manifest jsonb, "givenName" text, "familyName" text, "jobTitle" text, "campaignName" jsonb, purpose text,
      thresholds jsonb, "closesAt" timestamptz, "questionnaireId" uuid, language text, organisation jsonb)
    language plpgsql stable as $$
    begin
      return query select ${seen(closing)},
          s.manifest, p.given_name, p.family_name, p.job_title, c.name, c.purpose, c.thresholds, ${closing},
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

/** The leader's own last day, where HR gave their raters longer than the campaign's. */
export class ExtensionsInFunctions1764000016930 implements MigrationInterface {
  name = 'ExtensionsInFunctions1764000016930';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of functions('greatest(c.closes_at, s.extended_to)'))
      await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of functions('c.closes_at')) await queryRunner.query(statement);
  }
}
