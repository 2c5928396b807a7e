import { readConfig } from '../../src/platform/config/config.js';
import { runMigrate } from '../../src/processes/migrate.process.js';
import { createTestDatabase, TestDatabase } from '../support/database.js';

describe('the migrate process', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase();
  });

  afterAll(async () => {
    await database.drop();
  });

  const applied = (): Promise<readonly object[]> =>
    database.query('select name from maintenance.migrations order by name');

  it('needs the owner’s login only, and finds nothing to do the second time', async () => {
    const before = await applied();
    await runMigrate(readConfig({ NODE_ENV: 'production', OWNER_DATABASE_URL: database.urls.owner }));
    expect(await applied()).toEqual(before);
    expect(before.length).toBeGreaterThan(0);
  });

  it('lets two that start at once wait for each other', async () => {
    await database.query('drop schema maintenance cascade');
    await database.query('drop schema register, box, results cascade');
    const config = readConfig({ NODE_ENV: 'production', OWNER_DATABASE_URL: database.urls.owner });
    await Promise.all([runMigrate(config), runMigrate(config)]);
    expect(await applied()).not.toEqual([]);
  });
});
