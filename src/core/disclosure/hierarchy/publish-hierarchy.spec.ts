import { AGGREGATE_RULES, AggregateRules } from './aggregate-rules.js';
import { AggregateSource, LeaderFigures, Unit } from './aggregate-source.js';
import { auditTables } from './audit-tables.js';
import { Placement } from './placement.js';
import { PublishedHierarchy, publishHierarchy } from './publish-hierarchy.js';

const BOARD: readonly Unit[] = [
  { key: 'board', parent: null },
  { key: 'medicine', parent: 'board' },
  { key: 'ward A', parent: 'medicine' },
  { key: 'ward B', parent: 'medicine' },
  { key: 'ward C', parent: 'medicine' },
  { key: 'surgery', parent: 'board' },
  { key: 'theatres', parent: 'surgery' },
  { key: 'archive', parent: 'board' },
];

const leaderOf = (leader: string, units: readonly string[], ballots: number): LeaderFigures => ({
  leader,
  units,
  figures: [{ measure: 'helping', n: ballots, sum: 4 * ballots, unitsPerPoint: 1 }],
});

/** So many leaders of one unit, each with so many ballots. */
const team = (unit: string, count: number, ballots: number): readonly LeaderFigures[] =>
  Array.from({ length: count }, (_, nth) => leaderOf(`${unit} ${String(nth)}`, [unit], ballots));

const TEAMS = [
  ...team('ward A', 8, 6),
  ...team('ward B', 8, 7),
  ...team('ward C', 3, 6),
  ...team('theatres', 9, 6),
];

const sourceOf = (leaders: readonly LeaderFigures[], units = BOARD): AggregateSource => ({
  units,
  measures: [{ key: 'helping', kind: 'score', spread: null }],
  leaders,
});

const publish = (
  source: AggregateSource,
  earlier: readonly Placement[] = [],
  rules: AggregateRules = AGGREGATE_RULES,
): PublishedHierarchy => publishHierarchy(source, earlier, rules);

const shown = ({ cells }: PublishedHierarchy): readonly string[] =>
  cells.flatMap(({ kind, unit }) => (kind === 'shown' ? [unit] : []));

const moved = (leaders: readonly LeaderFigures[], names: readonly string[], to: string) =>
  leaders.map((who) => (names.includes(who.leader) ? { ...who, units: [to] } : who));

describe('publishHierarchy', () => {
  it('hides a second ward, because one hidden ward is its directorate minus the others', () => {
    expect(shown(publish(sourceOf(TEAMS)))).toEqual(['board', 'medicine', 'surgery', 'ward B', 'theatres']);
  });

  it('hides nothing more where the hidden wards together are enough', () => {
    const two = [...TEAMS, ...team('ward D', 3, 6)];
    const units = [...BOARD, { key: 'ward D', parent: 'medicine' }];
    expect(shown(publish(sourceOf(two, units)))).toEqual([
      'board',
      'medicine',
      'surgery',
      'ward A',
      'ward B',
      'theatres',
    ]);
  });

  it('shows the directorate of an only ward, with the ward’s own numbers', () => {
    const { cells } = publish(sourceOf(TEAMS));
    const [surgery, theatres] = ['surgery', 'theatres'].map((key) => cells.find(({ unit }) => unit === key));
    expect({ ...surgery, unit: 'same' }).toEqual({ ...theatres, unit: 'same' });
    expect(surgery).toMatchObject({ leaders: '5-9', ballots: '20-plus' });
  });

  it('makes no difference between a hidden unit and one without answers', () => {
    const { cells } = publish(sourceOf(TEAMS));
    const hidden = cells.filter(({ kind }) => kind === 'suppressed');
    expect(hidden).toEqual(['archive', 'ward A', 'ward C'].map((unit) => ({ kind: 'suppressed', unit })));
  });

  it('counts a leader of two wards where the wards meet, and never in a way that leaves them standing alone', () => {
    const both = leaderOf('both', ['ward A', 'ward B'], 6);
    const withoutC = TEAMS.filter(({ units }) => !units.includes('ward C'));
    expect(shown(publish(sourceOf(withoutC)))).toContain('ward A');
    expect(shown(publish(sourceOf([...withoutC, both])))).not.toContain('ward A');
  });

  it('hides a ward in which one leader has more than 40 percent of the ballots', () => {
    const loud = [...team('theatres', 5, 5), leaderOf('loud', ['theatres'], 17)];
    expect(shown(publish(sourceOf(loud)))).toEqual([]);
  });

  it('judges all measures of a table together, by the one with the fewest ballots', () => {
    const measures = ['helping', 'attending'].map((key) => ({ key, kind: 'score', spread: null }) as const);
    const both = (n: number): LeaderFigures[] =>
      team('theatres', 5, 5).map((who) => ({
        ...who,
        figures: [...who.figures, { measure: 'attending', n, sum: 4 * n, unitsPerPoint: 1 }],
      }));
    const of = (n: number) => publish({ units: BOARD, measures, leaders: both(n) });
    expect(shown(of(5))).toEqual(['board', 'surgery', 'theatres']);
    expect(shown(of(4))).toEqual([]);
  });

  it('does not tell a leader who knows their own figures whether all others gave the highest rating', () => {
    const own = {
      ...leaderOf('own', ['theatres'], 10),
      figures: [{ measure: 'helping', n: 10, sum: 77, unitsPerPoint: 2 }],
    };
    const others = (ballots: number, sum: number) =>
      Array.from({ length: 4 }, (_, nth) => ({
        ...leaderOf(`other ${String(nth)}`, ['theatres'], ballots),
        figures: [{ measure: 'helping', n: ballots, sum, unitsPerPoint: 2 }],
      }));
    const allHighest = publish(sourceOf([own, ...others(4, 40)])).cells;
    const notAll = publish(sourceOf([own, ...others(12, 114)])).cells;
    expect(allHighest).toContainEqual(expect.objectContaining({ kind: 'shown', unit: 'theatres' }));
    expect(notAll).toEqual(allHighest);
  });

  it('shows nothing of an organisation that is too small, and of none', () => {
    expect(shown(publish(sourceOf(team('ward C', 4, 30))))).toEqual([]);
    expect(publish({ units: [], measures: [], leaders: [] }).cells).toEqual([]);
  });

  it('follows weaker rules when a test asks for them', () => {
    const rules = { leaders: 3, ballots: 18, largestPercent: 40 };
    expect(shown(publish(sourceOf(TEAMS), [], rules))).toContain('ward C');
  });

  it('bears a chain of units as deep as an organisation never is', () => {
    const chain = Array.from({ length: 3000 }, (_, at): Unit => ({
      key: `level ${String(at).padStart(4, '0')}`,
      parent: at === 0 ? null : `level ${String(at - 1).padStart(4, '0')}`,
    }));
    expect(shown(publish(sourceOf(team('level 2999', 5, 5), chain))).length).toBe(3000);
  });
});

