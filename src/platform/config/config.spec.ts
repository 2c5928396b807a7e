import { readConfig } from './config.js';
import { ConfigurationError } from './environment-reader.js';

const problemsOf = (environment: NodeJS.ProcessEnv): readonly string[] => {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigurationError) return error.problems;
    throw error;
  }
  return [];
};

describe('the configuration', () => {
  it('needs nothing set', () => {
    expect(readConfig({})).toMatchObject({
      port: 3000,
      boxPort: 3001,
      appOrigin: 'http://localhost:3000',
      boxOrigin: 'http://127.0.0.1:3001',
      environment: 'development',
    });
  });

  it('follows the ports in the default origins', () => {
    expect(readConfig({ PORT: '4000', BOX_PORT: '4001' })).toMatchObject({
      appOrigin: 'http://localhost:4000',
      boxOrigin: 'http://127.0.0.1:4001',
    });
  });

  it('reports every wrong variable at once', () => {
    const problems = problemsOf({
      PORT: 'three',
      DATABASE_URL: 'mysql://x',
      NODE_ENV: 'prod',
      VAULT_DIRS: '/a',
    });
    expect(problems.map((problem) => problem.split(' ')[0])).toEqual([
      'PORT',
      'NODE_ENV',
      'VAULT_DIRS',
      'DATABASE_URL',
    ]);
  });

  it('refuses one hostname for app and box, because cookies ignore ports', () => {
    expect(problemsOf({ APP_ORIGIN: 'http://localhost:3000', BOX_ORIGIN: 'http://localhost:3001' })).toEqual([
      expect.stringContaining('same hostname'),
    ]);
  });

  it('does not print a database password back', () => {
    expect(problemsOf({ DATABASE_URL: 'mysql://user:secret@host/db' }).join()).not.toContain('secret');
  });

  it('shows the demonstration only where its letters stay on this machine', () => {
    expect(readConfig({}).demo).toBe(true);
    expect(readConfig({ MAIL_URL: 'smtp://mail.example.org' }).demo).toBe(false);
    expect(problemsOf({ MAIL_URL: 'smtp://mail.example.org', DEMO: 'on' })).toEqual([
      expect.stringContaining('outbox'),
    ]);
  });

  it('cannot be changed once read', () => {
    expect(Object.isFrozen(readConfig({}))).toBe(true);
  });
});
