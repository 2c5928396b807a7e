import { REPORT_EXAMPLE } from '../../core/reports/report-example.js';
import { onlySelfExample } from '../../core/reports/report-variants-example.js';
import { renderReportPdf } from './report-pdf.js';

const RELEASED = '2026-06-12';

describe.each(['en', 'cy'] as const)('the report as a PDF in %s', (language) => {
  const rendered = renderReportPdf(REPORT_EXAMPLE, language, RELEASED);

  it('declares what assistive technology looks for', async () => {
    const file = (await rendered).toString('latin1');
    expect(file.startsWith('%PDF-1.7')).toBe(true);
    expect(file).toMatch(/\/StructTreeRoot \d+ 0 R/);
    expect(file).toMatch(/\/Marked true/);
    expect(file).toContain(`/Lang (${language}-GB)`);
    expect(file).toContain('/DisplayDocTitle true');
    expect(file).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(file).toMatch(/\/Outlines \d+ 0 R/);
  });

  it('has the same bytes for the same report', async () => {
    const again = await renderReportPdf(REPORT_EXAMPLE, language, RELEASED);
    expect(again.equals(await rendered)).toBe(true);
  });
});

describe('the report as a PDF', () => {
  it('names no person and no time of day in its metadata', async () => {
    const file = (await renderReportPdf(REPORT_EXAMPLE, 'en', RELEASED)).toString('latin1');
    expect(file).toContain('D:20260612000000Z');
    expect(file).not.toMatch(/Angharad|\/Author|\/ModDate/);
  });

  it('has the same bytes whether groups were hidden or nobody answered', async () => {
    const hidden = await renderReportPdf(onlySelfExample('suppressed'), 'en', RELEASED);
    const absent = await renderReportPdf(onlySelfExample('none'), 'en', RELEASED);
    expect(hidden.equals(absent)).toBe(true);
  });

  it('keeps the original of what it cannot print for those who listen', async () => {
    const file = await renderReportPdf(REPORT_EXAMPLE, 'en', RELEASED);
    const original = Buffer.from('תודה', 'utf16le').swap16().toString('latin1');
    expect(file.toString('latin1')).toContain(original.replace(/[()\\]/g, '\\$&'));
  });
});
