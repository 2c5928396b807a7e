import { Inject, Injectable } from '@nestjs/common';
import type { CustodyStage } from '../../core/campaigns/custodians.js';
import { DomainError } from '../../core/errors.js';
import { Database } from '../../persistence/database.js';
import { CampaignCustodianEntity } from '../../persistence/register/custodian.entity.js';
import { updateRows } from '../../persistence/rows.js';
import type { Actor } from '../access/actor.js';
import { campaignForUpdate } from '../access/campaign-steps.js';
import { appendAudit } from '../audit/audit-chain.js';
import { type Custodian, CUSTODIAN, type ShareHolder } from '../custody/custodian.js';
import { InjectRegister } from '../database.tokens.js';
import type { ConfirmSheetInput, GiveBackInput } from './ceremonies.input.js';
import type { CeremonyView, SheetView } from './ceremonies.view.js';
import { ownCeremonies, ownCeremony } from './own-ceremonies.js';

const EVENTS = { collected: 'custody-collected', returned: 'custody-returned' } as const;

/**
 * What each of the three custodians does. Words go through this process on their way between a person and the
 * custodian process, and are neither kept nor written down here.
 */
@Injectable()
export class CeremoniesService {
  constructor(
    @InjectRegister() private readonly register: Database,
    @Inject(CUSTODIAN) private readonly custodian: Custodian,
  ) {}

  mine(actor: Actor): Promise<readonly CeremonyView[]> {
    return this.register.inTenant(actor.organisationId, (db) => ownCeremonies(db, actor));
  }

  async show(actor: Actor, campaignId: string): Promise<CeremonyView> {
    const ceremony = await this.register.inTenant(actor.organisationId, (db) =>
      ownCeremony(db, actor, campaignId),
    );
    return ceremony.view;
  }

  /** The words, until they are confirmed. @throws DomainError `campaign-transition-refused` afterwards */
  async sheet(actor: Actor, campaignId: string): Promise<SheetView> {
    const holder = await this.holderIn(actor, campaignId, ['collect']);
    const shown = await this.custodian.showShare(holder);
    if (shown.kind === 'words') return { words: shown.words, asked: shown.asked };
    // The confirmation was cut off after the share was destroyed and before that was recorded.
    await this.record(actor, holder, 'collected');
    throw new DomainError('campaign-transition-refused');
  }

  /** @throws DomainError `input-invalid` naming each word that is not the one on the sheet */
  async confirm(actor: Actor, campaignId: string, words: ConfirmSheetInput): Promise<void> {
    const holder = await this.holderIn(actor, campaignId, ['collect']);
    await this.custodian.collectShare(holder, words);
    await this.record(actor, holder, 'collected');
  }

  /** Giving the same words back again changes nothing. @throws DomainError `input-invalid` */
  async giveBack(actor: Actor, campaignId: string, { words }: GiveBackInput): Promise<void> {
    const holder = await this.holderIn(actor, campaignId, ['give-back', 'given-back']);
    await this.custodian.returnShare(holder, words);
    await this.record(actor, holder, 'returned');
  }

  private async holderIn(
    actor: Actor,
    campaignId: string,
    stages: readonly CustodyStage[],
  ): Promise<ShareHolder> {
    const { holder, view } = await this.register.inTenant(actor.organisationId, (db) =>
      ownCeremony(db, actor, campaignId),
    );
    if (!stages.includes(view.stage)) throw new DomainError('campaign-transition-refused');
    return holder;
  }

  private record(
    { personId: actorId }: Actor,
    { organisationId, campaignId, position }: ShareHolder,
    what: keyof typeof EVENTS,
  ): Promise<void> {
    return this.register.inTenant(organisationId, async (db) => {
      await campaignForUpdate(db, campaignId);
      const where = { campaignId, position, [what]: false };
      const changed = await updateRows(db, CampaignCustodianEntity, { where, set: { [what]: true } });
      if (changed === 0) return;
      const data = { campaignId, position };
      await appendAudit(db, organisationId, { kind: EVENTS[what], actorId, data, time: 'timed' });
    });
  }
}
