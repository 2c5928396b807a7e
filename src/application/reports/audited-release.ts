import { EntityManager } from 'typeorm';
import { releaseAudit, type ReleaseAudit } from '../../core/disclosure/audit/release-audit.js';
import { tableDefects } from '../../core/disclosure/audit/table-defects.js';
import { DISCLOSURE_RULES } from '../../core/disclosure/disclosure-rules.js';
import { publish } from '../../core/disclosure/publish.js';
import type { RawCells } from '../../core/disclosure/raw-cells.js';
import { DomainError } from '../../core/errors.js';
import { ReleaseAuditEntity } from '../../persistence/results/release-audit.entity.js';
import { insertRow } from '../../persistence/rows.js';

const UNREPAIRED = { ...DISCLOSURE_RULES, mostRepairs: 0 };

/**
 * The table was already repaired where it had to be. Here it is looked at once more, number by number, and what colluders
 * could learn is measured.
 * @throws DomainError `disclosure-defect` where a number stands in it that no rule allows
 */
export function auditRelease(raw: RawCells): ReleaseAudit {
  const table = publish(raw, DISCLOSURE_RULES);
  if (tableDefects(raw, table, DISCLOSURE_RULES).length > 0) throw new DomainError('disclosure-defect');
  return releaseAudit(raw, table, publish(raw, UNREPAIRED), DISCLOSURE_RULES);
}

/** Beside the release, in its transaction. Nobody who signs in can read it. */
export async function writeReleaseAudit(
  db: EntityManager,
  key: Pick<ReleaseAuditEntity, 'organisationId' | 'campaignId' | 'subjectRef'>,
  audit: ReleaseAudit,
): Promise<void> {
  await insertRow(db, ReleaseAuditEntity, { ...key, ...audit });
}
