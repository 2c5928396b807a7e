import { CellGroup } from '../../../src/core/disclosure/cell-group.js';
import { FrozenCell } from '../../../src/core/disclosure/frozen-results.js';
import { COMPONENTS, Component, itemsFor } from '../../../src/core/questionnaires/questionnaire.js';
import { GroupScore, ReportModel, ShownScore } from '../../../src/core/reports/report-model.js';
import { Rows } from './markdown-tables.js';
import { PACK, Worked, WORKED_GROUPS, WorkedGroup } from './worked-source.js';

/**
 * What the document's tables must say: what is printed is the service's, what leads there is worked out here, by the sentences
 * of the document and with nothing of the service.
 */

const REFERENCE: Readonly<Partial<Record<CellGroup, number>>> = { patient: 0.36 };
/** Student's t for 95 % by its degrees of freedom, out of a printed table. */
const T: Readonly<Record<number, number>> = { 71: 1.9939, 88: 1.9873 };
const NORMAL = 1.96;

const three = (value: number): string => value.toFixed(3);
const score = (value: number): string => value.toFixed(2).replace(/0$/, '');

export const printed = (given: GroupScore | undefined): string => {
  if (given?.kind !== 'shown') return 'not shown';
  if (given.bound === 'exact') return score(given.value);
  return `${score(given.value)} or ${given.bound === 'at-least' ? 'higher' : 'lower'}`;
};

const range = (given: GroupScore | undefined): string =>
  given?.kind === 'shown' && given.band !== null
    ? `${score(given.band.low)} to ${score(given.band.high)}`
    : '–';

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const pointsOf = (counts: readonly number[]): number => sum(counts.map((count, at) => count * (at + 1)));

export const cellOf = ({ results }: Worked, group: CellGroup): FrozenCell => {
  const cell = results.cells.find((one) => one.group === group);
  if (cell === undefined) throw new Error(`Nothing was left of ${group}.`);
  return cell;
};

const lowestOfClass = (n: number): number => (n >= 20 ? 20 : n >= 10 ? 10 : 5);

const spreadOf = ({ spreads }: Worked, group: CellGroup, component: Component) => {
  const own = spreads.find((one) => one.group === group && one.component === component);
  if (own === undefined) return { meanSquare: REFERENCE[group] ?? NaN, t: NORMAL, df: Infinity };
  const { sumOfSquares, degreesOfFreedom: df } = own;
  return { meanSquare: sumOfSquares / df, t: T[df] ?? NaN, df };
};

const spreadWords = (report: ReportModel, group: CellGroup, item: string): string => {
  const cell = report.items.find((one) => one.item === item)?.groups.find((one) => one.group === group);
  if (cell?.distribution.kind !== 'shown') return '–';
  return cell.distribution.parts
    .map(
      ({ category, percent, bound }) =>
        `${category.replaceAll('-', ' ')} ${String(percent)} %${bound === 'at-least' ? ' or more' : ''}`,
    )
    .join(', ');
};

export const itemRows = (group: WorkedGroup, worked: Worked, report: ReportModel): Rows =>
  cellOf(worked, group).items.map(({ item, counts, notObserved }) => {
    const [n, points] = [sum(counts), pointsOf(counts)];
    const cell = report.items.find((one) => one.item === item)?.groups.find((one) => one.group === group);
    return [
      item,
      ...[...counts, notObserved, n, points].map(String),
      n === 0 ? '–' : three(points / n),
      cell?.score.kind === 'none' ? '–' : printed(cell?.score),
      spreadWords(report, group, item),
    ];
  });

const publishedOf = (report: ReportModel, component: Component, group: CellGroup): GroupScore | undefined =>
  report.components.find((one) => one.component === component)?.groups.find((one) => one.group === group)
    ?.score;

const reachOf = (worked: Worked, group: CellGroup, component: Component, n: number): number => {
  const { meanSquare, t } = spreadOf(worked, group, component);
  return t * Math.sqrt(meanSquare / lowestOfClass(n));
};

export const componentRows = (worked: Worked, report: ReportModel): Rows =>
  COMPONENTS.flatMap((component) =>
    WORKED_GROUPS.map((group) => {
      const found = cellOf(worked, group).components.find((one) => one.component === component);
      const { n = 0, sumUnits = 0, unitsPerPoint = 1 } = found ?? {};
      const published = publishedOf(report, component, group);
      return [
        component,
        group,
        ...[n, sumUnits, unitsPerPoint].map(String),
        three(sumUnits / unitsPerPoint / n),
        group === 'manager' ? '–' : three(reachOf(worked, group, component, n)),
        printed(published),
        range(published),
      ];
    }),
  );

