import { TestService } from '../support/test-service.js';

/** Somebody who was invited asks for a second code. @returns the invitation's id */
export async function loseAnswers(service: TestService, raterId: string): Promise<string> {
  const [invitation] = await service.database.query<{ id: string }>(
    `insert into register.invitations (organisation_id, subject_id, assignment_id, rater_group, token_taken)
     select organisation_id, subject_id, id, relationship, true from register.assignments where id = $1
     returning id`,
    [raterId],
  );
  await service.database.query(
    `insert into register.replacement_requests (invitation_id, organisation_id)
     select id, organisation_id from register.invitations where id = $1`,
    [invitation?.id],
  );
  return invitation?.id ?? '';
}

/** Made from no campaign, with a day of its own; what tables are made from is tested where there are leaders enough. */
export async function addPeriod(service: TestService, slug: string): Promise<string> {
  const [period] = await service.database.query<{ id: string }>(
    `insert into results.aggregate_periods (organisation_id, id, name, until_day, units, conditions)
     select o.id, gen_random_uuid(), '{"en": "Old", "cy": "Hen"}', to_char(date '2000-01-31' +
         (select count(*)::int from results.aggregate_periods p where p.organisation_id = o.id), 'YYYY-MM-DD'), '[]', '[]'
     from register.organisations o where o.slug = $1 returning id`,
    [slug],
  );
  return period?.id ?? '';
}
