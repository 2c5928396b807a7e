import { DataSource, DataSourceOptions } from 'typeorm';
import { SnakeCaseColumns } from './naming.js';

type EntityClasses = NonNullable<DataSourceOptions['entities']>;

export interface Connection {
  readonly url: string;
  readonly poolSize: number;
}

/** node-postgres waits for ever by default; a bounded wait and a clear "busy" is kinder than a slow death. */
const LIMITS = {
  connectionTimeoutMillis: 2000,
  statement_timeout: 5000,
  idle_in_transaction_session_timeout: 10_000,
  lock_timeout: 2000,
};

/** A pool signed in as one compartment's role, knowing that compartment's tables only. */
export function dataSourceFor(connection: Connection, entities: EntityClasses): DataSource {
  return new DataSource({
    type: 'postgres',
    url: connection.url,
    entities,
    namingStrategy: new SnakeCaseColumns(),
    synchronize: false,
    logging: false,
    // Seen by the server's administrator; says which process, nothing else.
    applicationName: 'tosturi',
    poolSize: connection.poolSize,
    // A broken idle connection must not end the process; the next query reports it.
    poolErrorHandler: () => undefined,
    extra: LIMITS,
  });
}
