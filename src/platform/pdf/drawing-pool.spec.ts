import { REPORT_EXAMPLE } from '../../core/reports/report-example.js';
import { ReportModel } from '../../core/reports/report-model.js';
import { DrawingPool } from './drawing-pool.js';
import { renderReportPdf } from './report-pdf.js';

const RELEASED = '2026-06-12';

describe('the thread that draws reports', () => {
  const pool = new DrawingPool();
  afterAll(() => pool.close());

  it('draws the same bytes as anywhere else, several in line', async () => {
    const drawn = await Promise.all(
      (['en', 'cy', 'en'] as const).map((language) => pool.render(REPORT_EXAMPLE, language, RELEASED)),
    );
    const english = await renderReportPdf(REPORT_EXAMPLE, 'en', RELEASED);
    const welsh = await renderReportPdf(REPORT_EXAMPLE, 'cy', RELEASED);
    expect(drawn.map((pdf) => pdf.equals(english))).toEqual([true, false, true]);
    expect(drawn.map((pdf) => pdf.equals(welsh))).toEqual([false, true, false]);
  });

  it('leaves the event loop free while it draws', async () => {
    let turns = 0;
    const ticking = setInterval(() => (turns += 1), 5);
    await pool.render(REPORT_EXAMPLE, 'en', RELEASED);
    clearInterval(ticking);
    expect(turns).toBeGreaterThan(5);
  });

  it('says what went wrong, and draws the next one', async () => {
    const broken = { ...REPORT_EXAMPLE, components: null } as unknown as ReportModel;
    await expect(pool.render(broken, 'en', RELEASED)).rejects.toThrow('the report could not be drawn');
    expect((await pool.render(REPORT_EXAMPLE, 'en', RELEASED)).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('takes nothing more once it is closed', async () => {
    const closed = new DrawingPool();
    await closed.close();
    await expect(closed.render(REPORT_EXAMPLE, 'en', RELEASED)).rejects.toThrow('unavailable');
  });
});
