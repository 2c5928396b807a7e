import { dataSourceFor } from '../persistence/data-source.js';
import { Database } from '../persistence/database.js';
import { REGISTER_ENTITIES } from '../persistence/register/entities.js';
import { RESULTS_ENTITIES } from '../persistence/results/entities.js';
import {
  AggregateCountedEntity,
  AggregatePeriodEntity,
  AggregatePlacesEntity,
  AggregateTableEntity,
} from '../persistence/results/aggregate.entity.js';
import { ReleaseAuditEntity } from '../persistence/results/release-audit.entity.js';
import { ReleaseDocumentEntity, ReleaseEntity } from '../persistence/results/release.entity.js';
import { Config } from '../platform/config/config.js';
import { checkServer } from '../platform/database/server-check.js';
import { Doors } from './ports.module.js';

const REGISTER_CONNECTIONS = 16;
const RESULTS_CONNECTIONS = 6;

const required = (url: string | null, name: string): string => {
  if (url === null) throw new Error(`${name} is not set: this process signs in to the database with it.`);
  return url;
};

/** What the register's login writes among the results: frozen bytes and tables, which it can add and never change. */
const FROZEN = [
  ReleaseEntity,
  ReleaseDocumentEntity,
  ReleaseAuditEntity,
  AggregateCountedEntity,
  AggregatePeriodEntity,
  AggregatePlacesEntity,
  AggregateTableEntity,
];

export const registerDoor = (config: Config): Database => {
  const url = required(config.databases.app, 'APP_DATABASE_URL');
  const entities = [...REGISTER_ENTITIES, ...FROZEN];
  return new Database(dataSourceFor({ url, poolSize: REGISTER_CONNECTIONS }, entities));
};

/** Refuses a server that could lose what it acknowledged or write down what people answered. */
export async function openRegister(config: Config): Promise<Database> {
  const register = registerDoor(config);
  await checkServer(config.databases.app ?? '');
  await register.connect();
  return register;
}

export async function openDoors(config: Config): Promise<Doors & { close(): Promise<void> }> {
  const register = await openRegister(config);
  const url = required(config.databases.report, 'REPORT_DATABASE_URL');
  const results = new Database(dataSourceFor({ url, poolSize: RESULTS_CONNECTIONS }, RESULTS_ENTITIES));
  await results.connect();
  const close = async (): Promise<void> => {
    await register.close();
    await results.close();
  };
  return { register, results, close };
}
