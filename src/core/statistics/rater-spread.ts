/** How much raters of one leader differ: the mean square within groups, and what it rests on. */
export interface RaterSpread {
  readonly meanSquare: number;
  /** `Infinity` for a spread that is assumed rather than estimated: its intervals use the normal quantile. */
  readonly degreesOfFreedom: number;
  readonly assumed: boolean;
}

/** Subjects a campaign needs before its own spread is steadier than the shipped one. */
export const SUBJECTS_FOR_OWN_SPREAD = 10;

/** Standard deviation of raters' component scores around their group's mean: assumed until measured here. */
const REFERENCE_SD = { colleague: 0.64, patient: 0.6 } as const;

/** Worked number: colleagues .64^2 = .4096; patients .60^2 = .36. */
export const referenceSpread = (audience: keyof typeof REFERENCE_SD): RaterSpread => ({
  meanSquare: REFERENCE_SD[audience] ** 2,
  degreesOfFreedom: Infinity,
  assumed: true,
});
