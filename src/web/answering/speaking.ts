import { createParamDecorator, ExecutionContext } from '@nestjs/common';
import { FastifyRequest } from 'fastify';
import { isLanguage, Language } from '../../core/language.js';
import { chosenLanguage, cookieLanguage } from '../../platform/pages/chosen-language.js';

/** What is known about the language of somebody who answers, before their invitation has been read. */
export interface Speaking {
  /** Asked for on the page before: every form of these pages carries its language in its address. */
  readonly asked: Language | null;
  /** What the person chose by a link: the other language of a letter, or the switch in the header. */
  readonly chosen: Language | null;
  /** What the browser says. */
  readonly browser: Language;
}

export const speakingOf = (request: FastifyRequest): Speaking => {
  const asked = (request.query as Readonly<Record<string, unknown>>)['language'];
  return {
    asked: isLanguage(asked) ? asked : null,
    chosen: cookieLanguage(request) ?? null,
    browser: chosenLanguage(request),
  };
};

export const SpeakingOf = createParamDecorator((_data: unknown, context: ExecutionContext) =>
  speakingOf(context.switchToHttp().getRequest<FastifyRequest>()),
);

/** The invitation's own language, unless the reader has chosen the other one. */
export const languageFor = ({ asked, chosen, browser }: Speaking, invited: Language | null): Language =>
  asked ?? chosen ?? invited ?? browser;
