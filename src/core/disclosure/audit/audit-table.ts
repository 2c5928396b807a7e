import { ANONYMOUS_GROUPS } from '../../questionnaires/questionnaire.js';
import { DisclosureRules } from '../disclosure-rules.js';
import { Drawing } from '../drawing.js';
import { shareOf } from '../publish-conditions.js';
import { PublishedNumbers } from '../publishable-table.js';
import { componentKey, itemKey, Repairs } from '../repairs.js';
import { printedSpreads, SpreadsOf } from './answer-sums.js';
import { AuditedComponent, auditedComponents } from './audited-component.js';
import { isForcedToTheEnd } from './forced-to-the-end.js';
import { shownLeak } from './shown-leak.js';

/** What has to be hidden of one component. */
type Leak = { readonly kind: 'item'; readonly item: string } | { readonly kind: 'component' };

/** From twenty people on, items that are hidden one and all can only have been hidden by the auditor. */
const standsAlone = ({ score, shown }: AuditedComponent): boolean =>
  shown.length === 0 && score?.countClass === '20-plus';

const leakOf = (audited: AuditedComponent, rules: DisclosureRules, spreadsOf: SpreadsOf): Leak | null => {
  if (audited.shown.length > 0) {
    const item = shownLeak(audited, rules, spreadsOf);
    return item === null ? null : { kind: 'item', item };
  }
  return standsAlone(audited) || isForcedToTheEnd(audited, rules) ? { kind: 'component' } : null;
};

/**
 * Who ticked a condition could be known if nobody else did, or everybody else: then the word must be the same with one more
 * or one fewer. Worked number: of ten, 0 and 1 are both "few", 9 and 10 both "most", and so are 2 and 8.
 */
const conditionsLeak = ({ raw: { results }, rules }: Drawing): boolean => {
  const { ballots } = results.conditions;
  if (ballots < rules.ballotsForConditions) return false;
  const share = (count: number) => shareOf(count, ballots);
  return share(0) !== share(2) || share(ballots) !== share(ballots - 2);
};

const withoutLeak = (repairs: Repairs, { group, component }: AuditedComponent, leak: Leak): Repairs =>
  leak.kind === 'item'
    ? { ...repairs, items: new Set([...repairs.items, itemKey(group, leak.item)]) }
    : { ...repairs, components: new Set([...repairs.components, componentKey(group, component)]) };

/** A group of which no component is left would be a heading without a number: it is hidden altogether. */
const emptiedGroups = (repairs: Repairs, table: PublishedNumbers): Repairs['groups'] =>
  new Set(
    [...ANONYMOUS_GROUPS, 'pooled' as const].filter((group) =>
      table.components.every(({ component }) => repairs.components.has(componentKey(group, component))),
    ),
  );

export type Draw = (drawing: Drawing) => PublishedNumbers;

/** What is kept from round to round. */
interface Round {
  readonly drawing: Drawing;
  readonly left: number;
  /** Components in which nothing was found: hiding something of another one changes nothing in them. */
  readonly clean: ReadonlySet<string>;
  readonly spreadsOf: SpreadsOf;
}

const keyOf = ({ group, component }: AuditedComponent): string => componentKey(group, component);

/** What the table that this drawing gives would tell a lone insider is hidden in the next round; `null`: it holds. */
const nextRound = (round: Round, table: PublishedNumbers): Round | null => {
  const { drawing, clean, spreadsOf } = round;
  const looked = auditedComponents(drawing, table)
    .filter((audited) => !clean.has(keyOf(audited)))
    .map((audited) => ({ audited, leak: leakOf(audited, drawing.rules, spreadsOf) }));
  const repaired = looked.reduce<Repairs>(
    (repairs, { audited, leak }) => (leak === null ? repairs : withoutLeak(repairs, audited, leak)),
    drawing.repairs,
  );
  const conditions = conditionsLeak(drawing) ? 'hidden' : repaired.conditions;
  const repairs = { ...repaired, conditions, groups: emptiedGroups(repaired, table) };
  if (hidden(repairs) === hidden(drawing.repairs)) return null;
  const found = looked.filter(({ leak }) => leak === null).map(({ audited }) => keyOf(audited));
  return {
    ...round,
    drawing: { ...drawing, repairs },
    left: round.left - 1,
    clean: new Set([...clean, ...found]),
  };
};

const hidden = ({ items, components, groups, conditions }: Repairs): number =>
  items.size + components.size + groups.size + (conditions === 'hidden' ? 1 : 0);

/**
 * R17: hides, the smallest loss first, whatever would let a lone insider know anything, until nothing would. Every round
 * hides more, so it ends. A table that holds is left as it is, and so is one that was repaired.
 */
export const audited = (drawing: Drawing, draw: Draw): PublishedNumbers => {
  const { rules } = drawing;
  let round: Round = {
    drawing,
    left: rules.mostRepairs,
    clean: new Set(),
    spreadsOf: printedSpreads(rules),
  };
  let table = draw(drawing);
  while (round.left > 0) {
    const next = nextRound(round, table);
    if (next === null) return table;
    round = next;
    table = draw(round.drawing);
  }
  return table;
};
