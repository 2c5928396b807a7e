import fastifyStatic from '@fastify/static';
import { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Language } from '../../core/language.js';
import { ASSETS_FOLDER } from './assets.js';
import { chosenLanguage } from './chosen-language.js';
import { EMPTY_FORM } from './form-state.js';
import { RefusedForm, SeeOther } from './page-answers.js';
import { PageContext, Site, Visitor } from './page-context.js';
import { PageRenderer } from './page-renderer.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the session guard of the app; always `null` in the box. */
    visitor: Visitor | null;
    /** Where the form itself says its language, as every form sent to the box does. */
    language: Language | null;
  }
  interface FastifyReply {
    /** Called by Nest for a handler with @Page. */
    view(template: string, result: unknown): FastifyReply;
  }
}

const pathOf = (request: FastifyRequest): string => request.url.split('?')[0] ?? '/';

export const contextOf = (site: Site, request: FastifyRequest): PageContext => ({
  ...site,
  language: chosenLanguage(request),
  path: request.method === 'GET' ? pathOf(request) : null,
  visitor: request.visitor,
});

const view = (renderer: PageRenderer, site: Site) =>
  function (this: FastifyReply, template: string, result: unknown): FastifyReply {
    if (result instanceof SeeOther) return this.redirect(result.path, 303);
    const { view, form } = result instanceof RefusedForm ? result : { view: result, form: EMPTY_FORM };
    const html = renderer.page(template, view, contextOf(site, this.request), form);
    return this.header('cache-control', 'no-store').type('text/html; charset=utf-8').send(html);
  };

/** Gives a Fastify instance its pages (`reply.view`) and what they fetch (`/assets/…`). */
export async function registerPages(
  fastify: FastifyInstance,
  renderer: PageRenderer,
  site: Site,
): Promise<void> {
  fastify.decorateRequest('visitor', null);
  fastify.decorateRequest('language', null);
  fastify.decorateReply('view', view(renderer, site));
  await fastify.register(fastifyStatic, {
    root: ASSETS_FOLDER,
    prefix: '/assets/',
    preCompressed: true,
    immutable: true,
    maxAge: '365d',
    index: false,
  });
}
