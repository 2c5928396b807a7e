import * as fc from 'fast-check';
import { DomainError } from '../../core/errors.js';
import { TokenTurns } from './token-turns.js';

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('turns at issuing tokens', () => {
  function asking(turns: TokenTurns, count: number): { begun: number } {
    const seen = { begun: 0 };
    for (let nth = 0; nth < count; nth += 1)
      void turns.turn().then(() => {
        seen.begun += 1;
      });
    return seen;
  }

  it('are so many at once, and fewer while somebody waits for a page', async () => {
    const turns = new TokenTurns({ alone: 3, besidePages: 1, waiting: 10 });
    turns.beginPage();
    const seen = asking(turns, 5);
    await settled();
    expect(seen.begun).toBe(1);
    turns.endPage();
    await settled();
    expect(seen.begun).toBe(3);
    turns.beginPage();
    turns.endTurn();
    await settled();
    expect(seen.begun).toBe(3);
    turns.endTurn();
    turns.endTurn();
    await settled();
    expect(seen.begun).toBe(4);
  });

  it('are refused early when too many wait already', async () => {
    const turns = new TokenTurns({ alone: 1, besidePages: 1, waiting: 1 });
    const seen = asking(turns, 2);
    await expect(turns.turn()).rejects.toThrow(new DomainError('too-busy'));
    turns.endTurn();
    await settled();
    expect(seen.begun).toBe(2);
  });

  it('come to everybody in the end, whatever pages come and go', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.boolean(), { maxLength: 40 }),
        fc.nat({ max: 20 }),
        async (steps, asked) => {
          const turns = new TokenTurns({ alone: 4, besidePages: 1, waiting: 100 });
          const seen = asking(turns, asked);
          let pages = 0;
          for (const begins of steps) {
            if (begins) turns.beginPage();
            else if (pages > 0) turns.endPage();
            pages = Math.max(0, pages + (begins ? 1 : -1));
          }
          for (let ended = 0; ended < asked; ended += 1) {
            await settled();
            expect(seen.begun).toBeGreaterThan(ended);
            turns.endTurn();
          }
          expect(seen.begun).toBe(asked);
        },
      ),
    );
  });
});
