import { type LaneChoice, moreCareful } from './lanes.js';
import { standingOf } from './standing.js';

const publish: LaneChoice = { lane: 'publish', words: '' };
const theme: LaneChoice = { lane: 'theme', words: 'Time for handover.' };
const withhold: LaneChoice = { lane: 'withhold', words: 'names a patient' };

describe('moreCareful', () => {
  it('takes a theme before the very words, and withholding before either, whoever chose it', () => {
    expect(moreCareful(publish, theme)).toBe(theme);
    expect(moreCareful(withhold, theme)).toBe(withhold);
    expect(moreCareful(withhold, publish)).toBe(withhold);
  });

  it('cannot choose between two ways of putting the same theme', () => {
    expect(moreCareful(theme, { lane: 'theme', words: 'Handover.' })).toBeNull();
  });
});

describe('standingOf', () => {
  it('is agreed only when two people have said the same', () => {
    expect(standingOf({ first: null, secondView: null })).toBe('undecided');
    expect(standingOf({ first: theme, secondView: null })).toBe('to-confirm');
    expect(standingOf({ first: theme, secondView: 'differs' })).toBe('differs');
    expect(standingOf({ first: theme, secondView: 'agreed' })).toBe('agreed');
  });
});
