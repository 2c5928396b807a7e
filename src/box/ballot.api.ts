import { Body, Controller, HttpCode, Param, Post, UseFilters } from '@nestjs/common';
import { RouteConstraints } from '@nestjs/platform-fastify';
import { DomainError } from '../core/errors.js';
import { isLanguage } from '../core/language.js';
import { Admissions } from './admission.js';
import { Answers, Intake } from './intake.js';
import { ProblemFilter } from './problem.filter.js';

type Body = Readonly<Record<string, unknown>>;

interface Acknowledgement {
  readonly receipt: string;
}

/** The same as the forms, for programs: the ticket's fields, `language`, and `response`. */
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
  async submit(@Param('slug') slug: string, @Body() body: Body): Promise<Acknowledgement> {
    const admission = await this.admissions.admit(slug, body);
    return { receipt: await this.intake.take(admission, answersIn(body)) };
  }

  @Post('replace')
  @HttpCode(200)
  @RouteConstraints({ sender: 'program' })
  async replace(@Param('slug') slug: string, @Body() body: Body): Promise<Acknowledgement> {
    const admission = await this.admissions.admitSender(slug, body);
    return { receipt: await this.intake.replace(admission, answersIn(body)) };
  }

  @Post('withdraw')
  @HttpCode(200)
  @RouteConstraints({ sender: 'program' })
  async withdraw(@Param('slug') slug: string, @Body() body: Body): Promise<Acknowledgement> {
    return { receipt: await this.intake.withdraw(await this.admissions.admitSender(slug, body)) };
  }
}

/** @throws DomainError `ballot-invalid` without a language; the answers themselves are checked when they are taken in. */
function answersIn({ language, response }: Body): Answers {
  if (isLanguage(language)) return { language, response };
  throw new DomainError('ballot-invalid', {}, [{ field: 'language', problem: 'not-a-choice' }]);
}
