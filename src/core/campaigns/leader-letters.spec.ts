import { leaderLetterDue } from './leader-letters.js';

const dates = { begunOn: '2026-01-05', opensOn: '2026-01-19' };

describe('letters to a leader before answering opens', () => {
  it.each([
    ['2026-01-05', null],
    ['2026-01-11', null],
    ['2026-01-12', 'nominate'],
    ['2026-01-16', 'nominate'],
    ['2026-01-17', 'leader-deadline'],
    ['2026-01-18', 'leader-deadline'],
    ['2026-01-19', null],
  ])(
    'ask for the list a week before and for the self-assessment two days before: on %s %s',
    (today, expected) => {
      expect(leaderLetterDue(dates, today)).toBe(expected);
    },
  );

  it('do not come on the day of the first letter, however late that is', () => {
    expect(leaderLetterDue({ ...dates, begunOn: '2026-01-17' }, '2026-01-17')).toBeNull();
    expect(leaderLetterDue({ ...dates, begunOn: '2026-01-17' }, '2026-01-18')).toBe('leader-deadline');
  });
});
