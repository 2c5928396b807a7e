import { Body, Headers, Post } from '@nestjs/common';
import { ReturnedLettersInput } from '../application/returned-letters/returned-letters.input.js';
import { ReturnedLettersService } from '../application/returned-letters/returned-letters.service.js';
import { ApiController } from './api-controller.js';
import { PublicOperation } from './operation.decorator.js';

@ApiController('returned-letters', 'Letters')
export class ReturnedLettersController {
  constructor(private readonly returned: ReturnedLettersService) {}

  @Post()
  @PublicOperation(
    'For the mail system, with its own token: a delivery report (RFC 3464) as message/rfc822, or the addresses as JSON',
    202,
    'input-invalid',
    'not-found',
    'too-large',
  )
  async handIn(
    @Body() input: ReturnedLettersInput,
    @Headers('authorization') authorization: string | undefined,
  ): Promise<void> {
    await this.returned.handIn(authorization, input);
  }
}
