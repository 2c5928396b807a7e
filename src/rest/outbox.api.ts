import { Controller, Get } from '@nestjs/common';
import { OutboxLetter, outboxLetters } from '../platform/mail/outbox.js';
import { Public } from '../platform/sessions/signed-in.guard.js';

/** Development only: the app's composition adds it where letters go to the built-in outbox. */
@Public()
@Controller('api/v1/development/outbox')
export class OutboxApi {
  /** Every letter in the outbox, newest first. */
  @Get()
  list(): readonly OutboxLetter[] {
    return outboxLetters();
  }
}
