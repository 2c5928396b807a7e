import { checkCharacter } from './check-character.js';
import { crockfordCharacter } from './crockford.js';

const LENGTH = 24;
const PAYLOAD = '0123456789ABCDEFGHJKMNPQ';
const ALL = Array.from({ length: 32 }, (_, value) => crockfordCharacter(value));

const passes = (code: string): boolean => checkCharacter(code.slice(0, -1)) === code.at(-1);
const withCheck = (payload: string): string => payload + checkCharacter(payload);
const put = (code: string, at: number, character: string): string =>
  code.slice(0, at) + character + code.slice(at + 1);

describe('check character', () => {
  it('is the worked example', () => {
    expect(checkCharacter('1')).toBe('2');
    expect(checkCharacter('10')).toBe('4');
    expect(checkCharacter('0'.repeat(LENGTH))).toBe('0');
  });

  it('lets a correct code pass', () => {
    expect(passes(withCheck(PAYLOAD))).toBe(true);
  });

  it('notices every single substitution, at every place, by every other character', () => {
    const code = withCheck(PAYLOAD);
    const missed = Array.from(code).flatMap((correct, at) =>
      ALL.filter((wrong) => wrong !== correct && passes(put(code, at, wrong))),
    );
    expect(missed).toEqual([]);
  });

  // The check is linear: whether an exchange of a and b is noticed depends on a, b and the two places alone, so all
  // pairs at all neighbouring places in a row of zeros are all cases there are.
  it('notices every exchange of two different neighbours, the check character among them', () => {
    const missed: string[] = [];
    for (let at = 0; at < LENGTH; at += 1)
      for (const a of ALL)
        for (const b of ALL.filter((other) => other !== a)) {
          const payload = put(put('0'.repeat(LENGTH), at, a), at + 1, b).slice(0, LENGTH);
          const code = withCheck(payload);
          const [first, second] = [code.charAt(at), code.charAt(at + 1)];
          if (first !== second && passes(put(put(code, at, second), at + 1, first))) missed.push(code);
        }
    expect(missed).toEqual([]);
  });
});
