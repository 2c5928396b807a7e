import { Drawing } from './drawing.js';
import { PublishableTable, PublishedCondition } from './publishable-table.js';

/** Thirds, compared without division. Worked numbers of twelve: 3 few, 4 some, 7 some, 8 most. */
export const shareOf = (count: number, ballots: number): PublishedCondition['share'] => {
  if (3 * count >= 2 * ballots) return 'most';
  return 3 * count >= ballots ? 'some' : 'few';
};

/** R20: what makes compassion harder here, in three words and only from ten ballots; "few" includes nobody. */
export const publishConditions = ({
  raw: { questionnaire, results },
  rules,
  repairs,
}: Drawing): PublishableTable['conditions'] => {
  const { ballots, counts } = results.conditions;
  if (questionnaire.conditions.length === 0) return { kind: 'none' };
  if (ballots < rules.ballotsForConditions || repairs.conditions === 'hidden') return { kind: 'suppressed' };
  return {
    kind: 'shown',
    list: questionnaire.conditions.map(({ key }) => ({
      condition: key,
      share: shareOf(counts[key] ?? 0, ballots),
    })),
  };
};
