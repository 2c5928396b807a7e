import { Injectable } from '@nestjs/common';
import { Database } from '../../persistence/database.js';
import { AuditEventEntity } from '../../persistence/register/audit.entity.js';
import type { Actor } from '../access/actor.js';
import { requireAllowed } from '../access/require-allowed.js';
import { InjectRegister } from '../database.tokens.js';
import { firstBrokenLink } from './audit-chain.js';
import { AuditCheckView } from './audit.view.js';

@Injectable()
export class AuditService {
  constructor(@InjectRegister() private readonly register: Database) {}

  /** Recomputes every link of the organisation's chain. */
  check(actor: Actor): Promise<AuditCheckView> {
    requireAllowed(actor, 'read-audit');
    const { organisationId } = actor;
    return this.register.inTenant(organisationId, async (db) => ({
      events: await db.countBy(AuditEventEntity, { organisationId }),
      firstBroken: await firstBrokenLink(db, organisationId),
    }));
  }
}
