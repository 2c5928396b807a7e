import { randomInt } from 'node:crypto';

/**
 * Fisher–Yates (Durstenfeld 1964) with the operating system's dice: every order is equally likely. After it, the
 * order of rows says nothing about the order of arrival.
 */
export function shuffled<T>(list: readonly T[]): T[] {
  const result = [...list];
  for (let last = result.length - 1; last > 0; last -= 1) {
    const chosen = randomInt(last + 1);
    [result[last], result[chosen]] = [result[chosen] as T, result[last] as T];
  }
  return result;
}
