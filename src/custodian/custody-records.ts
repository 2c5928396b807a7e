import { ShareHolder } from '../application/custody/custodian.js';
import { DomainError } from '../core/errors.js';
import { CustodyRecord } from '../platform/vault/custody-record.js';
import { SharePlace } from '../platform/custody/share-directory.js';
import { Vault } from '../platform/vault/vault.js';

/** @throws DomainError `not-found` where no key was split, also because its box has been opened */
export async function custodyRecordFor(
  vault: Vault,
  { campaignId, organisationId }: ShareHolder,
): Promise<CustodyRecord> {
  const { record } = await vault.findCustody(campaignId);
  if (record?.organisationId !== organisationId) throw new DomainError('not-found');
  return record;
}

/** What a share's file is sealed for. */
export const sealedPlace = ({ campaignId, position }: SharePlace): string =>
  `tosturi share/1 ${campaignId} ${String(position)}`;