export const spreadRows = (worked: Worked): Rows =>
  (['peer', 'direct-report', 'patient'] as const).flatMap((group) =>
    COMPONENTS.map((component) => {
      const own = worked.spreads.find((one) => one.group === group && one.component === component);
      const { meanSquare, t } = spreadOf(worked, group, component);
      return [
        group,
        component,
        own === undefined ? '–' : String(own.subjects),
        own === undefined ? '–' : String(own.sumOfSquares),
        own === undefined ? '–' : String(own.degreesOfFreedom),
        three(meanSquare),
        own === undefined ? String(t) : t.toFixed(4),
      ];
    }),
  );

export const selfRows = ({ self }: Worked, report: ReportModel): Rows =>
  report.components.map((one) => {
    const items = itemsFor(PACK, 'self').filter(({ component }) => component === one.component);
    const ratings = items.map(({ key }) => self[key] ?? null);
    const given = ratings.filter((rating) => rating !== null);
    return [
      one.component,
      ratings.map((rating) => (rating === null ? '–' : String(rating))).join(' '),
      `${String(sum(given))} / ${String(given.length)}`,
      three(sum(given) / given.length),
      one.self.kind === 'shown' ? score(one.self.value) : 'not shown',
    ];
  });

const anonymousShown = (report: ReportModel, component: Component) =>
  (['peer', 'direct-report', 'patient'] as const).flatMap((group) => {
    const published = publishedOf(report, component, group);
    return published?.kind === 'shown' ? [{ group, published }] : [];
  });

const othersReach = (
  worked: Worked,
  component: Component,
  shown: readonly { readonly group: CellGroup; readonly published: ShownScore }[],
): number => {
  const spreads = shown.map(({ group }) => ({ group, ...spreadOf(worked, group, component) }));
  const fewest = spreads.toSorted((a, b) => a.df - b.df)[0];
  const n = (group: CellGroup): number =>
    lowestOfClass(cellOf(worked, group).components.find((one) => one.component === component)?.n ?? 0);
  const variance = sum(spreads.map(({ group, meanSquare }) => meanSquare / n(group)));
  return ((fewest?.t ?? NaN) * Math.sqrt(variance)) / shown.length;
};

export const othersRows = (worked: Worked, report: ReportModel): Rows =>
  report.components.map(({ component, self, others, gap, agreement }) => {
    const shown = anonymousShown(report, component);
    const own = self.kind === 'shown' ? self.value : NaN;
    return [
      component,
      shown.map(({ published }) => printed(published)).join(' · '),
      three(sum(shown.map(({ published }) => published.value)) / shown.length),
      three(othersReach(worked, component, shown)),
      printed(others),
      range(others),
      score(own),
      others.kind === 'shown' ? (own - others.value).toFixed(2).replace('-', '−') : '–',
      gap.replaceAll('-', ' '),
      agreement.replaceAll('-', ' '),
    ];
  });

export const strengthRows = (report: ReportModel): Rows =>
  report.strengths.map(({ item }) => {
    const shown = (report.items.find((one) => one.item === item)?.groups ?? []).flatMap(
      ({ group, score: given }) => (given.kind === 'shown' && group !== 'manager' ? [given] : []),
    );
    return [item, shown.map(printed).join(' · '), three(sum(shown.map(({ value }) => value)) / shown.length)];
  });

export const conditionRows = ({ results }: Worked, report: ReportModel): Rows =>
  PACK.conditions.map(({ key }) => {
    const named = results.conditions.counts[key] ?? 0;
    const { ballots } = results.conditions;
    const shares = report.conditions.kind === 'shown' ? report.conditions.list : [];
    return [
      key,
      String(named),
      String(ballots),
      `${((100 * named) / ballots).toFixed(0)} %`,
      shares.find(({ condition }) => condition === key)?.share ?? 'not shown',
    ];
  });

/** `ballots` of the group that was destroyed stand in the document alone: nothing was kept of it. */
export const sourceRows = (worked: Worked, report: ReportModel, destroyed: string): Rows =>
  report.sources.map(({ group, state, countClass, strongEnoughToCompare }) => [
    group,
    state === 'shown' ? String(cellOf(worked, group).ballots) : destroyed,
    state === 'suppressed' ? 'not shown' : state,
    countClass ?? '–',
    group === 'manager' || state !== 'shown' ? '–' : strongEnoughToCompare ? 'strong enough' : 'a glimpse',
  ]);
