/** What cannot be computed is a value of its own: a division by zero must never reach a page as NaN or Infinity. */
export const estimable = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** `null` in, `null` out. */
export const mapped = <V, T>(value: V | null, of: (value: V) => T): T | null =>
  value === null ? null : of(value);
