import { isQuestionnaire, questionnaireProblems } from './questionnaire-rules.js';
import { smallQuestionnaire } from './questionnaire-example.js';

type Json = Record<string, unknown>;

/** A copy with the value at `path` replaced; `undefined` takes it out. */
const changed = (path: string, value: unknown): unknown => {
  const copy = structuredClone(smallQuestionnaire) as unknown as Json;
  const names = path.split('.');
  const last = names.pop()!;
  const parent = names.reduce<Json>((at, name) => at[name] as Json, copy);
  if (value === undefined) Reflect.deleteProperty(parent, last);
  else parent[last] = value;
  return copy;
};

const problem = (field: string, key: string, params?: Record<string, string | number>) =>
  params === undefined ? { field, problem: key } : { field, problem: key, params };

describe('questionnaireProblems', () => {
  it('finds nothing in a sound questionnaire', () => {
    expect(questionnaireProblems(smallQuestionnaire)).toEqual([]);
    expect(isQuestionnaire(smallQuestionnaire)).toBe(true);
  });

  it.each([[null], ['text'], [[]], [7]])('refuses %j, which is no object', (candidate) => {
    expect(questionnaireProblems(candidate)).toEqual([problem('', 'questionnaire-not-an-object')]);
    expect(isQuestionnaire(candidate)).toBe(false);
  });

  it.each([
    ['title', undefined, [problem('title', 'questionnaire-field-missing')]],
    ['title.cy', undefined, [problem('title.cy', 'questionnaire-field-missing')]],
    [
      'items.1.wording.colleague.cy',
      undefined,
      [problem('items.1.wording.colleague.cy', 'questionnaire-field-missing')],
    ],
    ['colour', 'blue', [problem('colour', 'questionnaire-field-unknown')]],
    ['items.0.weight', 2, [problem('items.0.weight', 'questionnaire-field-unknown')]],
    ['items.0.wording.board', {}, [problem('items.0.wording.board', 'questionnaire-field-unknown')]],
    [
      'schema',
      'other/1',
      [problem('schema', 'questionnaire-value-unknown', { allowed: 'tosturi-questionnaire/1' })],
    ],
    ['version', 0, [problem('version', 'questionnaire-number-out-of-range', { min: 1, max: 100_000 })]],
    ['version', 1.5, [problem('version', 'questionnaire-not-a-whole-number')]],
    ['version', '1', [problem('version', 'questionnaire-not-a-whole-number')]],
    ['items', {}, [problem('items', 'questionnaire-not-a-list')]],
    ['items', [], [problem('items', 'questionnaire-list-length', { min: 1, max: 100 })]],
    ['conditions', [], [problem('conditions', 'questionnaire-list-length', { min: 1, max: 20 })]],
    ['items.0.key', 'Full-Attention', [problem('items.0.key', 'questionnaire-key-form')]],
    ['items.0.key', 'two--hyphens', [problem('items.0.key', 'questionnaire-key-form')]],
    [
      'items.0.key',
      'a'.repeat(33),
      [problem('items.0.key', 'questionnaire-key-too-long', { over: 1, max: 32 })],
    ],
    ['items.1.key', 'present', [problem('items.1.key', 'questionnaire-key-repeated')]],
    ['conditions.1.key', 'workload', [problem('conditions.1.key', 'questionnaire-key-repeated')]],
    ['notObserved.en', 5, [problem('notObserved.en', 'questionnaire-not-text')]],
    ['notObserved.en', ' ', [problem('notObserved.en', 'questionnaire-text-empty')]],
    ['notObserved.en', 'Not\u202eobserved', [problem('notObserved.en', 'questionnaire-text-untidy')]],
    ['notObserved.en', 'Not observed ', [problem('notObserved.en', 'questionnaire-text-untidy')]],
    [
      'notObserved.en',
      'n'.repeat(83),
      [problem('notObserved.en', 'questionnaire-text-too-long', { over: 3, max: 80 })],
    ],
    [
      'openQuestions.0.maxLength',
      5000,
      [problem('openQuestions.0.maxLength', 'questionnaire-number-out-of-range', { min: 1, max: 4000 })],
    ],
    ['ratingScale.4.value', 4, [problem('ratingScale', 'questionnaire-scale-order')]],
    [
      'items.0.wording',
      {},
      [
        problem('items.0.wording', 'questionnaire-wording-missing'),
        problem('items', 'questionnaire-component-without-items', {
          component: 'attending',
          audience: 'patient',
        }),
      ],
    ],
    ['items.4.wording.colleague', undefined, [problem('items.4.wording', 'questionnaire-wording-unpaired')]],
    [
      'items.2.component',
      'helping',
      [
        problem('items', 'questionnaire-component-without-items', {
          component: 'empathising',
          audience: 'self',
        }),
        problem('items', 'questionnaire-component-without-items', {
          component: 'empathising',
          audience: 'colleague',
        }),
        problem('items', 'questionnaire-component-without-items', {
          component: 'empathising',
          audience: 'patient',
        }),
      ],
    ],
    [
      'items.3.wording.patient',
      undefined,
      [
        problem('items', 'questionnaire-component-without-items', {
          component: 'helping',
          audience: 'patient',
        }),
      ],
    ],
    ['items.3.involves', 'all-levels', [problem('items.4.involves', 'questionnaire-behaviour-repeated')]],
    ['translation.en', 'draft-not-validated', [problem('translation', 'questionnaire-no-original')]],
  ])('names what is wrong when %s is %j', (path, value, problems) => {
    expect(questionnaireProblems(changed(path, value))).toEqual(problems);
  });

  it('names every problem of the shape at once', () => {
    const broken = { ...(changed('title.cy', '') as Json), version: 0 };
    expect(questionnaireProblems(broken).map(({ field }) => field)).toEqual(['version', 'title.cy']);
  });

  it('lets a questionnaire leave patients out altogether', () => {
    const items = smallQuestionnaire.items.map((item) => {
      const { self, colleague } = item.wording;
      return { ...item, wording: { self, colleague } };
    });
    expect(questionnaireProblems({ ...smallQuestionnaire, items })).toEqual([]);
  });
});
