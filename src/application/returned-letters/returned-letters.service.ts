import { timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '../../core/errors.js';
import { sha256 } from '../../crypto/digest.js';
import { Database } from '../../persistence/database.js';
import { InjectRegister } from '../database.tokens.js';
import { rememberAddresses } from '../mails/mail-settling.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import { ReturnedLettersInput } from './returned-letters.input.js';

/** What the mail system shows; `null`: none can hand anything in. */
export const RETURNED_LETTERS_TOKEN = Symbol('returned letters token');

/** What mail servers send back, handed in by the mail system. */
@Injectable()
export class ReturnedLettersService {
  constructor(
    @InjectRegister() private readonly register: Database,
    private readonly organisations: OrganisationsService,
    @Inject(RETURNED_LETTERS_TOKEN) private readonly token: string | null,
  ) {}

  /**
   * An address does not exist for one organisation and not for another, so each one that asks somebody there remembers it.
   * @throws DomainError `not-found` for whoever is not the mail system
   */
  async handIn(authorization: string | undefined, { recipients }: ReturnedLettersInput): Promise<void> {
    if (!this.isMailSystem(authorization)) throw new DomainError('not-found');
    const emails = recipients.map((recipient) => recipient.toLowerCase());
    for (const organisationId of await this.organisations.allIds())
      await this.register.inTenant(organisationId, (db) => rememberAddresses(db, emails, 'returned'));
  }

  private isMailSystem(authorization = ''): boolean {
    const expected = sha256(`Bearer ${this.token ?? ''}`);
    return this.token !== null && timingSafeEqual(sha256(authorization), expected);
  }
}
