import { answers, QUESTIONNAIRE } from './ballots-example.js';
import { buildSelfReport, seenLess, seenOften, SelfReport } from './self-report.js';

const reportOn = (response: Parameters<typeof buildSelfReport>[0]['response']): SelfReport =>
  buildSelfReport({
    subject: { name: 'Nia', jobTitle: 'Nurse', organisation: { en: 'Example', cy: 'Enghraifft' } },
    questionnaire: QUESTIONNAIRE,
    response,
  });

const keysOf = (items: readonly { readonly item: string }[]): readonly string[] =>
  items.map(({ item }) => item);

describe('the report on a self-assessment alone', () => {
  it('has the scores of the four components, to a tenth', () => {
    const report = reportOn(answers(4, { 'helping-1': 5 }));
    expect(report.components.map(({ self }) => self)).toEqual([
      { kind: 'shown', value: 4 },
      { kind: 'shown', value: 4 },
      { kind: 'shown', value: 4 },
      { kind: 'shown', value: 4.2 },
    ]);
    expect(report.items).toHaveLength(24);
  });

  it('begins with what one does most often, and lists what one does least often', () => {
    const report = reportOn(answers(4, { 'helping-1': 5, 'attending-2': 2, 'attending-3': 3 }));
    expect(keysOf(seenOften(report))).toEqual(['helping-1', 'attending-1', 'attending-4']);
    expect(keysOf(seenLess(report))).toEqual(['attending-2', 'attending-3']);
  });

  it('says nothing of what was not answered', () => {
    const report = reportOn({ ratings: {}, comments: [], conditions: [] });
    expect([seenOften(report), seenLess(report)]).toEqual([[], []]);
    expect(report.components.every(({ self }) => self.kind === 'none')).toBe(true);
  });
});
