import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { makeAnswerKey } from '../../crypto/blind/answer-key.js';
import { Sending } from './box-requests.js';
import { Draft } from './form-fields.js';
import { Invitation } from './invitation.js';
import { KeptAnswers, lockDraft, unlockDraft } from './kept-answers.js';
import { Keepers } from './keepers.js';

export type Place = keyof Keepers;

/** One person's answers on their way to the box: the answer key, and the draft that only it opens. */
export class KeptWork {
  private writing: Promise<void> = Promise.resolve();

  private constructor(
    private readonly invitation: Invitation,
    private readonly keepers: Keepers,
    private kept: KeptAnswers,
    private where: Place | null,
  ) {}

  /** What this tab keeps comes before what the device keeps: it is newer, or of somebody else. */
  static async find(invitation: Invitation, keepers: Keepers): Promise<KeptWork> {
    for (const where of ['tab', 'device'] as const) {
      const kept = await keepers[where].read();
      if (kept !== null) return new KeptWork(invitation, keepers, kept, where);
    }
    const fresh = { answerKey: bytesToHex(makeAnswerKey()), draft: null, sending: 'first' } as const;
    return new KeptWork(invitation, keepers, fresh, null);
  }

  /** `null`: nothing has been kept yet. */
  get place(): Place | null {
    return this.where;
  }

  get sending(): Sending {
    return this.kept.sending;
  }

  get answerKey(): Uint8Array {
    return hexToBytes(this.kept.answerKey);
  }

  draft(): Promise<Draft | null> {
    return unlockDraft(this.invitation, this.kept);
  }

  save(draft: Draft): Promise<void> {
    return this.afterOthers(async () => {
      await this.put({ ...this.kept, draft: await lockDraft(this.invitation, this.answerKey, draft) });
    });
  }

  /** The key stays: a token may have been taken with it already. */
  empty(): Promise<void> {
    return this.afterOthers(() => this.put({ ...this.kept, draft: null }));
  }

  /** @returns where it is kept now: a browser may refuse to keep anything beyond the tab. */
  async moveTo(place: Place): Promise<Place> {
    await this.writing.catch(() => undefined);
    const left = this.where;
    try {
      await this.keepers[place].write(this.kept);
      this.where = place;
    } catch {
      return 'tab';
    }
    if (left !== null && left !== place) await this.keepers[left].clear();
    return place;
  }

  async forget(): Promise<void> {
    await this.writing.catch(() => undefined);
    await Promise.all([this.keepers.tab.clear(), this.keepers.device.clear()]);
  }

  /** One after the other, so that an older draft never lies over a newer one; one that did not fit stops no later one. */
  private afterOthers(work: () => Promise<void>): Promise<void> {
    this.writing = this.writing.catch(() => undefined).then(work);
    return this.writing;
  }

  private async put(kept: KeptAnswers): Promise<void> {
    this.where ??= 'tab';
    await this.keepers[this.where].write(kept);
    this.kept = kept;
  }
}