describe('the table of a second period', () => {
  const first = publish(sourceOf(TEAMS));

  it('shows the same cells where nobody came, went or moved', () => {
    expect(shown(publish(sourceOf(TEAMS), [first.placement]))).toEqual(shown(first));
  });

  it('A20 hides the ward that one leader left: before minus after would be this leader', () => {
    const after = sourceOf(moved(TEAMS, ['ward B 0'], 'ward A'));
    expect(auditTables([first.placement, publish(after).placement], AGGREGATE_RULES)).not.toEqual([]);
    const second = publish(after, [first.placement]);
    expect(shown(second)).toEqual(['board', 'medicine', 'surgery', 'theatres']);
    expect(auditTables([first.placement, second.placement], AGGREGATE_RULES)).toEqual([]);
  });

  it('shows a ward again in which enough leaders changed', () => {
    const names = ['0', '1', '2', '3', '4'].map((nth) => `ward B ${nth}`);
    const after = sourceOf(
      [...TEAMS.filter(({ leader }) => !names.includes(leader)), ...team('ward B new', 5, 7)].map((who) =>
        who.units.includes('ward B new') ? { ...who, units: ['ward B'] } : who,
      ),
    );
    expect(shown(publish(after, [first.placement]))).toContain('ward B');
  });

  it('A20 hides a ward that took in a small one: after minus before would be the small one', () => {
    const merged = sourceOf(moved(TEAMS, ['ward C 0', 'ward C 1', 'ward C 2'], 'ward B'));
    expect(shown(publish(merged))).toContain('ward B');
    expect(shown(publish(merged, [first.placement]))).not.toContain('ward B');
  });

  it('A20 hides both parts of a split ward where one part is too small', () => {
    const units = [...BOARD, { key: 'day theatres', parent: 'surgery' }];
    const split = sourceOf(moved(TEAMS, ['theatres 0', 'theatres 1'], 'day theatres'), units);
    const second = publish(split, [first.placement]);
    expect(shown(second)).toContain('surgery');
    expect(shown(second)).not.toContain('theatres');
  });
});

describe('auditTables', () => {
  it('finds a block that fails in what somebody else published', () => {
    const placement = ['a', 'b', 'c'].map((leader) => ({ leader, block: 'ward C', fewest: 6, most: 6 }));
    expect(auditTables([placement], AGGREGATE_RULES)).toEqual([{ kind: 'block', block: 'ward C' }]);
  });
});
