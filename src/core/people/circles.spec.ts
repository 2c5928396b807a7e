import fc from 'fast-check';
import { circlesIn } from './circles.js';

const cyclesOf = (...pairs: readonly (readonly [string, string])[]) => circlesIn(new Map(pairs));

describe('circlesIn', () => {
  it('finds none in a tree', () => {
    expect(cyclesOf(['nurse', 'sister'], ['sister', 'director'], ['porter', 'sister'])).toEqual([]);
  });

  it('names the chain, and not those who only hang on it', () => {
    expect(cyclesOf(['nurse', 'a'], ['a', 'b'], ['b', 'c'], ['c', 'a'])).toEqual([['a', 'b', 'c']]);
  });

  it('finds somebody who manages themselves, and every chain of several', () => {
    expect(cyclesOf(['a', 'a'], ['b', 'c'], ['c', 'b'])).toEqual([['a'], ['b', 'c']]);
  });

  it('finds exactly those who come back to themselves', () => {
    const people = fc.integer({ min: 0, max: 12 }).map(String);
    fc.assert(
      fc.property(fc.array(fc.tuple(people, people)), (pairs) => {
        const above = new Map(pairs);
        const comesBack = (start: string): boolean => {
          let person = above.get(start);
          for (let steps = 0; steps < 20 && person !== undefined; steps += 1) {
            if (person === start) return true;
            person = above.get(person);
          }
          return false;
        };
        const expected = [...above.keys()].filter(comesBack).toSorted();
        expect(circlesIn(above).flat().toSorted()).toEqual(expected);
      }),
    );
  });
});
