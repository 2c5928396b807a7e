/**
 * Slack for every `>=` between computed decimals: 4.1 - 3.6 is 0.4999999999999996 in floating point and must still
 * count as half a point. Far below the finest step that is ever printed (0.1).
 */
export const TOLERANCE = 1e-9;

export const isAtLeast = (value: number, limit: number): boolean => value >= limit - TOLERANCE;
