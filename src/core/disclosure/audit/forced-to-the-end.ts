import { CLASS_RULES } from '../count-class.js';
import { DisclosureRules } from '../disclosure-rules.js';
import { exactItem } from '../publish-items.js';
import { AuditedComponent } from './audited-component.js';
import { exactRange, Range } from './exact-range.js';

const LOWEST = 1;
const HIGHEST = 5;

/** Units that one answer of one point moves the sum, at most. */
const step = ({ unitsPerPoint, answersNeeded }: AuditedComponent): number => unitsPerPoint / answersNeeded;

/** Sums in which everybody but the insider may stand at an end of the scale, with less than one answer of room. */
const tooClose = (audited: AuditedComponent, n: number, { least, most }: Range) => {
  const { unitsPerPoint } = audited;
  const top = ((n - 1) * HIGHEST + LOWEST) * unitsPerPoint;
  const bottom = ((n - 1) * LOWEST + HIGHEST) * unitsPerPoint;
  return {
    top: { from: Math.max(top, least), below: least + step(audited) },
    bottom: { from: most - step(audited), below: Math.min(bottom, most) },
  };
};

/** With so many scores there is room, whoever the insider is. */
const hasRoom = (audited: AuditedComponent, n: number, rules: DisclosureRules): boolean => {
  const range = audited.score && exactRange(audited.score, n, audited.unitsPerPoint, rules.classes);
  if (!range) return false;
  const { top, bottom } = tooClose(audited, n, range);
  return top.from >= top.below && bottom.from >= bottom.below;
};

/** Whether, one person left aside, everybody may have given this rating to every item of which counts were kept. */
const mayAllHaveGiven = (rating: number, { exact: { items } }: AuditedComponent): boolean =>
  items.every(({ counts }) => exactItem(counts).n - (counts[rating - 1] ?? 0) <= 1);

/**
 * A component of which no item is shown tells its score alone, and answers behind it can be anything that adds up to it. Only
 * where everybody else may stand at the end of the scale, and the published score leaves no room for one point less, are
 * they known. That takes five people who are known to be five; with six there is room, whoever the insider is.
 * Worked number: five people, "4.5 or higher", so 21.25 or more; who scored 1.33 themselves leaves 19.92 of 20 to the rest.
 */
export const isForcedToTheEnd = (audited: AuditedComponent, rules: DisclosureRules): boolean => {
  const { score, ballots } = audited;
  const { sum } = audited.exact;
  if (score === null || sum === undefined) return false;
  const { lowestN } = CLASS_RULES[score.countClass];
  const sizes = Array.from({ length: Math.max(0, ballots - lowestN + 1) }, (_, index) => lowestN + index);
  if (sizes.some((n) => hasRoom(audited, n, rules))) return false;
  const range = exactRange(score, sum.n, audited.unitsPerPoint, rules.classes);
  if (range === null) return false;
  const { top, bottom } = tooClose(audited, sum.n, range);
  const atTop = sum.sumUnits >= top.from && sum.sumUnits < top.below;
  const atBottom = sum.sumUnits > bottom.from && sum.sumUnits <= bottom.below;
  return (atTop && mayAllHaveGiven(HIGHEST, audited)) || (atBottom && mayAllHaveGiven(LOWEST, audited));
};
