import { RATER_GROUPS, RaterGroup } from '../questionnaires/questionnaire.js';
import { Rating } from '../questionnaires/response.js';
import { ballotsOf, factsOf, QUESTIONNAIRE } from '../reports/ballots-example.js';
import { SourceLine } from '../reports/report-model.js';
import { tallySubject } from '../reports/tally-subject.js';
import { decideGroups } from './decide-groups.js';
import { DISCLOSURE_RULES } from './disclosure-rules.js';
import { publishSources } from './publish-sources.js';
import { NO_REPAIRS } from './repairs.js';

const sources = (
  counts: Partial<Record<RaterGroup, number>>,
  notApplicable: readonly RaterGroup[] = [],
  replacements: Partial<Record<RaterGroup, number>> = {},
): Record<string, SourceLine> => {
  const ballots = RATER_GROUPS.flatMap((group) =>
    ballotsOf(group, new Array<Rating>(counts[group] ?? 0).fill(4)),
  );
  const decision = decideGroups({ ...factsOf(ballots, notApplicable), replacements });
  const results = tallySubject(
    { subjectRef: 'subject', decision, ballots, questionnaire: QUESTIONNAIRE },
    (list) => list,
  );
  const raw = { questionnaire: QUESTIONNAIRE, results, spreads: [] };
  const lines = publishSources({ raw, rules: DISCLOSURE_RULES, repairs: NO_REPAIRS });
  return Object.fromEntries(lines.map((line) => [line.group, line]));
};

describe('publishSources', () => {
  it('tells counts in classes only', () => {
    const lines = sources({ manager: 1, peer: 9, other: 10, patient: 20 });
    expect(lines['manager']).toMatchObject({ state: 'shown', countClass: 'one' });
    expect(lines['peer']).toMatchObject({ state: 'shown', countClass: '5-9' });
    expect(lines['other']).toMatchObject({ state: 'shown', countClass: '10-19' });
    expect(lines['patient']).toMatchObject({ state: 'shown', countClass: '20-plus' });
  });

  it('shows a group with no answers like one with four', () => {
    expect(sources({ peer: 0, other: 5 })).toEqual(sources({ peer: 4, other: 5 }));
    expect(sources({ patient: 0, other: 5 })).toEqual(sources({ patient: 9, other: 5 }));
  });

  it('shows a group with no answers as pooled where any answers of it would have been', () => {
    expect(sources({ peer: 3, other: 3 })['direct-report']).toMatchObject({
      state: 'pooled',
      countClass: null,
    });
  });

  it('says openly that the named manager has not answered and that patients do not apply', () => {
    const lines = sources({ peer: 5 }, ['patient']);
    expect(lines['manager']?.state).toBe('none');
    expect(lines['patient']?.state).toBe('not-applicable');
  });

  it('says "some" of a shown group with replacements, and nothing of how many', () => {
    const lines = sources({ peer: 9, other: 8 }, [], { peer: 2 });
    expect([lines['peer']?.replacements, lines['other']?.replacements]).toEqual(['some', 'none']);
    expect(lines).toEqual(sources({ peer: 9, other: 8 }, [], { peer: 1 }));
  });

  it('says of a hidden group no more than of one that sent nothing', () => {
    expect(sources({ peer: 4, other: 6 }, [], { peer: 1 })).toEqual(sources({ other: 6 }));
    expect(sources({ peer: 5, other: 6 }, [], { peer: 1 })).toEqual(sources({ other: 6 }));
  });

  it('says the same of all groups that are pooled, those that sent nothing among them', () => {
    const lines = sources({ peer: 4, other: 3 }, [], { peer: 1 });
    const pooled = Object.values(lines).filter(({ state }) => state === 'pooled');
    expect(pooled.map(({ group, replacements }) => [group, replacements])).toEqual([
      ['peer', 'some'],
      ['direct-report', 'some'],
      ['other', 'some'],
    ]);
  });

  it('calls colleagues strong enough from fifteen, by the lowest number of each class', () => {
    const strong = (counts: Partial<Record<RaterGroup, number>>) =>
      sources(counts)['peer']?.strongEnoughToCompare;
    expect(strong({ peer: 15 })).toBe(false);
    expect(strong({ peer: 10, other: 5 })).toBe(true);
    expect(strong({ peer: 20 })).toBe(true);
    expect(strong({ peer: 10, patient: 40, manager: 1 })).toBe(false);
  });

  it('calls patients strong enough from thirty-four', () => {
    expect(sources({ patient: 33 })['patient']?.strongEnoughToCompare).toBe(false);
    expect(sources({ patient: 34 })['patient']?.strongEnoughToCompare).toBe(true);
  });
});
