import {
  campaignMatters,
  type CampaignFacts,
  smallGroups,
  subjectMatters,
  type SubjectFactsOfDesk,
} from './attention.js';
import type { Fitness } from './enrolment.js';
import { planFrom } from './templates.js';

const TODAY = '2026-02-10';
const person = (id: string, role: Fitness['roles'][number], more: Partial<Fitness> = {}): Fitness => ({
  id,
  roles: [role],
  lineManagerId: null,
  leftOn: null,
  ...more,
});

const QUIET: CampaignFacts = {
  state: 'collecting',
  plan: planFrom('ten-weeks', '2026-01-05'),
  wordsMissing: false,
  lettersReturned: false,
  replacementsAsked: false,
};

const CALM: SubjectFactsOfDesk = {
  leader: person('leader', 'leader'),
  facilitator: person('f', 'facilitator'),
  secondReader: person('g', 'facilitator'),
  approver: person('a', 'approver'),
  managerHere: true,
  approval: 'required',
  ratersState: 'approved',
  cardsMissing: false,
  released: false,
  groups: [{ group: 'peer', asked: 8, minimum: 5 }],
};

const ofCampaign = (more: Partial<CampaignFacts>, today = TODAY) =>
  campaignMatters({ ...QUIET, ...more }, today);
const ofSubject = (more: Partial<SubjectFactsOfDesk>, campaign: Partial<CampaignFacts> = {}) =>
  subjectMatters({ ...CALM, ...more }, { ...QUIET, ...campaign }, TODAY);

describe('what needs attention', () => {
  it('is nothing while everything goes its way', () => {
    expect([ofCampaign({}), ofSubject({})]).toEqual([[], []]);
  });

  it('is a draft whose first day has come, and a closing within a week', () => {
    expect(ofCampaign({ state: 'draft' })).toEqual(['lock-due']);
    expect(ofCampaign({}, '2026-02-22')).toEqual(['closing-near']);
    expect(ofCampaign({}, '2026-02-21')).toEqual([]);
  });

  it('is whatever waits for HR in a campaign', () => {
    expect(ofCampaign({ wordsMissing: true, lettersReturned: true, replacementsAsked: true })).toEqual([
      'words-missing',
      'letters-returned',
      'replacement-asked',
    ]);
    expect(ofCampaign({ state: 'released', lettersReturned: true, replacementsAsked: true })).toEqual([]);
  });

  it('is a leader whose facilitator, reader or approver has left', () => {
    const leftOn = '2026-02-01';
    expect(
      ofSubject({
        facilitator: person('f', 'facilitator', { leftOn }),
        secondReader: person('g', 'facilitator', { leftOn }),
        approver: person('a', 'approver', { leftOn }),
        ratersState: 'submitted',
      }),
    ).toEqual(['no-facilitator', 'no-second-reader', 'no-approver', 'raters-late']);
    expect(ofSubject({ approver: null })).toEqual([]);
    expect(ofSubject({ secondReader: null }, { state: 'draft' })).toEqual([]);
  });

  it('is a leader without line manager, cards, or accepted raters', () => {
    expect(ofSubject({ managerHere: false, cardsMissing: true, ratersState: 'choosing' })).toEqual([
      'no-manager',
      'raters-late',
      'cards-missing',
    ]);
  });

  it('is a group of which fewer are asked than must answer, and not one of which nobody is', () => {
    const groups = [
      { group: 'peer', asked: 4, minimum: 5 },
      { group: 'other', asked: 0, minimum: 5 },
      { group: 'direct-report', asked: 5, minimum: 5 },
    ] as const;
    expect(ofSubject({ groups })).toEqual(['group-small']);
    expect(smallGroups({ ...CALM, groups })).toEqual(['peer']);
  });

  it('is a report that waits to be released', () => {
    expect(ofSubject({}, { state: 'opened' })).toEqual(['release-waiting']);
    expect(ofSubject({ released: true }, { state: 'opened' })).toEqual([]);
  });
});
