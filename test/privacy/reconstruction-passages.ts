import { CellGroup } from '../../src/core/disclosure/cell-group.js';
import { PublishableTable } from '../../src/core/disclosure/publishable-table.js';
import { Component } from '../../src/core/questionnaires/questionnaire.js';
import { Bound, CountClass, Distribution, GroupScore } from '../../src/core/reports/report-model.js';

/** What somebody reads in a report about one component of one group: six items and the number made of them. */

/** `most: null`: as many as there may be. */
export interface Range {
  readonly fewest: number;
  readonly most: number | null;
}

export interface Part {
  readonly category: string;
  readonly percent: number;
  readonly bound: Bound;
}

/** One printed mean. */
export interface Said {
  readonly value: number;
  readonly bound: Bound;
  readonly step: number;
  readonly people: Range;
  /** `null`: no distribution is printed. */
  readonly parts: readonly Part[] | null;
  /** In hundredths; printed by no report of ours, only by those that are weak on purpose. */
  readonly deviation: number | null;
}

export interface Passage {
  readonly group: CellGroup;
  readonly component: Component;
  /** In the questionnaire's order; `null`: hidden. */
  readonly items: readonly { readonly item: string; readonly said: Said | null }[];
  readonly whole: Said | null;
}

const PEOPLE: Readonly<Record<Exclude<CountClass, 'one'>, Range>> = {
  '5-9': { fewest: 5, most: 9 },
  '10-19': { fewest: 10, most: 19 },
  '20-plus': { fewest: 20, most: null },
};

/** In one order of names, for the database keeps another. */
const partOf = ({ category, percent, bound }: Part): Part => ({ category, percent, bound });

const saidOf = (score: GroupScore, distribution: Distribution | null): Said | null =>
  score.kind !== 'shown' || score.countClass === 'one'
    ? null
    : {
        value: score.value,
        bound: score.bound,
        step: score.step,
        people: PEOPLE[score.countClass],
        parts: distribution?.kind === 'shown' ? distribution.parts.map(partOf) : null,
        deviation: null,
      };

/** Of a report, or of the table that it is made of. */
type Numbers = Pick<PublishableTable, 'components' | 'items'>;

/** Whoever is named is no secret, and of a group without any number nothing is said. */
export const passagesOf = ({ components, items }: Numbers): readonly Passage[] =>
  components
    .flatMap(({ component, groups }) =>
      groups
        .filter(({ group }) => group !== 'manager')
        .map(({ group, score }): Passage => {
          const asked = items.flatMap((item) =>
            item.component === component
              ? item.groups
                  .filter((cell) => cell.group === group)
                  .map((cell) => ({ item: item.item, ...cell }))
              : [],
          );
          return {
            group,
            component,
            items: asked.map(({ item, score: own, distribution }) => ({
              item,
              said: saidOf(own, distribution),
            })),
            whole: saidOf(score, null),
          };
        }),
    )
    .filter(({ items: asked, whole }) => whole !== null || asked.some(({ said }) => said !== null));
