import { Controller, Get } from '@nestjs/common';
import { IdParam } from '../../platform/input/id-param.decorator.js';
import type { OutboxLetter } from '../../platform/mail/outbox.js';
import { Page } from '../../platform/pages/page.decorator.js';
import { Public } from '../../platform/sessions/signed-in.guard.js';
import { linkedText, TextPiece } from './linked-text.js';
import { Outbox } from './outbox.js';

@Public()
@Controller('outbox')
export class OutboxPages {
  constructor(private readonly outbox: Outbox) {}

  @Get()
  @Page('outbox/letters')
  list(): { readonly letters: readonly OutboxLetter[] } {
    return { letters: this.outbox.letters() };
  }

  @Get(':id')
  @Page('outbox/letter')
  show(@IdParam() id: string): { readonly letter: OutboxLetter; readonly pieces: readonly TextPiece[] } {
    const letter = this.outbox.letter(id);
    return { letter, pieces: linkedText(letter.text) };
  }
}
