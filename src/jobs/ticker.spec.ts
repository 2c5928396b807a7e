import { setTimeout as pause } from 'node:timers/promises';
import { Ticker } from './ticker.js';

describe('a ticker', () => {
  it('works again and again, also after a failure, and never twice at once', async () => {
    const failures: unknown[] = [];
    let [runs, inside, most] = [0, 0, 0];
    const work = async (): Promise<void> => {
      inside += 1;
      most = Math.max(most, inside);
      runs += 1;
      await pause(2);
      inside -= 1;
      if (runs === 1) throw new Error('the mail server is down');
    };
    const ticker = new Ticker(1, work, (error) => failures.push(error));
    ticker.start();
    while (runs < 3) await pause(1);
    await ticker.stop();
    expect(most).toBe(1);
    expect(failures).toHaveLength(1);
  });

  it('lets the work in hand finish before it stops, and begins no other', async () => {
    let finished = 0;
    const ticker = new Ticker(
      1,
      async () => {
        await pause(20);
        finished += 1;
      },
      () => undefined,
    );
    ticker.start();
    await ticker.stop();
    await pause(30);
    expect(finished).toBe(1);
  });
});
