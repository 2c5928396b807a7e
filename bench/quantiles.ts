/** Times in milliseconds, by nearest rank: each is a time that was measured. */
export interface Quantiles {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

const TO_MICROSECONDS = 1000;

export function quantilesOf(times: readonly number[]): Quantiles {
  const sorted = times.toSorted((a, b) => a - b);
  const rank = (share: number): number => {
    const time = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
    return Math.round(time * TO_MICROSECONDS) / TO_MICROSECONDS;
  };
  return { p50: rank(0.5), p95: rank(0.95), p99: rank(0.99) };
}
