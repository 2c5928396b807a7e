import {
  AggregateSource,
  LeaderFigures,
  Measure,
  Unit,
} from '../src/core/disclosure/hierarchy/aggregate-source.js';
import { COMPONENTS } from '../src/core/questionnaires/questionnaire.js';
import { referenceSpread } from '../src/core/statistics/rater-spread.js';

const UNITS_A_DIRECTORATE = 12;
const UNITS_PER_POINT = 60;
/** Twenty on average, as in a nation of 100,000 leaders and 5,000 units, and every fourth unit too small to be shown. */
const TEAM_SIZES = [2, 8, 30, 40] as const;
const MOST_BALLOTS = 9;
const CHANGED_PERCENT = 10;

/** The same organisation in every run (Lehmer's generator, Park and Miller 1988). */
const dice = (seed: number): ((sides: number) => number) => {
  let state = seed;
  return (sides) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % sides;
  };
};

const MEASURES: readonly Measure[] = COMPONENTS.map((key) => ({
  key,
  kind: 'score',
  spread: referenceSpread('colleague'),
}));

const figuresOf = (roll: (sides: number) => number): LeaderFigures['figures'] => {
  const ballots = 1 + roll(MOST_BALLOTS);
  return MEASURES.map(({ key }) => {
    const n = Math.max(1, ballots - (roll(10) === 0 ? 1 : 0));
    const sum = n * UNITS_PER_POINT + roll(4 * n * UNITS_PER_POINT);
    return { measure: key, n, sum, unitsPerPoint: UNITS_PER_POINT };
  });
};

const keyOf = (kind: string, nth: number): string => `${kind} ${String(nth).padStart(5, '0')}`;

/** A board of directorates with a dozen units each; every seed is another source of answers. */
export function inventBoard(unitCount: number, seed: number): AggregateSource {
  const roll = dice(seed);
  const directorates = Math.max(1, Math.round(unitCount / (UNITS_A_DIRECTORATE + 1)));
  const wards = unitCount - directorates - 1;
  const units: Unit[] = [{ key: 'board', parent: null }];
  for (let nth = 0; nth < directorates; nth += 1)
    units.push({ key: keyOf('directorate', nth), parent: 'board' });
  for (let nth = 0; nth < wards; nth += 1)
    units.push({ key: keyOf('ward', nth), parent: keyOf('directorate', nth % directorates) });
  const leaders = Array.from({ length: wards }, (_, nth) => {
    const size = TEAM_SIZES[roll(TEAM_SIZES.length)] ?? 0;
    return Array.from({ length: size }, (__, at) => ({
      leader: `${keyOf('leader', nth)}.${String(at)}`,
      units: [keyOf('ward', nth)],
      figures: figuresOf(roll),
    }));
  }).flat();
  return { units, measures: MEASURES, leaders };
}

/** A year later: of a hundred leaders ten have left, been replaced or moved. Whoever stays has the same answers: the worst case. */
export function aYearLater({ units, measures, leaders }: AggregateSource): AggregateSource {
  const roll = dice(leaders.length + 1);
  const wards = units.filter(({ key }) => key.startsWith('ward'));
  const fate = (who: LeaderFigures): readonly LeaderFigures[] => {
    if (roll(100) >= CHANGED_PERCENT) return [who];
    const kind = roll(3);
    if (kind === 0) return [];
    if (kind === 1) return [{ ...who, leader: `new ${who.leader}` }];
    return [{ ...who, units: [wards[roll(wards.length)]?.key ?? 'board'] }];
  };
  return { units, measures, leaders: leaders.flatMap(fate) };
}
