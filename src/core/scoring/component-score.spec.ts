import { Item } from '../questionnaires/questionnaire.js';
import { Rating, Response } from '../questionnaires/response.js';
import { answersNeeded, componentScore } from './component-score.js';

const itemsNamed = (...keys: readonly string[]): readonly Item[] =>
  keys.map((key) => ({ key, component: 'helping', wording: {} }));

const response = (ratings: Readonly<Record<string, Rating>>): Response => ({
  ratings,
  comments: [],
  conditions: [],
});

const six = itemsNamed('a', 'b', 'c', 'd', 'e', 'f');

describe('componentScore', () => {
  it('is the mean of the answered items: 5, 4, 4, 3 of six is 4.00', () => {
    expect(componentScore(response({ a: 5, b: 4, c: 4, d: null, e: 3 }), six, 60)).toBe(240);
  });

  it('treats "not observed" and skipped items alike', () => {
    const skipped = componentScore(response({ a: 5, b: 4, c: 4 }), six, 60);
    expect(componentScore(response({ a: 5, b: 4, c: 4, d: null, e: null, f: null }), six, 60)).toBe(skipped);
    expect(skipped).toBe(260);
  });

  it('needs at least half of the items, rounded up', () => {
    expect([1, 2, 5, 6].map(answersNeeded)).toEqual([1, 1, 3, 3]);
    expect(componentScore(response({ a: 5, b: 4 }), six, 60)).toBeNull();
    expect(componentScore(response({ a: 5, b: 4, c: 1 }), six, 60)).toBe(200);
  });

  it('ignores ratings of other items', () => {
    expect(componentScore(response({ a: 4, z: 1 }), itemsNamed('a'), 1)).toBe(4);
  });

  it('has no value where nothing was answered or asked', () => {
    expect(componentScore(response({}), six, 60)).toBeNull();
    expect(componentScore(response({ a: 5 }), [], 1)).toBeNull();
  });
});
