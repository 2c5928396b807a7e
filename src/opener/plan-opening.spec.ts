import { RaterGroup } from '../core/questionnaires/questionnaire.js';
import { mayOpen, planOpening, SubjectPlan } from './plan-opening.js';

const THRESHOLDS = { peer: 5, 'direct-report': 5, other: 5, patient: 10, pooled: 5 };

type Counts = Readonly<Partial<Record<RaterGroup, number>>>;

interface More {
  readonly withdrawn?: Counts;
  readonly replacements?: Counts;
}

function plan(
  ballots: Counts,
  tokensTaken: Counts,
  { withdrawn = {}, replacements = {} }: More = {},
): SubjectPlan {
  const [only] = planOpening({
    subjectRefs: ['a'],
    thresholds: THRESHOLDS,
    counts: Object.entries(ballots).map(([group, count]) => ({
      subjectRef: 'a',
      group: group as RaterGroup,
      ballots: count,
      withdrawn: withdrawn[group as RaterGroup] ?? 0,
    })),
    statement: {
      schema: 'tosturi-closing/1',
      campaignId: 'c',
      subjects: [{ subjectRef: 'a', tokensTaken, replacements, notApplicable: [] }],
    },
  });
  if (!only) throw new Error('no plan');
  return only;
}

describe('plan of an opening', () => {
  it('opens a group that reaches its threshold', () => {
    const { decision, surplus } = plan({ peer: 5 }, { peer: 6 });
    expect(decision.outcomes.peer).toBe('published');
    expect(surplus).toEqual([]);
  });

  it('never opens a group below its threshold that finds no pool', () => {
    const only = plan({ peer: 4 }, { peer: 4 });
    expect(only.decision.outcomes.peer).toBe('destroyed');
    expect(mayOpen(only, 'peer')).toBe(false);
  });

  it('destroys a group with more ballots than tokens taken, and lets the others proceed', () => {
    const only = plan({ peer: 7, other: 5 }, { peer: 6, other: 5 });
    expect(only.surplus).toEqual(['peer']);
    expect(only.decision.outcomes).toMatchObject({ peer: 'destroyed', other: 'published' });
    expect([mayOpen(only, 'peer'), mayOpen(only, 'other')]).toEqual([false, true]);
  });

  it('counts a withdrawn ballot as a token spent and not as an answer', () => {
    expect(plan({ peer: 4 }, { peer: 5 }, { withdrawn: { peer: 1 } }).decision.outcomes.peer).toBe(
      'destroyed',
    );
    expect(plan({ peer: 5 }, { peer: 6 }, { withdrawn: { peer: 1 } }).decision.outcomes.peer).toBe(
      'published',
    );
    expect(plan({ peer: 5 }, { peer: 5 }, { withdrawn: { peer: 1 } }).surplus).toEqual(['peer']);
  });

  it('counts a replacement as a token that may be spent and not as one more person', () => {
    const five = plan({ peer: 5 }, { peer: 5 }, { replacements: { peer: 1 } });
    expect([five.decision.outcomes.peer, five.surplus]).toEqual(['destroyed', []]);
    const six = plan({ peer: 6 }, { peer: 6 }, { replacements: { peer: 1 } });
    expect([six.decision.outcomes.peer, six.surplus]).toEqual(['published', []]);
    expect(plan({ peer: 7 }, { peer: 6 }, { replacements: { peer: 1 } }).surplus).toEqual(['peer']);
  });

  it('keeps a surplus group out of the pool', () => {
    const only = plan({ peer: 3, other: 3 }, { peer: 2, other: 3 });
    expect(only.decision.outcomes).toMatchObject({ peer: 'destroyed', other: 'destroyed' });
  });

  it('trusts no ballot of a subject that the closing statement does not name', () => {
    const [only] = planOpening({
      subjectRefs: ['b'],
      thresholds: THRESHOLDS,
      counts: [{ subjectRef: 'b', group: 'peer', ballots: 8, withdrawn: 0 }],
      statement: { schema: 'tosturi-closing/1', campaignId: 'c', subjects: [] },
    });
    expect(only?.decision.outcomes.peer).toBe('destroyed');
  });
});
