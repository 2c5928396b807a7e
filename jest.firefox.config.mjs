import config from './jest.config.mjs';

/** `npm run firefox`: not part of `npm test`, because a Firefox is not part of `npm ci`. */
const system = config.projects.find(({ displayName }) => displayName === 'system');

export default {
  ...config,
  projects: [{ ...system, displayName: 'firefox', testMatch: ['<rootDir>/test/firefox/*.firefox.ts'] }],
};
