import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import { Database } from '../../persistence/database.js';
import { PersonEntity } from '../../persistence/register/person.entity.js';
import { SessionEntity } from '../../persistence/register/sign-in.entity.js';
import type { Actor } from '../access/actor.js';
import { InjectRegister } from '../database.tokens.js';
import { fullName } from '../people/people.view.js';
import { readSecret } from '../access/held-secret.js';

export interface ActiveSession {
  readonly actor: Actor;
  readonly csrfToken: string;
}

/** Idle for 30 minutes or 12 hours old: over. Judged by the database's clock. */
const TOUCH = `
  update register.sessions set last_seen_at = now()
  where id_hash = $1 and ended_at is null
    and last_seen_at > now() - interval '30 minutes' and created_at > now() - interval '12 hours'`;

@Injectable()
export class SessionsService {
  constructor(@InjectRegister() private readonly register: Database) {}

  /** `null` when the secret opens no session that is still running. */
  async find(secret: string): Promise<ActiveSession | null> {
    const held = readSecret(secret);
    if (!held) return null;
    return this.register.inTenant(held.organisationId, async (db) => {
      await db.query(TOUCH, [held.hash]);
      const session = await runningSession(db, held.hash);
      if (!session) return null;
      const person = await db.findOneByOrFail(PersonEntity, { id: session.personId });
      const { organisationId } = held;
      const actor = {
        organisationId,
        personId: person.id,
        name: fullName(person),
        roles: person.roles,
        language: person.language,
      };
      return { actor, csrfToken: session.csrfToken };
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

const runningSession = (db: EntityManager, idHash: Buffer): Promise<SessionEntity | null> =>
  db
    .createQueryBuilder(SessionEntity, 'session')
    .where('session.idHash = :idHash and session.endedAt is null', { idHash })
    .andWhere(`session.lastSeenAt > now() - interval '30 minutes'`)
    .andWhere(`session.createdAt > now() - interval '12 hours'`)
    .getOne();
