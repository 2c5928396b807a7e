import { Body, Controller, Get, Param, Post, Res, UseFilters } from '@nestjs/common';
import { RouteConstraints } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';
import type { FormFields } from '../core/questionnaires/answer-values.js';
import { DomainError } from '../core/errors.js';
import { isReceipt } from '../crypto/receipt.js';
import { BallotFormView } from '../platform/pages/ballot-form.js';
import { SeeOther } from '../platform/pages/page-answers.js';
import { Page } from '../platform/pages/page.decorator.js';
import { BallotForms } from './ballot-forms.js';
import { RefusalFilter } from './refusal.filter.js';

interface ChangedView {
  readonly change: 'replaced' | 'withdrawn';
  readonly receipt: string;
}

/** @throws DomainError `not-found` for an address that nobody was sent to. */
const readReceipt = (receipt: string): string => {
  if (!isReceipt(receipt)) throw new DomainError('not-found');
  return receipt;
};

@Controller('o/:slug')
export class BallotPages {
  constructor(private readonly forms: BallotForms) {}

  @Post('ballots')
  @UseFilters(RefusalFilter)
  @RouteConstraints({ sender: 'form' })
  @Page('answer/form')
  async submit(
    @Param('slug') slug: string,
    @Body() fields: FormFields,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SeeOther | BallotFormView> {
    const { status, page } = await this.forms.submit(slug, fields);
    reply.status(status);
    return page;
  }

  @Post('ballots/replace')
  @UseFilters(RefusalFilter)
  @RouteConstraints({ sender: 'form' })
  @Page('answer/form')
  async replace(
    @Param('slug') slug: string,
    @Body() fields: FormFields,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SeeOther | BallotFormView> {
    const { status, page } = await this.forms.replace(slug, fields);
    reply.status(status);
    return page;
  }

  @Post('ballots/withdraw')
  @UseFilters(RefusalFilter)
  @RouteConstraints({ sender: 'form' })
  @Page('answer/changed')
  withdraw(@Param('slug') slug: string, @Body() fields: FormFields): Promise<SeeOther> {
    return this.forms.withdraw(slug, fields);
  }

  @Post('form')
  @UseFilters(RefusalFilter)
  @Page('answer/form')
  switchLanguage(@Param('slug') slug: string, @Body() fields: FormFields): Promise<BallotFormView> {
    return this.forms.switchLanguage(slug, fields);
  }

  /** Says nothing about whether this receipt was ever given, so it can be loaded as often as one likes. */
  @Get('received/:receipt')
  @Page('answer/received')
  received(@Param('receipt') receipt: string): { receipt: string } {
    return { receipt: readReceipt(receipt) };
  }

  @Get('replaced/:receipt')
  @Page('answer/changed')
  replaced(@Param('receipt') receipt: string): ChangedView {
    return { change: 'replaced', receipt: readReceipt(receipt) };
  }

  @Get('withdrawn/:receipt')
  @Page('answer/changed')
  withdrawn(@Param('receipt') receipt: string): ChangedView {
    return { change: 'withdrawn', receipt: readReceipt(receipt) };
  }
}
