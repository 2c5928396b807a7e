/** Numbers from 0 up to 1 that are the same on every machine (mulberry32), so that the demonstration is always the same. */
export type Dice = () => number;

export function seededDice(seed: number): Dice {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Normally distributed around 0 with standard deviation 1 (Box and Muller, 1958). */
export const normal = (dice: Dice): number =>
  Math.sqrt(-2 * Math.log(1 - dice())) * Math.cos(2 * Math.PI * dice());

export function pick<T>(list: readonly T[], dice: Dice): T {
  const chosen = list[Math.floor(dice() * list.length)];
  if (chosen === undefined) throw new Error('Nothing to pick from.');
  return chosen;
}
