import { getDocument, GlobalWorkerOptions } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { LANGUAGES } from '../../core/language.js';
import { Rating, Response } from '../../core/questionnaires/response.js';
import { answers, ballotsOf, commented, resultsOf, sourceOf } from '../../core/reports/ballots-example.js';
import { buildReport } from '../../core/reports/build-report.js';
import { OpenedBallot } from '../../core/reports/opened-ballot.js';
import { SECTION_IDS } from '../../core/reports/reading/blocks.js';
import { readReport } from '../../core/reports/reading/read-report.js';
import { ReportModel } from '../../core/reports/report-model.js';
import { renderReportPdf } from './report-pdf.js';
import { reportWords } from './report-words.js';

GlobalWorkerOptions.workerSrc = require.resolve('pdfjs-dist/legacy/build/pdf.worker.mjs');

const RELEASED = '2026-06-12';
const SELF: Response = answers(3);
const LONG_NAME = 'Wŷ'.repeat(30);
const LONG_WORD = 'x'.repeat(2000);
const BOMB = '😀👩🏽‍⚕️ שלום \u202Eعربي '.repeat(80).slice(0, 2000);
const OPEN = '{{name}} <b>$t(x)</b> %s';

const many = (rating: Rating, count: number): readonly Rating[] =>
  Array.from({ length: count }, () => rating);

const reportOn = (ballots: readonly OpenedBallot[], self: Response | null = SELF): ReportModel =>
  buildReport({ ...sourceOf(resultsOf(ballots)), self });

const everybodyWrites = ballotsOf('peer', many(4, 9)).map((ballot, index): OpenedBallot => ({
  ...ballot,
  response: commented(ballot.response, [LONG_WORD, BOMB, OPEN][index % 3] ?? ''),
}));

const longNames = (model: ReportModel): ReportModel => ({
  ...model,
  subject: { ...model.subject, name: LONG_NAME, jobTitle: LONG_NAME },
  managerComments: { name: LONG_NAME, list: [{ kind: 'verbatim', text: BOMB }] },
});

const HARD: readonly (readonly [string, ReportModel])[] = [
  ['nothing was answered, not even by the leader', reportOn([], null)],
  ['only the leader answered', reportOn([])],
  ['only patients answered', reportOn(ballotsOf('patient', many(4, 12)))],
  ['everything is hidden', reportOn([...ballotsOf('peer', many(2, 2)), ...ballotsOf('patient', many(5, 1))])],
  ['everybody gave the same answer', reportOn(ballotsOf('peer', many(5, 20)), answers(5))],
  [
    'everybody gave the lowest answer, and the leader too',
    reportOn(ballotsOf('peer', many(1, 20)), answers(1)),
  ],
  ['comments are as long and as strange as they may be', reportOn(everybodyWrites)],
  ['names are long', longNames(reportOn(everybodyWrites))],
];

const textOf = async (pdf: Buffer): Promise<string> => {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1);
  const pages = await Promise.all(
    numbers.map(async (number) => (await document.getPage(number)).getTextContent()),
  );
  return pages.flatMap(({ items }) => items.map((item) => ('str' in item ? item.str : ''))).join(' ');
};

describe.each(HARD)('a report in which %s', (_name, model) => {
  it.each(LANGUAGES)('is whole, and invents no number (%s)', async (language) => {
    const reading = readReport({ model, language, t: reportWords(language) }, RELEASED);
    expect(reading.sections.map(({ id }) => id)).toEqual([...SECTION_IDS]);
    expect(reading.sections.filter(({ blocks }) => blocks.length === 0)).toEqual([]);
    const text = await textOf(await renderReportPdf(model, language, RELEASED));
    for (const { title } of reading.sections) expect(text).toContain(title);
    expect(text).not.toMatch(/\b0\.0\b|NaN|undefined|null/);
  });
});
