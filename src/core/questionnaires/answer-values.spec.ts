import { readAnswerForm } from './answer-values.js';

describe('readAnswerForm', () => {
  it('reads ratings, comments with their mode, and conditions, and leaves other fields alone', () => {
    const values = readAnswerForm({
      'rating.present': '4',
      'rating.acts': 'not-observed',
      'comment.more': ' time ',
      'mode.more': 'word-for-word',
      condition: ['workload', 'staffing'],
      token: 'abc',
    });
    expect(values).toEqual({
      ratings: { present: 4, acts: 'not-observed' },
      comments: [{ question: 'more', text: ' time ', mode: 'word-for-word' }],
      conditions: ['workload', 'staffing'],
    });
  });

  it('reads one ticked condition as a list of one', () => {
    expect(readAnswerForm({ condition: 'workload' }).conditions).toEqual(['workload']);
  });

  it('keeps a mode that was chosen before anything was written', () => {
    expect(readAnswerForm({ 'mode.more': 'themes-only' }).comments).toEqual([
      { question: 'more', text: '', mode: 'themes-only' },
    ]);
  });

  it.each(['6', '0', '04', ' 4', '4.0', 'four'])(
    'leaves %j as text, so that the check refuses it',
    (value) => {
      expect(readAnswerForm({ 'rating.present': value }).ratings).toEqual({ present: value });
    },
  );

  it('takes an empty field as blank', () => {
    expect(readAnswerForm({ 'rating.present': '', 'rating.acts': undefined }).ratings).toEqual({});
  });

  it('takes the last value of a field that came more than once', () => {
    expect(readAnswerForm({ 'rating.present': ['2', '5'] }).ratings).toEqual({ present: 5 });
  });

  it('gives a field named after a property of all objects no special power', () => {
    const { ratings } = readAnswerForm({ 'rating.__proto__': '5' });
    expect(Object.entries(ratings)).toEqual([['__proto__', 5]]);
    expect(Object.getPrototypeOf(ratings)).toBe(Object.prototype);
  });
});
