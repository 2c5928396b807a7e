import { getDocument, GlobalWorkerOptions, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { REPORT_EXAMPLE } from '../../core/reports/report-example.js';
import { ALL_BOUNDED_EXAMPLE } from '../../core/reports/report-variants-example.js';
import { readReport } from '../../core/reports/reading/read-report.js';
import { Block } from '../../core/reports/reading/blocks.js';
import { Language } from '../../core/language.js';
import { ReportModel } from '../../core/reports/report-model.js';
import { renderReportPdf } from './report-pdf.js';
import { printable } from './printable-text.js';
import { reportWords } from './report-words.js';

GlobalWorkerOptions.workerSrc = require.resolve('pdfjs-dist/legacy/build/pdf.worker.mjs');

interface Tag {
  readonly role: string;
  readonly alt: string;
}

interface PdfContent {
  /** In the order of the content, which is the order of reading. */
  readonly text: string;
  readonly paints: number;
  /** What is painted neither as tagged content nor as an artifact. */
  readonly unmarkedPaints: number;
}

const open = (file: Buffer) => getDocument({ data: new Uint8Array(file), verbosity: 0 }).promise;

const PAINTS: ReadonlySet<number> = new Set([OPS.showText, OPS.constructPath, OPS.paintImageXObject]);
const BEGINS: ReadonlySet<number> = new Set([OPS.beginMarkedContent, OPS.beginMarkedContentProps]);

const countPaints = (operators: readonly number[]): Pick<PdfContent, 'paints' | 'unmarkedPaints'> => {
  let [depth, paints, unmarkedPaints] = [0, 0, 0];
  for (const operator of operators) {
    if (BEGINS.has(operator)) depth += 1;
    if (operator === OPS.endMarkedContent) depth -= 1;
    if (PAINTS.has(operator)) {
      paints += 1;
      if (depth === 0) unmarkedPaints += 1;
    }
  }
  return { paints, unmarkedPaints };
};

const pagesOf = async (file: Buffer) => {
  const document = await open(file);
  const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1);
  return Promise.all(numbers.map((number) => document.getPage(number)));
};

const readPdf = async (file: Buffer): Promise<PdfContent> => {
  const pages = await pagesOf(file);
  const texts = await Promise.all(pages.map((page) => page.getTextContent()));
  const operators = await Promise.all(pages.map((page) => page.getOperatorList()));
  return {
    text: texts.flatMap(({ items }) => items.map((item) => ('str' in item ? item.str : ''))).join(' '),
    ...countPaints(operators.flatMap(({ fnArray }) => fnArray)),
  };
};

const pageTexts = async (file: Buffer): Promise<readonly string[]> => {
  const texts = await Promise.all((await pagesOf(file)).map((page) => page.getTextContent()));
  return texts.map(({ items }) => items.map((item) => ('str' in item ? item.str : '')).join(' '));
};

/** A foot stands at the end of its page, in the middle of what runs on over the turn. */
const withoutFooter = (page: string, language: Language): string => {
  const [start = ''] = reportWords(language)('footer.running').split('  ');
  const at = page.lastIndexOf(start);
  return at === -1 ? page : page.slice(0, at);
};

interface TreeNode {
  readonly role?: string;
  readonly alt?: string;
  readonly children?: readonly TreeNode[];
}

const tagsBelow = (node: TreeNode | null): readonly Tag[] =>
  node === null
    ? []
    : [
        ...(node.role === undefined ? [] : [{ role: node.role, alt: node.alt ?? '' }]),
        ...(node.children ?? []).flatMap(tagsBelow),
      ];

const tagsOf = async (file: Buffer): Promise<readonly Tag[]> => {
  const pages = await pagesOf(file);
  const trees = await Promise.all(pages.map((page) => page.getStructTree() as Promise<TreeNode | null>));
  return trees.flatMap(tagsBelow);
};

const RELEASED = '2026-06-12';
const squeeze = (text: string): string => text.replace(/\s+/g, '');

