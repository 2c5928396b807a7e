import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES } from '../language.js';
import { AUDIENCES, COMPONENTS, INVOLVED_BEHAVIOURS, itemsFor, Questionnaire } from './questionnaire.js';
import { isQuestionnaire, questionnaireProblems } from './questionnaire-rules.js';

const PACK = join(__dirname, '../../../content/packs/compassionate-leadership-1.json');

const readPack = (): Questionnaire => {
  const candidate: unknown = JSON.parse(readFileSync(PACK, 'utf8'));
  if (!isQuestionnaire(candidate)) throw new Error(JSON.stringify(questionnaireProblems(candidate)));
  return candidate;
};

const perComponent = (pack: Questionnaire, audience: (typeof AUDIENCES)[number]) =>
  COMPONENTS.map(
    (component) => itemsFor(pack, audience).filter((item) => item.component === component).length,
  );

describe('the shipped pack', () => {
  const pack = readPack();

  it('passes all rules', () => {
    expect(questionnaireProblems(pack)).toEqual([]);
  });

  it.each([
    ['self', [6, 6, 6, 6]],
    ['colleague', [6, 6, 6, 6]],
    ['patient', [2, 2, 2, 2]],
  ] as const)('asks %s as many items of each component', (audience, counts) => {
    expect(perComponent(pack, audience)).toEqual(counts);
  });

  it.each(INVOLVED_BEHAVIOURS)('has exactly one item for %s', (behaviour) => {
    expect(pack.items.filter((item) => item.involves === behaviour)).toHaveLength(1);
  });

  it('asks colleagues two open questions, patients one and the leader none', () => {
    const asked = AUDIENCES.map((audience) =>
      pack.openQuestions.filter((each) => each.audience === audience),
    );
    expect(asked.map((questions) => questions.length)).toEqual([0, 2, 1]);
    expect(pack.openQuestions.every(({ maxLength }) => maxLength === 2000)).toBe(true);
  });

  it.each(LANGUAGES)('never asks an audience the same thing twice (%s)', (language) => {
    for (const audience of AUDIENCES) {
      const texts = itemsFor(pack, audience).map((item) => item.wording[audience]?.[language]);
      expect(new Set(texts).size).toBe(texts.length);
    }
  });

  it('has no English text standing where the Welsh should be', () => {
    const texts = pack.items.flatMap(({ wording }) => Object.values(wording));
    expect(texts.filter(({ en, cy }) => en === cy)).toEqual([]);
  });

  it('keeps patient items to twelve words', () => {
    const words = itemsFor(pack, 'patient').map((item) => item.wording.patient?.en.split(' ').length ?? 0);
    expect(Math.max(...words)).toBeLessThanOrEqual(12);
  });

  it('says that the Welsh is a draft that has not been validated', () => {
    expect(pack.translation).toEqual({ en: 'original', cy: 'draft-not-validated' });
    expect(pack.licence).toBe('CC-BY-4.0');
  });
});
