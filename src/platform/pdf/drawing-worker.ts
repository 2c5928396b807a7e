import { constants, setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { DrawingReply, DrawingRequest } from './drawing.js';
import { renderReportPdf, renderSelfReportPdf } from './report-pdf.js';

// Runs in a thread of its own: a report takes a tenth of a second or more, in which the app would answer nobody.

/** Where cores are short, pages and the database go first: on Linux a priority is that of the thread which sets it. */
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL);

const render = ({ model, language, releasedOn }: DrawingRequest): Promise<Uint8Array> =>
  model.schema === 'tosturi-self-report/1'
    ? renderSelfReportPdf(model, language, releasedOn)
    : renderReportPdf(model, language, releasedOn);

async function draw(request: DrawingRequest): Promise<DrawingReply> {
  try {
    return { outcome: 'drawn', pdf: await render(request) };
  } catch (error) {
    return { outcome: 'failed', message: error instanceof Error ? error.message : 'unknown' };
  }
}

parentPort?.on('message', (request: DrawingRequest) => {
  void draw(request).then((reply) => parentPort?.postMessage(reply));
});
