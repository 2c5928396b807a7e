import { Controller, Get, Param, Post } from '@nestjs/common';
import { DeclineInput } from '../../application/declines/declines.input.js';
import { DeclinesService } from '../../application/declines/declines.service.js';
import type { DeclineView } from '../../application/declines/declines.view.js';
import { FormBody } from '../../platform/input/form-body.decorator.js';
import { SeeOther, seeOther } from '../../platform/pages/page-answers.js';
import { FormPage, Page } from '../../platform/pages/page.decorator.js';
import { Public } from '../../platform/sessions/signed-in.guard.js';

interface DeclinePageView extends DeclineView {
  readonly path: string;
}

/** Where the last link of a letter leads, for people without an account. */
@Public()
@Controller('o/:slug/decline')
export class DeclinesPages {
  constructor(private readonly declines: DeclinesService) {}

  @Get('done')
  @Page('declines/done')
  done(): object {
    return {};
  }

  /** Only shows a form: mail scanners follow links. */
  @Get(':secret')
  @Page('declines/decline')
  async show(@Param('slug') slug: string, @Param('secret') secret: string): Promise<DeclinePageView> {
    const view = await this.declines.show(slug, secret);
    return { ...view, path: `/o/${view.slug}/decline/${secret}` };
  }

  @Post(':secret/chosen')
  @FormPage('declines/decline', (pages: DeclinesPages, { params }) =>
    pages.show(params['slug'] ?? '', params['secret'] ?? ''),
  )
  async decline(
    @Param('slug') slug: string,
    @Param('secret') secret: string,
    @FormBody({ invitationIds: 'list' }) { invitationIds }: DeclineInput,
  ): Promise<SeeOther> {
    await this.declines.decline(slug, secret, invitationIds);
    return seeOther(`/o/${slug}/decline/done`);
  }

  /** One click in a mail program, which posts here by itself (RFC 8058). */
  @Post(':secret')
  @Page('declines/done')
  async oneClick(@Param('slug') slug: string, @Param('secret') secret: string): Promise<object> {
    await this.declines.declineAll(slug, secret);
    return {};
  }
}