/** Everything that a block says, as it can be printed; what a chart says is its description and its table. */
const textsIn = (block: Block): readonly string[] => {
  switch (block.kind) {
    case 'table':
      return [block.table.caption, ...block.table.columns, ...block.table.rows.flat()];
    case 'list':
      return block.items;
    case 'quote':
      return [...(block.mark === null ? [] : [block.mark]), block.text];
    case 'dots':
    case 'compass':
      return [];
    case 'heading':
    case 'paragraph':
    case 'inset':
      return [block.text];
  }
};

const expectedTexts = (model: ReportModel, language: Language): readonly string[] =>
  readReport({ model, language, t: reportWords(language) }, RELEASED).sections.flatMap(({ title, blocks }) =>
    [title, ...blocks.flatMap(textsIn)].map((text) => printable(text).text),
  );

/** The places where the texts stand one after the other; −1 for the first that does not follow. */
const orderOf = (whole: string, texts: readonly string[]): number =>
  texts.reduce((from, text) => {
    const at = from === -1 ? -1 : whole.indexOf(squeeze(text), from);
    return at === -1 ? -1 : at + squeeze(text).length;
  }, 0);

describe.each(['en', 'cy'] as const)('the content of the report as a PDF in %s', (language) => {
  const rendered = renderReportPdf(REPORT_EXAMPLE, language, RELEASED);

  it('says the same as the page in the same order, every sentence and every number', async () => {
    const [, , ...pages] = await pageTexts(await rendered);
    const whole = squeeze(pages.map((page) => withoutFooter(page, language)).join(' '));
    const texts = expectedTexts(REPORT_EXAMPLE, language);
    const missing = texts.filter((_, index) => orderOf(whole, texts.slice(0, index + 1)) === -1);
    expect(missing).toEqual([]);
  });

  it('has a contents page whose lines lead to the page where each section stands', async () => {
    const file = await rendered;
    const texts = (await pageTexts(file)).map(squeeze);
    const reading = readReport({ model: REPORT_EXAMPLE, language, t: reportWords(language) }, RELEASED);
    for (const { title } of reading.sections) {
      const after = texts[1]?.split(squeeze(title))[1] ?? '';
      const page = Number(/^\d+/.exec(after)?.[0]);
      expect([title, texts[page - 1]?.includes(squeeze(title))]).toEqual([title, true]);
    }
    const annotations = await (await (await open(file)).getPage(2)).getAnnotations();
    const targets = (annotations as readonly { readonly dest: string }[]).map(({ dest }) => dest);
    expect(targets).toEqual(reading.sections.map(({ id }) => id));
    const tags = await tagsOf(file);
    expect(tags.filter(({ role }) => role === 'Link')).toHaveLength(reading.sections.length);
    expect(tags.filter(({ role }) => role === 'TOCI')).toHaveLength(reading.sections.length);
  });

  it('tags every table with headings and every figure with a description', async () => {
    const tags = await tagsOf(await rendered);
    const named = (role: string) => tags.filter((tag) => tag.role === role);
    // The compass, one for each component, and the patients' view.
    const charts = REPORT_EXAMPLE.components.length + 2;
    expect(named('Figure')).toHaveLength(charts);
    expect(named('Figure').every(({ alt }) => alt.length > 60)).toBe(true);
    expect(named('Table').length).toBeGreaterThan(charts);
    expect(named('TH').length).toBeGreaterThan(named('TR').length);
    expect(named('H1')).toHaveLength(1);
  });

  it('leaves nothing on a page outside the tags: what is not content is marked as decoration', async () => {
    const { unmarkedPaints, paints } = await readPdf(await rendered);
    expect(paints).toBeGreaterThan(300);
    expect(unmarkedPaints).toBe(0);
  });
});

describe('the content of the report as a PDF', () => {
  it('prints bounds as bounds and pooled groups together', async () => {
    const { text } = await readPdf(await renderReportPdf(ALL_BOUNDED_EXAMPLE, 'en', RELEASED));
    expect(text).toContain('4.5 or higher');
    expect(text).toContain('1.5 or lower');
    expect(text).toContain('Colleagues, shown together');
  });
});
