import { Config } from '../config/config.js';
import { claimDataDirectory, prepareDataDirectory } from './data-directory.js';
import { freePort } from '../database/embedded-postgres.js';
import { prepareDatabase } from './prepare-database.js';
import { Supervisor } from './supervisor.js';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** The default of `npm start`: database, custodian, box, app and worker on this machine, each a process of its own. */
export async function runAll(given: Config): Promise<{ stop(): Promise<void> }> {
  prepareDataDirectory(given.dataDir);
  const release = claimDataDirectory(given.dataDir);
  const config = given.outboxPort === 0 ? { ...given, outboxPort: await freePort() } : given;
  const database = await prepareDatabase(config).catch((error: unknown) => {
    release();
    throw error;
  });
  const supervisor = new Supervisor(config, database, say);
  const stop = async (): Promise<void> => {
    await supervisor.stop();
    await database.embedded?.stop();
    release();
  };
  try {
    await supervisor.start();
  } catch (error) {
    await stop();
    throw error;
  }
  say(`Tosturi is ready: ${config.appOrigin}  (the box: ${config.boxOrigin})`);
  if (config.demo) supervisor.startDemo();
  return { stop };
}
