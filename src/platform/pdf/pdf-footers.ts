import { Translate } from '../../core/reports/reading/translate.js';
import { FULL_WIDTH, useStyle } from './pen.js';
import { PAGE_HEIGHT, THEME } from './pdf-theme.js';
import { printable } from './printable-text.js';

interface FooterWords {
  readonly left: string;
  readonly right: string;
}

const fit = (doc: PDFKit.PDFDocument, text: string, width: number): string => {
  if (doc.widthOfString(text) <= width) return text;
  const clusters = [...text];
  const cut = clusters.findIndex(
    (_, index) => doc.widthOfString(`${clusters.slice(0, index + 1).join('')}…`) > width,
  );
  return `${clusters.slice(0, cut).join('')}…`;
};

const drawFooter = (doc: PDFKit.PDFDocument, { left, right }: FooterWords): void => {
  const top = PAGE_HEIGHT - 48;
  // Text below the margin would turn the page.
  const { bottom } = doc.page.margins;
  doc.page.margins.bottom = 0;
  doc.markContent('Artifact', { type: 'Pagination' });
  doc
    .save()
    .lineWidth(0.5)
    .moveTo(FULL_WIDTH.x, top - 8);
  doc.lineTo(FULL_WIDTH.x + FULL_WIDTH.width, top - 8).stroke(THEME.rule);
  useStyle(doc, { font: 'regular', size: 8.5, colour: THEME.quiet });
  const pageWidth = doc.widthOfString(right);
  doc.text(fit(doc, left, FULL_WIDTH.width - pageWidth - 24), FULL_WIDTH.x, top, { lineBreak: false });
  doc.text(right, FULL_WIDTH.x + FULL_WIDTH.width - pageWidth, top, { lineBreak: false });
  doc.restore();
  doc.endMarkedContent();
  doc.page.margins.bottom = bottom;
};

/** Every page but the cover. */
export const writeFooters = (doc: PDFKit.PDFDocument, name: string, t: Translate): void => {
  const { start, count } = doc.bufferedPageRange();
  const left = printable(`${t('footer.running')} · ${t('footer.owner', { name })}`).text;
  for (let index = start + 1; index < start + count; index++) {
    doc.switchToPage(index);
    drawFooter(doc, { left, right: t('footer.page', { page: index + 1, pages: count }) });
  }
};
