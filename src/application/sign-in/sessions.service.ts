import { Injectable } from '@nestjs/common';
import type { Role } from '../../core/access/roles.js';
import type { Language, Localised } from '../../core/language.js';
import { Database } from '../../persistence/database.js';
import type { Actor } from '../access/actor.js';
import { readSecret } from '../access/held-secret.js';
import { InjectRegister } from '../database.tokens.js';

export interface ActiveSession {
  readonly actor: Actor;
  readonly organisationName: Localised;
  readonly csrfToken: string;
}

interface SessionRow {
  readonly personId: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly language: Language;
  readonly organisationName: Localised;
  readonly csrfToken: string;
  readonly stale: boolean;
}

/** Idle for 30 minutes or 12 hours old: over. Judged by the database's clock. */
const RUNNING = `
  select p.id as "personId", p.given_name || ' ' || p.family_name as name, p.roles, p.language,
    o.name as "organisationName", s.csrf_token as "csrfToken",
    s.last_seen_at < now() - interval '1 minute' as stale
  from register.sessions s
  join register.people p on p.id = s.person_id
  join register.organisations o on o.id = s.organisation_id
  where s.id_hash = $1 and s.ended_at is null and p.left_on is null
    and s.last_seen_at > now() - interval '30 minutes' and s.created_at > now() - interval '12 hours'`;

@Injectable()
export class SessionsService {
  constructor(@InjectRegister() private readonly register: Database) {}

  /** `null` when the secret opens no session that is still running. Being seen is written down once a minute. */
  async find(secret: string): Promise<ActiveSession | null> {
    const held = readSecret(secret);
    if (!held) return null;
    const { organisationId, hash } = held;
    return this.register.inTenant(organisationId, async (db) => {
      const [row] = await db.query<SessionRow[]>(RUNNING, [hash]);
      if (!row) return null;
      if (row.stale)
        await db.query('update register.sessions set last_seen_at = now() where id_hash = $1', [hash]);
      const { personId, name, roles, language, organisationName, csrfToken } = row;
      return { actor: { organisationId, personId, name, roles, language }, organisationName, csrfToken };
    });
  }

  async end(secret: string): Promise<void> {
    const held = readSecret(secret);
    if (!held) return;
    await this.register.inTenant(held.organisationId, (db) =>
      db.query('update register.sessions set ended_at = now() where id_hash = $1 and ended_at is null', [
        held.hash,
      ]),
    );
  }
}
