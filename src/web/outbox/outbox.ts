import { Injectable } from '@nestjs/common';
import { DomainError } from '../../core/errors.js';
import { OutboxLetter, outboxLetters } from '../../platform/mail/outbox.js';
import type { Site } from '../../platform/pages/page-context.js';
import { InjectSite } from '../site.js';

/** The letters of the built-in mail server. There is no such thing in production. */
@Injectable()
export class Outbox {
  constructor(@InjectSite() private readonly site: Site) {}

  /** @throws DomainError `not-found` in production */
  letters(): readonly OutboxLetter[] {
    if (!this.site.development) throw new DomainError('not-found');
    return outboxLetters();
  }

  /** @throws DomainError `not-found` */
  letter(id: string): OutboxLetter {
    const letter = this.letters().find((candidate) => candidate.id === id);
    if (!letter) throw new DomainError('not-found');
    return letter;
  }
}
