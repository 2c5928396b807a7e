import { Body, Controller, HttpCode, Param, Post, UseFilters } from '@nestjs/common';
import { RouteConstraints } from '@nestjs/platform-fastify';
import { DomainError } from '../core/errors.js';
import { isLanguage } from '../core/language.js';
import { Admissions } from './admission.js';
import { Intake } from './intake.js';
import { ProblemFilter } from './problem.filter.js';

/** The same as the form, for programs: the ticket's fields, `language`, and `response`. */
@Controller('o/:slug/ballots')
@UseFilters(ProblemFilter)
export class BallotApi {
  constructor(
    private readonly admissions: Admissions,
    private readonly intake: Intake,
  ) {}

  @Post()
  @HttpCode(201)
  @RouteConstraints({ sender: 'program' })
  async submit(
    @Param('slug') slug: string,
    @Body() body: Readonly<Record<string, unknown>>,
  ): Promise<{ receipt: string }> {
    const admission = await this.admissions.admit(slug, body);
    const { language, response } = body;
    if (!isLanguage(language))
      throw new DomainError('ballot-invalid', {}, [{ field: 'language', problem: 'not-a-choice' }]);
    return { receipt: await this.intake.take(admission, { language, response }) };
  }
}
