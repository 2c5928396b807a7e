import { TestService } from '../support/test-service.js';

/** A reader passed something on; the row alone, as no box has been opened. */
export async function raiseConcern({ database }: TestService, subjectId: string): Promise<string> {
  const [concern] = await database.query<{ id: string }>(
    `insert into register.safety_concerns (organisation_id, subject_id, source, position, note, raised_by, raised_on)
     select organisation_id, id, 'shuffled', 0, 'Harm.', facilitator_id, current_date from register.subjects
     where id = $1 returning id`,
    [subjectId],
  );
  return concern?.id ?? '';
}
