import fc from 'fast-check';
import { decideGroups, GroupFacts } from './decide-groups.js';

const THRESHOLDS = { peer: 5, 'direct-report': 5, other: 5, patient: 10, pooled: 5 };
const NOBODY = { manager: 0, peer: 0, 'direct-report': 0, other: 0, patient: 0 };

const decide = (ballots: Partial<GroupFacts['ballots']>, rest: Partial<GroupFacts> = {}) =>
  decideGroups({
    ballots: { ...NOBODY, ...ballots },
    replacements: {},
    thresholds: THRESHOLDS,
    notApplicable: [],
    ...rest,
  });

describe('decideGroups', () => {
  it('publishes peers from five and patients from ten', () => {
    expect(decide({ peer: 5, patient: 10 }).outcomes).toMatchObject({
      peer: 'published',
      patient: 'published',
    });
    expect(decide({ peer: 4, patient: 0 }).outcomes).toMatchObject({ peer: 'destroyed', patient: 'none' });
    expect(decide({ patient: 9 }).outcomes.patient).toBe('destroyed');
  });

  it('publishes the named manager alone and never pools them', () => {
    expect(decide({ manager: 1, peer: 4 })).toEqual({
      outcomes: {
        manager: 'published',
        peer: 'destroyed',
        'direct-report': 'none',
        other: 'none',
        patient: 'none',
      },
      cells: [{ group: 'manager', members: ['manager'], minimum: 1 }],
      replacements: {},
    });
  });

  it('pools failing groups that reach five together', () => {
    const { outcomes, cells } = decide({ peer: 3, 'direct-report': 2, other: 6 });
    expect(outcomes).toMatchObject({ peer: 'pooled', 'direct-report': 'pooled', other: 'published' });
    expect(cells).toContainEqual({ group: 'pooled', members: ['peer', 'direct-report'], minimum: 5 });
  });

  it('keeps the patients’ promise of ten in a pool too, and goes on without them where it would break', () => {
    expect(decide({ peer: 3, 'direct-report': 3, patient: 4 }).outcomes.patient).toBe('pooled');
    const { outcomes, cells } = decide({ peer: 3, 'direct-report': 3, patient: 3 });
    expect(outcomes).toMatchObject({ peer: 'pooled', 'direct-report': 'pooled', patient: 'destroyed' });
    expect(cells).toEqual([{ group: 'pooled', members: ['peer', 'direct-report'], minimum: 5 }]);
  });

  it('never shows a group under its raised threshold as a pool of its own', () => {
    const thresholds = { ...THRESHOLDS, peer: 8 };
    expect(decide({ peer: 6 }, { thresholds })).toMatchObject({
      outcomes: { peer: 'destroyed' },
      cells: [],
    });
  });

  it('leaves a group alone that does not apply', () => {
    expect(decide({}, { notApplicable: ['patient'] }).outcomes.patient).toBe('not-applicable');
  });

  it('publishes no group that only a replacement brings over its threshold', () => {
    expect(decide({ peer: 5 }, { replacements: { peer: 1 } })).toMatchObject({
      outcomes: { peer: 'destroyed' },
      cells: [],
    });
    expect(decide({ peer: 6 }, { replacements: { peer: 1 } }).cells).toEqual([
      { group: 'peer', members: ['peer'], minimum: 6 },
    ]);
  });

  it('counts no replacement in a pool either, and asks as many ballots more of it', () => {
    const replacements = { peer: 1 };
    expect(decide({ peer: 3, other: 2 }, { replacements }).outcomes).toMatchObject({
      peer: 'destroyed',
      other: 'destroyed',
    });
    expect(decide({ peer: 3, other: 3 }, { replacements }).cells).toEqual([
      { group: 'pooled', members: ['peer', 'other'], minimum: 6 },
    ]);
  });

  it('asks nothing more of the named manager, of whom no promise depends on a number', () => {
    expect(decide({ manager: 1 }, { replacements: { manager: 1 } }).cells).toEqual([
      { group: 'manager', members: ['manager'], minimum: 1 },
    ]);
  });

  it('leaves no cell with fewer ballots than any of its members was promised', () => {
    const ballots = fc.record({
      manager: fc.integer({ min: 0, max: 1 }),
      peer: fc.integer({ min: 0, max: 20 }),
      'direct-report': fc.integer({ min: 0, max: 20 }),
      other: fc.integer({ min: 0, max: 20 }),
      patient: fc.integer({ min: 0, max: 40 }),
    });
    const raised = fc.integer({ min: 5, max: 15 });
    const thresholds = fc.record({
      peer: raised,
      'direct-report': raised,
      other: raised,
      patient: fc.integer({ min: 10, max: 30 }),
      pooled: raised,
    });
    fc.assert(
      fc.property(ballots, thresholds, (counts, promised) => {
        const { outcomes, cells } = decideGroups({
          ballots: counts,
          replacements: {},
          thresholds: promised,
          notApplicable: [],
        });
        for (const { group, members } of cells) {
          const size = members.reduce((sum, member) => sum + counts[member], 0);
          for (const member of members) {
            expect(size).toBeGreaterThanOrEqual(member === 'manager' ? 1 : promised[member]);
            expect(outcomes[member]).toBe(group === 'pooled' ? 'pooled' : 'published');
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});
