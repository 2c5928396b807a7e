import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, NestFastifyApplication } from '@nestjs/platform-fastify';
import { Database } from '../persistence/database.js';
import { Config } from '../platform/config/config.js';
import { Translations } from '../platform/language/translations.js';
import { Site } from '../platform/pages/page-context.js';
import { PageExceptionFilter } from '../platform/pages/page-exception.filter.js';
import { pageRendererFor } from '../platform/pages/page-renderer-for.js';
import { registerPages } from '../platform/pages/register-pages.js';
import { registerSecurityHeaders } from '../platform/security/security-headers.js';
import { BoxModule } from './box.module.js';
import { allowAppOrigin } from './cross-origin.js';
import { readFormLanguage } from './form-language.js';
import { senderConstraint } from './sender-constraint.js';

/** Twice the longest answers of a form in percent-encoding. */
const BODY_LIMIT = 256 * 1024;

const siteOf = ({ appOrigin, boxOrigin, environment }: Config): Site => ({
  kind: 'box',
  appOrigin,
  boxOrigin,
  development: environment === 'development',
});

/** No logger of any kind: about a request nothing is written down. */
export async function makeBoxApplication(
  config: Config,
  database: Database,
): Promise<NestFastifyApplication> {
  const production = config.environment === 'production';
  const translations = new Translations(production ? 'show-key' : 'throw');
  const adapter = new FastifyAdapter({
    logger: false,
    bodyLimit: BODY_LIMIT,
    routerOptions: { constraints: { sender: senderConstraint } },
  });
  const application = await NestFactory.create<NestFastifyApplication>(
    BoxModule.with(config, database, translations),
    adapter,
    { logger: false, abortOnError: false },
  );
  const fastify = adapter.getInstance();
  const site = siteOf(config);
  registerSecurityHeaders(fastify, site);
  allowAppOrigin(fastify, config.appOrigin);
  readFormLanguage(fastify);
  await registerPages(fastify, pageRendererFor(config, translations), site);
  application.useGlobalFilters(new PageExceptionFilter('silent'));
  return application;
}
