import { randomBytes } from 'node:crypto';
import fastify from 'fastify';
import { Pool } from 'pg';

const [url = '', poolSize = '', rowBytes = ''] = process.argv.slice(2);
const INSERT = 'insert into bench.floor (id, content) values ($1, $2)';

/**
 * The least that any service of this kind has to do: parse the same request and store as many bytes as a sealed ballot has,
 * in one transaction (a single statement is one), acknowledged after COMMIT.
 */
async function serve(): Promise<void> {
  const pool = new Pool({ connectionString: url, max: Number(poolSize) });
  await pool.query('create schema bench');
  // Stored outside the row and uncompressed, as ballots are.
  await pool.query(
    'create table bench.floor (id bytea primary key, content bytea storage external not null)',
  );
  const content = randomBytes(Number(rowBytes));
  const server = fastify();
  server.post('/floor', async (_request, reply) => {
    await pool.query(INSERT, [randomBytes(32), content]);
    return reply.status(201).send({ stored: true });
  });
  const address = await server.listen({ host: '127.0.0.1', port: 0 });
  process.send?.(Number(new URL(address).port));
  process.once('SIGTERM', () => {
    void Promise.all([server.close(), pool.end()]).then(() => process.exit(0));
  });
}

void serve();
