import { Body, Param, Post } from '@nestjs/common';
import { FreshLinkInput } from '../application/fresh-links/fresh-links.input.js';
import { FreshLinksService } from '../application/fresh-links/fresh-links.service.js';
import { ApiController } from './api-controller.js';
import { PublicOperation } from './operation.decorator.js';

@ApiController('o/:slug/fresh-links', 'Answering')
export class FreshLinksController {
  constructor(private readonly freshLinks: FreshLinksService) {}

  @Post()
  @PublicOperation(
    'Have a letter with new links sent to an address that is asked about somebody; the answer is the same for every address',
    202,
    'input-invalid',
    'not-found',
  )
  async request(@Param('slug') slug: string, @Body() input: FreshLinkInput): Promise<void> {
    await this.freshLinks.request(slug, input);
  }
}
