import { Config } from '../config/config.js';

/** Letters stay on this machine only in development, and only while no mail server is configured. */
export const usesOutbox = (config: Config): boolean =>
  config.mailUrl === null && config.environment !== 'production';
