import '@fastify/cookie';
import { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isLanguage, Language } from '../../core/language.js';
import { LANGUAGE_COOKIE } from './chosen-language.js';

const ONE_YEAR = 365 * 24 * 60 * 60;

export interface LanguageSwitch {
  readonly appOrigin: string;
  /** Keeps the choice with the person when somebody is signed in. */
  readonly remember: (request: FastifyRequest, language: Language) => Promise<void>;
}

const withoutLanguage = (url: URL): string => {
  url.searchParams.delete('language');
  return url.pathname + url.search;
};

/** The language of a file or of an answer to a program is that of the one request and no choice for the pages. */
const isPage = (path: string): boolean => !path.startsWith('/api/') && !path.endsWith('.pdf');

/** `?language=cy` on any page: keeps the choice and shows the same page in that language. Needs @fastify/cookie. */
export function registerLanguageSwitch(
  fastify: FastifyInstance,
  { appOrigin, remember }: LanguageSwitch,
): void {
  const secure = appOrigin.startsWith('https:');
  const cookie = { path: '/', maxAge: ONE_YEAR, sameSite: 'lax', httpOnly: true, secure } as const;
  fastify.addHook('onRequest', async (request: FastifyRequest, reply: FastifyReply) => {
    if (request.method !== 'GET' || !request.url.includes('language=')) return undefined;
    const url = new URL(request.url, appOrigin);
    const language = url.searchParams.get('language');
    if (!isLanguage(language) || !isPage(url.pathname)) return undefined;
    await remember(request, language);
    return reply.setCookie(LANGUAGE_COOKIE, language, cookie).redirect(withoutLanguage(url), 303);
  });
}
