import { ScoreByGroup } from '../../reports/report-model.js';
import { DisclosureRules } from '../disclosure-rules.js';
import { RawCells } from '../raw-cells.js';
import { PublishableTable, PublishedNumbers } from '../publishable-table.js';
import { NO_REPAIRS } from '../repairs.js';
import { answerSums, printedSpreads } from './answer-sums.js';
import { auditedComponents } from './audited-component.js';
import { Learnt, learntByColluders } from './colluders.js';

/** What the auditor did and measured: for whoever runs the service, never for the leader. */
export interface ReleaseAudit {
  readonly shownItems: number;
  readonly shownScores: number;
  readonly repairedItems: number;
  readonly repairedScores: number;
  /** Of a hundred sets of as many colluders as a threshold less one, in steps of five: who learn an answer within one point. */
  readonly boundedPercent: number;
  readonly determinedPercent: number;
}

/** One fewer than the fewest of whom anything is shown. */
const COLLUDERS = { colleague: 4, patient: 9 } as const;

/** An exact share would be one more number about the answers. */
const STEP = 5;

const percent = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.round((100 * part) / whole / STEP) * STEP;

interface WithGroups {
  readonly groups: readonly ScoreByGroup[];
}

const shownIn = (parts: readonly WithGroups[]): number =>
  parts
    .flatMap(({ groups }) => groups)
    .filter(({ group, score }) => group !== 'manager' && score.kind === 'shown').length;

const learntFrom = (raw: RawCells, table: PublishedNumbers, rules: DisclosureRules): readonly Learnt[] => {
  const sumsOf = answerSums(rules, printedSpreads(rules));
  return auditedComponents({ raw, rules, repairs: NO_REPAIRS }, table).flatMap(({ group, shown, exact }) =>
    shown.flatMap((column) => {
      const counts = exact.items.find(({ item }) => item === column.item)?.counts;
      const colluders = COLLUDERS[group === 'patient' ? 'patient' : 'colleague'];
      return counts === undefined ? [] : [learntByColluders(column, counts, colluders, sumsOf)];
    }),
  );
};

const shareOf = (learnt: readonly Learnt[], of: 'bounded' | 'determined'): number =>
  percent(
    learnt.reduce((total, one) => total + (one.sets === 0 ? 0 : one[of] / one.sets), 0),
    learnt.length,
  );

/** `unrepaired`: the same table without the auditor. */
export const releaseAudit = (
  raw: RawCells,
  table: PublishableTable,
  unrepaired: PublishableTable,
  rules: DisclosureRules,
): ReleaseAudit => {
  const learnt = learntFrom(raw, table, rules);
  const [shownItems, shownScores] = [shownIn(table.items), shownIn(table.components)];
  return {
    shownItems,
    shownScores,
    repairedItems: shownIn(unrepaired.items) - shownItems,
    repairedScores: shownIn(unrepaired.components) - shownScores,
    boundedPercent: shareOf(learnt, 'bounded'),
    determinedPercent: shareOf(learnt, 'determined'),
  };
};
