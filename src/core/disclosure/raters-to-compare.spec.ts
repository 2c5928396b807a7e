import { RaterGroup } from '../questionnaires/questionnaire.js';
import { ratersToCompare } from './raters-to-compare.js';
import { Reliability } from './reliability.js';
import { strongGroups } from './strong-enough.js';

const measured = (
  group: RaterGroup,
  icc1Low: number | null,
  more: Partial<Reliability> = {},
): Reliability => ({
  group,
  language: 'en',
  component: 'helping',
  ballotsAtLeast: 200,
  subjectsAtLeast: 30,
  alpha: 0.9,
  alphaLow: 0.88,
  alphaHigh: 0.92,
  alphaPairwise: 0.9,
  omega: 0.9,
  icc1: 0.3,
  icc1Low,
  icc1High: 0.5,
  items: [],
  ...more,
});

const USUAL = { colleagues: 15, patients: 34 };

describe('the raters that it takes to compare', () => {
  it('are the usual ones where nothing was measured', () => {
    expect(ratersToCompare([])).toEqual(USUAL);
  });

  it('are more where the campaign’s own limit asks for more: .10 for 21 colleagues, .05 for 45 patients', () => {
    expect(ratersToCompare([measured('peer', 0.1)])).toEqual({ colleagues: 21, patients: 34 });
    expect(ratersToCompare([measured('patient', 0.05)])).toEqual({ colleagues: 15, patients: 45 });
  });

  it('are never fewer: .40 asks for 4', () => {
    expect(ratersToCompare([measured('peer', 0.4), measured('patient', 0.4)])).toEqual(USUAL);
  });

  it('are those of the component, group and language that needs the most', () => {
    const others = [measured('peer', 0.3), measured('other', 0.12), measured('direct-report', 0.2)];
    const welsh = measured('peer', 0.08, { language: 'cy', component: 'attending' });
    expect(ratersToCompare(others).colleagues).toBe(18);
    expect(ratersToCompare([...others, welsh]).colleagues).toBe(27);
  });

  it('are more than anybody has where leaders may not differ at all', () => {
    expect(ratersToCompare([measured('peer', -0.02)]).colleagues).toBe(Infinity);
    expect(ratersToCompare([measured('peer', 0)]).colleagues).toBe(Infinity);
  });

  it('are the usual ones below thirty leaders, and where no limit could be estimated', () => {
    expect(ratersToCompare([measured('peer', 0.02, { subjectsAtLeast: 20 })])).toEqual(USUAL);
    expect(ratersToCompare([measured('peer', null)])).toEqual(USUAL);
  });

  it('decide which groups are strong enough: 25 peers are for 15 and for 21, and not for 27', () => {
    const published = [{ group: 'peer' as const, ballots: 25 }];
    const strong = (limit: number) =>
      strongGroups(published, ratersToCompare([measured('peer', limit)])).size;
    expect([0.4, 0.1, 0.08].map(strong)).toEqual([1, 1, 0]);
  });
});
