import { createRequire } from 'node:module';
import '../../scripts/typescript.mjs';

const require = createRequire(import.meta.url);

/** One PostgreSQL for the whole run. The processes that jest starts afterwards inherit the variable. */
export default async function startServerForTheRun() {
  const { makeTemplate, startDatabaseServer, TEST_SERVER_VARIABLE } = require('./database-server.ts');
  const server = await startDatabaseServer();
  try {
    await makeTemplate(server);
  } catch (error) {
    await server.stop();
    throw error;
  }
  process.env[TEST_SERVER_VARIABLE] = JSON.stringify({
    adminUrl: server.adminUrl,
    passwords: server.passwords,
  });
  globalThis.databaseServerOfTheRun = server;
}
