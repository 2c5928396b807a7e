import { BoundedQueue } from './bounded-queue.js';

const deferred = () => Promise.withResolvers<string>();

describe('bounded queue', () => {
  it('runs so many at once, lets so many wait, and refuses the rest at once', async () => {
    const queue = new BoundedQueue(1, 1);
    const [first, second] = [deferred(), deferred()];
    const started: string[] = [];
    const begin = (name: string, work: Promise<string>) =>
      queue.run(() => {
        started.push(name);
        return work;
      });
    const running = begin('first', first.promise);
    const waits = begin('second', second.promise);
    await expect(begin('third', Promise.resolve(''))).rejects.toMatchObject({ code: 'too-busy' });
    expect(started).toEqual(['first']);
    first.resolve('one');
    await expect(running).resolves.toBe('one');
    second.resolve('two');
    await expect(waits).resolves.toBe('two');
    await expect(begin('fourth', Promise.resolve('four'))).resolves.toBe('four');
  });

  it('gives the turn on when work fails', async () => {
    const queue = new BoundedQueue(1, 0);
    await expect(queue.run(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await expect(queue.run(() => Promise.resolve('yes'))).resolves.toBe('yes');
  });
});
