import { Inject } from '@nestjs/common';
import { Config } from '../platform/config/config.js';
import { Site } from '../platform/pages/page-context.js';

/** Where the pages are reached; what a controller may know of the configuration. */
const SITE = Symbol('site');

export const InjectSite = (): ParameterDecorator => Inject(SITE);

export const siteProvider = (config: Config): { provide: symbol; useValue: Site } => ({
  provide: SITE,
  useValue: {
    kind: 'app',
    appOrigin: config.appOrigin,
    boxOrigin: config.boxOrigin,
    development: config.environment !== 'production',
  },
});
