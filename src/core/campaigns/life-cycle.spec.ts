import {
  CAMPAIGN_EVENTS,
  CAMPAIGN_STATES,
  CampaignState,
  canStep,
  nextState,
  takesBallots,
} from './life-cycle.js';

describe('the life cycle of a campaign', () => {
  it('leads through every state once, in order', () => {
    const path = CAMPAIGN_EVENTS.reduce<readonly CampaignState[]>(
      (states, event) => [...states, nextState(states.at(-1) ?? 'draft', event)],
      ['draft'],
    );
    expect(path).toEqual(CAMPAIGN_STATES);
  });

  it('has one step out of each state and none out of the last', () => {
    const steps = CAMPAIGN_STATES.map(
      (state) => CAMPAIGN_EVENTS.filter((event) => canStep(state, event)).length,
    );
    expect(steps).toEqual([1, 1, 1, 1, 1, 1, 0]);
  });

  it('never goes back: a closed campaign cannot collect again', () => {
    expect(() => nextState('closed', 'start')).toThrow('campaign-transition-refused');
    expect(() => nextState('opened', 'close')).toThrow('campaign-transition-refused');
  });

  it('takes ballots from the first day until the instant of the deadline', () => {
    const campaign = { state: 'collecting' as const, opensAt: new Date(1000), closesAt: new Date(2000) };
    const at = (time: number) => takesBallots(campaign, new Date(time));
    expect([999, 1000, 1999, 2000].map(at)).toEqual([false, true, true, false]);
    expect(takesBallots({ ...campaign, state: 'closed' }, new Date(1500))).toBe(false);
  });
});
