import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getDocument, GlobalWorkerOptions } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { Language } from '../../src/core/language.js';
import { scoreNumber } from '../../src/core/reports/reading/number-words.js';
import { ReportModel } from '../../src/core/reports/report-model.js';
import { reportWords } from '../../src/platform/pdf/report-words.js';

GlobalWorkerOptions.workerSrc = require.resolve('pdfjs-dist/legacy/build/pdf.worker.mjs');

interface TreeNode {
  readonly alt?: string;
  readonly children?: readonly TreeNode[];
}

const descriptionsBelow = (node: TreeNode | null): readonly string[] =>
  node === null ? [] : [node.alt ?? '', ...(node.children ?? []).flatMap(descriptionsBelow)];

/** Everything that can be read in a document, the descriptions of its pictures included. */
export async function textOfPdf(file: Buffer): Promise<string> {
  const document = await getDocument({ data: new Uint8Array(file), verbosity: 0 }).promise;
  const texts: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const tree = (await page.getStructTree()) as TreeNode | null;
    texts.push(...items.map((item) => ('str' in item ? item.str : '')), ...descriptionsBelow(tree));
  }
  return texts.join(' ');
}

/** What a page or a picture says: its text, and what stands in the attributes that are read aloud. */
export function textOfMarkup(markup: string): string {
  const spoken = [...markup.matchAll(/\b(?:alt|title|aria-label|content)="([^"]*)"/g)].map(
    ([, said = '']) => said,
  );
  const text = markup.replaceAll(/<(script|style)\b[\s\S]*?<\/\1>/g, ' ').replaceAll(/<[^>]*>/g, ' ');
  return [text, ...spoken].join(' ').replaceAll(/&#?\w+;/g, ' ');
}

interface SectionWords {
  readonly section: Readonly<Record<string, string>>;
}

const literally = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

const sectionTitles = (language: Language): readonly string[] => {
  const file = join(__dirname, '..', '..', 'locales', language, 'report.json');
  return Object.values((JSON.parse(readFileSync(file, 'utf8')) as SectionWords).section);
};

/** "Page 3 of 14" at the foot of a document, and the pages in its contents: how long it is follows from what it shows. */
export function withoutPageNumbers(text: string, language: Language): string {
  const foot = reportWords(language)('footer.page', { page: '#', pages: '#' });
  const contents = sectionTitles(language).map((title) => `${literally(title)}\\s+\\d+\\b`);
  const pages = [foot.replaceAll('#', '\\d+'), ...contents];
  return pages.reduce((rest, page) => rest.replaceAll(new RegExp(page, 'g'), ' '), text);
}

export const numbersIn = (text: string): readonly string[] => text.match(/\d+(?:[.,]\d+)*/g) ?? [];

const leavesOf = (value: unknown): readonly (string | number)[] => {
  if (typeof value === 'string' || typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leavesOf) : [];
};

const wordsIn = (language: Language): readonly string[] => {
  const directory = join(__dirname, '..', '..', 'locales', language);
  return readdirSync(directory).map((name) => readFileSync(join(directory, name), 'utf8'));
};

/** The rating scale, which the axes of the charts name. */
const SCALE = ['1', '2', '3', '4', '5'];

/** The numbers that a report may hold: those of its model, as they are printed, and those of texts that are the same for all. */
export function allowedNumbers(model: ReportModel, language: Language): ReadonlySet<string> {
  const leaves = leavesOf(model);
  const printed = leaves.flatMap((leaf) =>
    typeof leaf === 'number' ? [scoreNumber(leaf), String(leaf)] : numbersIn(leaf),
  );
  return new Set([...SCALE, ...printed, ...wordsIn(language).flatMap(numbersIn)]);
}
