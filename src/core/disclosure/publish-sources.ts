import { countClassOf } from './count-class.js';
import { Replacements } from './cell-group.js';
import { Drawing } from './drawing.js';
import { FrozenCell, GroupOutcome, SubjectResults } from './frozen-results.js';
import { RATER_GROUPS, RaterGroup } from '../questionnaires/questionnaire.js';
import { SourceLine } from '../reports/report-model.js';
import { ratersToCompare } from './raters-to-compare.js';
import { strongGroups } from './strong-enough.js';

const STATE_OF: Readonly<Record<GroupOutcome, SourceLine['state']>> = {
  published: 'shown',
  pooled: 'pooled',
  destroyed: 'suppressed',
  none: 'suppressed',
  'not-applicable': 'not-applicable',
};

const isColleague = (group: RaterGroup): boolean => group !== 'manager' && group !== 'patient';

/** An anonymous group that sent nothing takes the state it would have had with a few: otherwise its state told the count. */
const stateOf = (group: RaterGroup, { outcomes, cells }: SubjectResults): SourceLine['state'] => {
  if (outcomes[group] !== 'none') return STATE_OF[outcomes[group]];
  if (group === 'manager') return 'none';
  const hasPool = cells.some((cell) => cell.group === 'pooled');
  return isColleague(group) && hasPool ? 'pooled' : 'suppressed';
};

/** Also of a group that sent nothing and is said to be pooled: it must look like the others of its pool. */
const replacementsOf = (
  group: RaterGroup,
  state: SourceLine['state'],
  { outcomes, replacements }: SubjectResults,
): Replacements => {
  if (state === 'shown') return replacements[group];
  const pool = state === 'pooled' ? RATER_GROUPS.filter((member) => outcomes[member] === 'pooled') : [];
  return pool.some((member) => replacements[member] === 'some') ? 'some' : 'none';
};

const isPublished = (
  cell: FrozenCell,
  { outcomes }: SubjectResults,
): cell is FrozenCell & { readonly group: RaterGroup } =>
  cell.group !== 'pooled' && outcomes[cell.group] === 'published';

/** A group or pool that the auditor hides looks like one that was destroyed. */
const withRepairs = ({ raw: { results }, repairs: { groups } }: Drawing): SubjectResults => {
  if (groups.size === 0) return results;
  const outcomeOf = (group: RaterGroup): GroupOutcome => {
    const outcome = results.outcomes[group];
    const isHidden = groups.has(outcome === 'pooled' ? 'pooled' : group);
    return isHidden ? 'destroyed' : outcome;
  };
  const outcomes = {
    manager: outcomeOf('manager'),
    peer: outcomeOf('peer'),
    'direct-report': outcomeOf('direct-report'),
    other: outcomeOf('other'),
    patient: outcomeOf('patient'),
  };
  return { ...results, outcomes, cells: results.cells.filter(({ group }) => !groups.has(group)) };
};

export const publishSources = (drawing: Drawing): readonly SourceLine[] => {
  const results = withRepairs(drawing);
  const published = results.cells.filter((cell) => isPublished(cell, results));
  const strong = strongGroups(published, ratersToCompare(drawing.raw.reliabilities ?? []));
  return RATER_GROUPS.map((group) => {
    const cell = published.find((candidate) => candidate.group === group);
    const countClass = cell === undefined || group === 'manager' ? null : countClassOf(cell.ballots);
    const state = stateOf(group, results);
    return {
      group,
      state,
      countClass: cell !== undefined && group === 'manager' ? 'one' : countClass,
      strongEnoughToCompare: strong.has(group),
      replacements: replacementsOf(group, state, results),
    };
  });
};
