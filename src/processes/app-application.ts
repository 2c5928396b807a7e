import fastifyCookie from '@fastify/cookie';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, NestFastifyApplication } from '@nestjs/platform-fastify';
import { FastifyInstance } from 'fastify';
import { PeopleService } from '../application/people/people.service.js';
import { SessionsService } from '../application/sign-in/sessions.service.js';
import { Config } from '../platform/config/config.js';
import { registerUploads } from '../platform/input/register-uploads.js';
import { inputPipe } from '../platform/input/input.pipe.js';
import { Translations } from '../platform/language/translations.js';
import { registerDeliveryReports } from '../platform/mail/register-delivery-reports.js';
import { pageRendererFor } from '../platform/pages/page-renderer-for.js';
import { registerLanguageSwitch } from '../platform/pages/register-language-switch.js';
import { registerPages } from '../platform/pages/register-pages.js';
import { AppExceptionFilter } from '../platform/problems/app-exception.filter.js';
import { registerOriginCheck } from '../platform/security/origin-check.js';
import { registerSecurityHeaders } from '../platform/security/security-headers.js';
import { registerSessions } from '../platform/sessions/register-sessions.js';
import { registerTokenTurns } from '../platform/tokens/register-token-turns.js';
import { describeApi } from '../rest/describe-api.js';
import { AppModule } from './app.module.js';
import { Doors } from './ports.module.js';

/** A CSV of 20,000 raters fits; nothing that a person types comes near. */
const BODY_LIMIT = 4 * 1024 * 1024;

async function registerPeople(
  fastify: FastifyInstance,
  nest: NestFastifyApplication,
  config: Config,
): Promise<void> {
  const sessions = nest.get(SessionsService, { strict: false });
  const people = nest.get(PeopleService, { strict: false });
  await fastify.register(fastifyCookie);
  registerSessions(fastify, config.appOrigin, {
    find: (secret) => sessions.find(secret),
  });
  registerLanguageSwitch(fastify, {
    appOrigin: config.appOrigin,
    remember: async ({ actor }, language) => {
      if (actor) await people.chooseLanguage(actor, language);
    },
  });
}

/** The app without a port yet, so that tests can speak to it in their own process. */
export async function makeAppApplication(config: Config, doors: Doors): Promise<NestFastifyApplication> {
  const production = config.environment === 'production';
  const translations = new Translations(production ? 'show-key' : 'throw');
  const adapter = new FastifyAdapter({ logger: false, bodyLimit: BODY_LIMIT, trustProxy: false });
  const nest = await NestFactory.create<NestFastifyApplication>(AppModule.with(config, doors), adapter, {
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  const fastify: FastifyInstance = adapter.getInstance();
  const site = {
    kind: 'app',
    appOrigin: config.appOrigin,
    boxOrigin: config.boxOrigin,
    development: config.environment !== 'production',
  } as const;
  registerSecurityHeaders(fastify, site);
  registerOriginCheck(fastify, config.appOrigin);
  registerTokenTurns(fastify);
  registerDeliveryReports(fastify);
  await registerUploads(fastify, ['/people/import']);
  await registerPages(fastify, pageRendererFor(config, translations), site);
  await registerPeople(fastify, nest, config);
  nest.useGlobalPipes(inputPipe());
  nest.useGlobalFilters(new AppExceptionFilter(translations));
  describeApi(nest);
  return nest;
}
