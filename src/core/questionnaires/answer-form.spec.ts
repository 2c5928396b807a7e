import { FieldProblem } from '../errors.js';
import { AnswerForm } from './answer-form-view.js';
import { answerForm } from './answer-form.js';
import { AnswerValues, NO_ANSWERS, readAnswerForm } from './answer-values.js';
import { Audience } from './questionnaire.js';
import { checkResponse, largestResponse } from './response-rules.js';
import { smallQuestionnaire } from './questionnaire-example.js';

const formFor = (
  audience: Audience,
  values: AnswerValues = NO_ANSWERS,
  problems: readonly FieldProblem[] = [],
): AnswerForm =>
  answerForm({ questionnaire: smallQuestionnaire, audience, language: 'en', values, problems });

/** What a browser would post: every checked choice and every text. */
const posted = (form: AnswerForm): Record<string, string | string[]> => {
  const items = form.sections.flatMap((section) => section.items);
  const choices = [...items, ...form.comments.map(({ mode }) => mode)];
  const checked = choices.flatMap(({ name, options }) =>
    options.filter((option) => option.checked).map(({ value }): [string, string] => [name, value]),
  );
  const ticked = form.conditions?.options.filter((option) => option.checked).map(({ value }) => value) ?? [];
  const written = form.comments.map(({ name, value }): [string, string] => [name, value]);
  return { ...Object.fromEntries([...checked, ...written]), condition: ticked };
};

const idsOf = (form: AnswerForm): string[] => {
  const items = form.sections.flatMap((section) => section.items);
  const groups = [
    ...items,
    ...form.comments.map(({ mode }) => mode),
    ...(form.conditions ? [form.conditions] : []),
  ];
  const options = groups.flatMap((group) => group.options.map(({ id }) => id));
  return [...groups.map(({ id }) => id), ...options, ...form.comments.map(({ id }) => id)];
};

describe('answerForm', () => {
  it('groups items by component and numbers them as they stand on the page', () => {
    const numbered = formFor('colleague').sections.map(({ component, items }) => [
      component,
      items.map(({ number, text }) => `${String(number)} ${text}`),
    ]);
    expect(numbered).toEqual([
      ['attending', ['1 present colleague (en)', '2 last colleague (en)']],
      ['understanding', ['3 listens colleague (en)']],
      ['empathising', ['4 feels colleague (en)']],
      ['helping', ['5 acts colleague (en)']],
    ]);
  });

  it('offers five points and "not observed" for every item, none of them chosen beforehand', () => {
    const item = formFor('patient').sections[0]!.items[0]!;
    expect(item.name).toBe('rating.present');
    expect(item.options.map(({ value }) => value)).toEqual(['1', '2', '3', '4', '5', 'not-observed']);
    expect(item.options.map(({ text }) => text)).toContain('not observed (en)');
    expect(item.options.some(({ checked }) => checked)).toBe(false);
  });

  it.each([
    ['self', 0, false],
    ['colleague', 2, true],
    ['patient', 1, false],
  ] as const)('asks %s %d open questions and conditions: %s', (audience, questions, conditions) => {
    const form = formFor(audience);
    expect(form.comments).toHaveLength(questions);
    expect(form.conditions !== null).toBe(conditions);
  });

  it('speaks the language asked for', () => {
    const input = { questionnaire: smallQuestionnaire, values: NO_ANSWERS, problems: [] };
    const welsh = answerForm({ ...input, audience: 'colleague', language: 'cy' });
    expect(JSON.stringify(welsh)).not.toContain('(en)');
    expect(welsh.stem).toBe('stem colleague (cy)');
  });

  it('uses no element id twice, also when one key is the beginning of another', () => {
    const [first, ...others] = smallQuestionnaire.items;
    const questionnaire = {
      ...smallQuestionnaire,
      items: [first!, { ...first!, key: 'present-1' }, ...others],
    };
    const ids = idsOf(
      answerForm({ questionnaire, audience: 'colleague', language: 'en', values: NO_ANSWERS, problems: [] }),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(['self', 'colleague', 'patient'] as const)(
    'refills what was saved, and posts it again alike (%s)',
    (audience) => {
      const response = largestResponse(smallQuestionnaire, audience);
      const values = readAnswerForm(posted(formFor(audience, response)));
      expect(checkResponse(smallQuestionnaire, audience, values)).toEqual({ kind: 'valid', response });
    },
  );

  it('refills an over-long comment whole, as it was typed', () => {
    const values = { ...NO_ANSWERS, comments: [{ question: 'more', text: ' far too long ' }] };
    expect(formFor('colleague', values).comments[1]!.value).toBe(' far too long ');
  });

  it('puts each problem at its field and lists all in the order of the form, those of no field last', () => {
    const strange = { field: 'rating.unheard-of', problem: 'item-unknown' };
    const condition = { field: 'condition', problem: 'condition-unknown' };
    const mode = { field: 'mode.keep', problem: 'mode-unknown' };
    const comment = { field: 'comment.more', problem: 'comment-too-long', params: { over: 1, max: 5 } };
    const rating = { field: 'rating.acts', problem: 'rating-unknown' };
    const form = formFor('colleague', NO_ANSWERS, [strange, condition, comment, mode, rating]);
    expect(form.errors).toEqual([
      { href: '#rating-acts--1', problem: rating },
      { href: '#mode-keep--word-for-word', problem: mode },
      { href: '#comment-more', problem: comment },
      { href: '#condition--workload', problem: condition },
      { href: '#rating-present--1', problem: strange },
    ]);
    expect(form.sections[3]!.items[0]!.error).toBe(rating);
    expect(form.comments[0]!.mode.error).toBe(mode);
    expect(form.comments[1]!.error).toBe(comment);
    expect(form.conditions!.error).toBe(condition);
  });

  it('leads from "nothing answered" to the first question, which every link of the summary has', () => {
    const form = formFor('patient', NO_ANSWERS, [{ field: 'ratings', problem: 'answers-none' }]);
    expect(form.errors.map(({ href }) => href)).toEqual(['#rating-present--1']);
    expect(idsOf(form)).toContain('rating-present--1');
  });
});
