import { createParamDecorator, ExecutionContext } from '@nestjs/common';
import { FastifyRequest } from 'fastify';
import { isLanguage, Language } from '../../core/language.js';
import { chosenLanguage } from '../../platform/pages/chosen-language.js';

/** What is known about the language of somebody who answers, before their invitation has been read. */
export interface Speaking {
  /** Asked for on the page before: every form of these pages carries its language in its address. */
  readonly asked: Language | null;
  /** What the browser says. */
  readonly browser: Language;
}

export const speakingOf = (request: FastifyRequest): Speaking => {
  const asked = (request.query as Readonly<Record<string, unknown>>)['language'];
  return { asked: isLanguage(asked) ? asked : null, browser: chosenLanguage(request) };
};

export const SpeakingOf = createParamDecorator((_data: unknown, context: ExecutionContext) =>
  speakingOf(context.switchToHttp().getRequest<FastifyRequest>()),
);

/** The invitation's own language first, unless the reader has just asked for the other one. */
export const languageFor = ({ asked, browser }: Speaking, invited: Language | null): Language =>
  asked ?? invited ?? browser;
