import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DomainError } from '../../core/errors.js';
import { makeAnswerKey } from '../../crypto/blind/answer-key.js';
import { blindToken, finalizeToken } from '../../crypto/blind/blind-token.js';
import { BlindTokenBinding } from '../../crypto/blind/token-binding.js';
import { checkToken } from '../../crypto/blind/token-check.js';
import { makeBlindTokenKeys } from '../../crypto/blind/token-issue.js';
import { EvaluationRequest } from './evaluation.js';
import { EvaluationPool, EvaluationPoolOptions } from './evaluation-pool.js';

const keys = makeBlindTokenKeys();
const binding: BlindTokenBinding = { seal: new Uint8Array(32).fill(1), subjectRef: 'a', group: 'peer' };
const takeToken = () => blindToken(makeAnswerKey(), binding, keys.publicKey);
const request = (blinded = takeToken().blinded): EvaluationRequest => ({
  secretKey: keys.secretKey,
  binding,
  blinded,
});

describe('evaluation pool', () => {
  const pools: EvaluationPool[] = [];
  const folder = mkdtempSync(join(tmpdir(), 'evaluation-pool-'));
  afterEach(async () => {
    await Promise.all(pools.splice(0).map((pool) => pool.close()));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const open = (options?: EvaluationPoolOptions): EvaluationPool => {
    const pool = new EvaluationPool(options);
    pools.push(pool);
    return pool;
  };

  /** A thread of another kind, to let it fail; `marker` is a path that outlives the thread. */
  const openWith = (name: string, onMessage: string): EvaluationPool => {
    const file = join(folder, `${name}.cjs`);
    writeFileSync(
      file,
      `const { parentPort } = require('node:worker_threads');
       const { existsSync, writeFileSync } = require('node:fs');
       const marker = ${JSON.stringify(`${file}.marker`)};
       const answer = () => parentPort.postMessage({ outcome: 'refused' });
       parentPort.on('message', () => { ${onMessage} });`,
    );
    return open({ entry: { file, execArgv: [] } });
  };

  it('evaluates with a proof that fits the public key, several at once', async () => {
    const pool = open({ size: 2 });
    const states = Array.from({ length: 5 }, takeToken);
    const evaluations = await Promise.all(states.map(({ blinded }) => pool.evaluate(request(blinded))));
    const tokens = evaluations.map((evaluation, i) => finalizeToken(states[i]!, evaluation!));
    for (const token of tokens) expect(await checkToken(keys.secretKey, binding, token)).toBe(true);
  });

  it('refuses what is no element, and goes on', async () => {
    const pool = open();
    expect(await pool.evaluate(request(new Uint8Array(32)))).toBeNull();
    expect(await pool.evaluate(request(new Uint8Array(31)))).toBeNull();
    expect(await pool.evaluate(request())).not.toBeNull();
  });

  it('calls a broken key an error without saying anything of it, and goes on', async () => {
    const pool = open();
    const broken = { ...request(), secretKey: new Uint8Array(32).fill(255) };
    await expect(pool.evaluate(broken)).rejects.toThrow('the token key of this campaign does not evaluate');
    expect(await pool.evaluate(request())).not.toBeNull();
  });

  it('lets the event loop turn while it computes', async () => {
    const pool = open();
    let turns = 0;
    let next = setImmediate(function turn() {
      turns += 1;
      next = setImmediate(turn);
    });
    await pool.evaluate(request());
    clearImmediate(next);
    expect(turns).toBeGreaterThan(0);
  });

  it('lets no more wait than its queue holds', async () => {
    const pool = open({ size: 1, queueLimit: 1 });
    const accepted = [pool.evaluate(request()), pool.evaluate(request())];
    await expect(pool.evaluate(request())).rejects.toThrow(new DomainError('too-busy'));
    expect(await Promise.all(accepted)).not.toContain(null);
    expect(await pool.evaluate(request())).not.toBeNull();
  });

  it('starts a crashed thread again and asks it once more', async () => {
    const pool = openWith(
      'once',
      `if (existsSync(marker)) answer(); else { writeFileSync(marker, ''); process.exit(1); }`,
    );
    expect(await pool.evaluate(request())).toBeNull();
  });

  it.each([
    ['exits', 'process.exit(1);'],
    ['throws', `throw new Error('broken');`],
  ])('gives up a request whose thread %s twice, and goes on with the next', async (name, step) => {
    const pool = openWith(
      name,
      `const tried = existsSync(marker + '2') ? 2 : existsSync(marker) ? 1 : 0;
       if (tried === 2) answer();
       else { writeFileSync(marker + (tried ? '2' : ''), ''); ${step} }`,
    );
    const first = pool.evaluate(request());
    const second = pool.evaluate(request());
    await expect(first).rejects.toThrow(new DomainError('unavailable'));
    expect(await second).toBeNull();
  });

  it('survives a thread that dies between two requests', async () => {
    const pool = openWith('idle', `answer(); setTimeout(() => { throw new Error('late'); }, 1);`);
    expect(await pool.evaluate(request())).toBeNull();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await pool.evaluate(request())).toBeNull();
  });

  it('is unavailable, and not waiting for ever, without its script', async () => {
    const pool = open({ entry: { file: join(folder, 'missing.cjs'), execArgv: [] } });
    await expect(pool.evaluate(request())).rejects.toThrow(new DomainError('unavailable'));
  });

  it('answers what it accepted before it closes, and accepts no more', async () => {
    const pool = open();
    const accepted = [pool.evaluate(request()), pool.evaluate(request())];
    const closed = pool.close();
    await expect(pool.evaluate(request())).rejects.toThrow(new DomainError('unavailable'));
    expect(await Promise.all(accepted)).not.toContain(null);
    await closed;
  });
});
