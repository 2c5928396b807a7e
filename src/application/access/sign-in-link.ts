import { EntityManager } from 'typeorm';
import { makeSecret } from './held-secret.js';

export const LINK_MINUTES = 10;

/** Mints a link's secret; called when the letter is written, so that no secret ever waits in a queue. */
export async function mintSignInLink(
  db: EntityManager,
  organisationId: string,
  personId: string,
): Promise<string> {
  const secret = makeSecret(organisationId);
  await db.query(
    `insert into register.sign_in_links (token_hash, organisation_id, person_id, expires_at)
     values ($1, $2, $3, now() + $4 * interval '1 minute')`,
    [secret.hash, organisationId, personId, LINK_MINUTES],
  );
  return secret.text;
}
