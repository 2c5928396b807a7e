import * as fc from 'fast-check';
import { Audience, AUDIENCES, conditionsFor, itemsFor, openQuestionsFor } from './questionnaire.js';
import { checkResponse, largestResponse } from './response-rules.js';
import { smallQuestionnaire } from './questionnaire-example.js';

const check = (candidate: unknown, audience: Audience = 'colleague') =>
  checkResponse(smallQuestionnaire, audience, candidate);

const ONE = { ratings: { present: 4 } };
const comment = (text: string, more: object = {}) => ({
  ...ONE,
  comments: [{ question: 'more', text, ...more }],
});

const RATING = fc.constantFrom<unknown>(1, 2, 3, 4, 5, null, 'not-observed');
const TEXT = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 14 }),
  fc.string({ unit: fc.constantFrom('"', '\\', '\n', 'a', '💚', '\u0958', '\ufb2c'), maxLength: 14 }),
);

/** Answers as they may arrive: some items, some questions, some conditions, any text; the widest of each often enough. */
const arrivingFor = (audience: Audience): fc.Arbitrary<unknown> => {
  const items = itemsFor(smallQuestionnaire, audience).map(({ key }) => key);
  const comments = openQuestionsFor(smallQuestionnaire, audience).map(({ key, maxLength }) =>
    fc.record({
      question: fc.constant(key),
      text: fc.oneof(fc.constant('💚'.repeat(maxLength)), TEXT),
      mode: fc.constantFrom('word-for-word', 'themes-only'),
    }),
  );
  const conditions = conditionsFor(smallQuestionnaire, audience).map(({ key }) => key);
  return fc.record({
    ratings: fc.oneof(
      fc.constantFrom(...items).map((item) => ({ [item]: 3 })),
      fc.dictionary(fc.constantFrom(...items), RATING),
    ),
    comments: fc.tuple(...comments),
    conditions: fc.oneof(fc.constant(conditions), fc.subarray(conditions)),
  });
};

