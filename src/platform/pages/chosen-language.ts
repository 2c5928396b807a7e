import { FastifyRequest } from 'fastify';
import { isLanguage, Language } from '../../core/language.js';
import { negotiatedLanguage } from '../language/negotiated-language.js';

export const LANGUAGE_COOKIE = 'language';

/** What this browser was last switched to, by a link in a letter or in the header. */
export const cookieLanguage = (request: FastifyRequest): Language | undefined => {
  // Undefined in the box, which reads no cookie at all.
  const cookies = request.cookies as Record<string, string | undefined> | undefined;
  const value = cookies?.[LANGUAGE_COOKIE];
  return isLanguage(value) ? value : undefined;
};

/** What the form says, else the person's stored choice, else what they switched to, else what the browser asks for. */
export const chosenLanguage = (request: FastifyRequest): Language =>
  request.language ??
  request.visitor?.language ??
  cookieLanguage(request) ??
  negotiatedLanguage(request.headers['accept-language']);
