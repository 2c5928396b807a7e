import type { ReportDocuments } from '../../application/reports/report-documents.port.js';
import { Language } from '../../core/language.js';
import { ReportModel } from '../../core/reports/report-model.js';
import { SelfReport } from '../../core/reports/self-report.js';
import { WorkerEntry, workerEntry } from '../threads/worker-entry.js';
import { WorkerPool } from '../threads/worker-pool.js';
import { DrawingReply, DrawingRequest } from './drawing.js';

/** One, so that a bulk run leaves the other cores to pages and the database. */
const SIZE = 1;
/** A whole campaign may wait in line. */
const QUEUE_LIMIT = 2000;

/** Draws reports off the event loop, so that pages keep their pace while reports are released. */
export class DrawingPool implements ReportDocuments {
  private readonly pool: WorkerPool<DrawingRequest, DrawingReply>;

  constructor(entry: WorkerEntry = workerEntry(__dirname, 'drawing-worker')) {
    this.pool = new WorkerPool({ size: SIZE, queueLimit: QUEUE_LIMIT, entry });
  }

  /** @throws DomainError `too-busy`, `unavailable` */
  async render(model: ReportModel | SelfReport, language: Language, releasedOn: string): Promise<Buffer> {
    const reply = await this.pool.run({ model, language, releasedOn });
    if (reply.outcome === 'failed') throw new Error(`the report could not be drawn: ${reply.message}`);
    return Buffer.from(reply.pdf.buffer, reply.pdf.byteOffset, reply.pdf.byteLength);
  }

  /** Draws what was accepted, accepts no more, and ends the thread. */
  close(): Promise<void> {
    return this.pool.close();
  }
}