describe('checkResponse', () => {
  it('lists every item of the audience in the order of the questionnaire, blank ones as not observed', () => {
    const checked = check({ ratings: { acts: 5, present: 'not-observed', listens: 2 } });
    expect(checked).toEqual({
      kind: 'valid',
      response: {
        ratings: { present: null, listens: 2, feels: null, acts: 5, constructor: null },
        comments: [],
        conditions: [],
      },
    });
    expect(Object.keys(checked.kind === 'valid' ? checked.response.ratings : {})).toEqual([
      'present',
      'listens',
      'feels',
      'acts',
      'constructor',
    ]);
  });

  it('puts comments and conditions in the order of the questionnaire', () => {
    const checked = check({
      ...ONE,
      comments: [
        { question: 'more', text: ' time\r\n', mode: 'word-for-word' },
        { question: 'keep', text: 'listening', mode: 'themes-only' },
      ],
      conditions: ['staffing', 'workload'],
    });
    expect(checked).toMatchObject({
      response: {
        comments: [
          { question: 'keep', text: 'listening', mode: 'themes-only' },
          { question: 'more', text: 'time', mode: 'word-for-word' },
        ],
        conditions: ['workload', 'staffing'],
      },
    });
  });

  it('takes a comment whose writer chose no mode as themes only', () => {
    expect(check(comment('time'))).toMatchObject({ response: { comments: [{ mode: 'themes-only' }] } });
  });

  it('drops a comment of which nothing is left', () => {
    expect(check(comment(' \u202e\n '))).toMatchObject({ response: { comments: [] } });
  });

  it('counts a comment in code points after composing it', () => {
    expect(check(comment('💚💚💚💚💚')).kind).toBe('valid');
    expect(check(comment(' y\u0302y\u0302y\u0302y\u0302y\u0302 ')).kind).toBe('valid');
  });

  it.each([
    [
      'no item has a number',
      { ratings: { present: null, acts: 'not-observed' } },
      ['ratings', 'answers-none'],
    ],
    ['nothing is answered', {}, ['ratings', 'answers-none']],
    ['it is a list', [], ['ratings', 'answers-malformed']],
    ['it has a part of its own', { ...ONE, score: 5 }, ['ratings', 'answers-malformed']],
    ['the comments are no list', { ...ONE, comments: {} }, ['ratings', 'answers-malformed']],
    ['a rating is 6', { ratings: { present: 6, acts: 1 } }, ['rating.present', 'rating-unknown']],
    ['a rating is text', { ratings: { present: '4', acts: 1 } }, ['rating.present', 'rating-unknown']],
    ['an item is unknown', { ratings: { acts: 1, kind: 3 } }, ['rating.kind', 'item-unknown']],
    [
      'an item has the name of an inherited property',
      { ratings: { acts: 1, toString: 3 } },
      ['rating.toString', 'item-unknown'],
    ],
    [
      'a comment has no text',
      { ...ONE, comments: [{ question: 'more' }] },
      ['comments', 'comment-malformed'],
    ],
    [
      'a question is unknown',
      { ...ONE, comments: [{ question: 'x', text: 'a' }] },
      ['comment.x', 'question-unknown'],
    ],
    [
      'a question is another audience’s',
      { ...ONE, comments: [{ question: 'say', text: 'a' }] },
      ['comment.say', 'question-unknown'],
    ],
    ['a mode is unknown', comment('time', { mode: 'secret' }), ['mode.more', 'mode-unknown']],
    ['a condition is unknown', { ...ONE, conditions: ['rain'] }, ['condition', 'condition-unknown']],
    ['a condition is no text', { ...ONE, conditions: [1] }, ['condition', 'condition-unknown']],
    [
      'a condition is repeated',
      { ...ONE, conditions: ['workload', 'workload'] },
      ['condition', 'condition-repeated'],
    ],
    [
      'a question is answered twice',
      {
        ...ONE,
        comments: [
          { question: 'more', text: 'a' },
          { question: 'more', text: 'b' },
        ],
      },
      ['comment.more', 'comment-repeated'],
    ],
  ])('refuses answers when %s', (_rule, candidate, [field, problem]) => {
    expect(check(candidate)).toEqual({ kind: 'invalid', problems: [{ field, problem }] });
  });

  it('says by how many characters a comment is too long', () => {
    expect(check(comment('1234567'))).toEqual({
      kind: 'invalid',
      problems: [{ field: 'comment.more', problem: 'comment-too-long', params: { over: 2, max: 5 } }],
    });
  });

  it.each(['self', 'patient'] as const)('does not take conditions from %s', (audience) => {
    expect(check({ ...ONE, conditions: ['workload'] }, audience)).toEqual({
      kind: 'invalid',
      problems: [{ field: 'condition', problem: 'conditions-not-asked' }],
    });
  });

  it('refuses from patients an item that only colleagues are asked', () => {
    expect(check({ ratings: { present: 1, constructor: 3 } }, 'patient')).toEqual({
      kind: 'invalid',
      problems: [{ field: 'rating.constructor', problem: 'item-unknown' }],
    });
  });

  it.each(AUDIENCES)('passes what it made again unchanged (%s)', (audience) => {
    fc.assert(
      fc.property(arrivingFor(audience), (arriving) => {
        const checked = check(arriving, audience);
        fc.pre(checked.kind === 'valid');
        const again = check(checked.response, audience);
        expect(again).toEqual(checked);
        expect(JSON.stringify(again)).toBe(JSON.stringify(checked));
      }),
    );
  });

  it('answers anything at all without throwing', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), (candidate) => {
        expect(['valid', 'invalid']).toContain(check(candidate).kind);
      }),
    );
  });
});

describe('largestResponse', () => {
  const bytes = (value: unknown) => Buffer.byteLength(JSON.stringify(value), 'utf8');

  it('has 106 bytes for one item and one question of two code points', () => {
    const { items, openQuestions } = smallQuestionnaire;
    const tiny = {
      ...smallQuestionnaire,
      items: [{ ...items[0]!, key: 'a' }],
      openQuestions: [{ ...openQuestions[0]!, key: 'q', maxLength: 2 }],
      conditions: [],
    };
    expect(bytes(largestResponse(tiny, 'colleague'))).toBe(106);
  });

  it.each(AUDIENCES)('is a response that passes (%s)', (audience) => {
    const response = largestResponse(smallQuestionnaire, audience);
    expect(check(response, audience)).toEqual({ kind: 'valid', response });
  });

  it.each(AUDIENCES)('is never shorter than a response that passes (%s)', (audience) => {
    const most = bytes(largestResponse(smallQuestionnaire, audience));
    fc.assert(
      fc.property(arrivingFor(audience), (arriving) => {
        const checked = check(arriving, audience);
        fc.pre(checked.kind === 'valid');
        expect(bytes(checked.response)).toBeLessThanOrEqual(most);
      }),
      { numRuns: 500 },
    );
  });
});
