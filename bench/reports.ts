import { ReleasedReportView } from '../src/application/reports/reports.view.js';
import { readableReport } from '../src/core/reports/frozen-report.js';
import { renderReportPdf } from '../src/platform/pdf/report-pdf.js';
import { sessionCookieName } from '../src/platform/sessions/register-sessions.js';
import { cpuOfFamily, cpuOfProcess } from './cpu-time.js';
import { Quantiles, quantilesOf } from './quantiles.js';
import { releaseReport } from './released-report.js';
import { BenchedService } from './service.js';

const RUNS = 100;
const PDF_RUNS = 50;
const WARM_UP_RUNS = 10;

export interface Timing extends Quantiles {
  readonly name: string;
  readonly runs: number;
  readonly bytes: number;
  /** For each run, of the process that answers and of PostgreSQL: what a busy machine changes least. */
  readonly processCpuMs: number;
  readonly databaseCpuMs: number;
}

/** `null`: there is nothing at that address, so nothing was measured. */
export interface ReportFigures {
  readonly json: Timing;
  readonly html: Timing | null;
  readonly pdfServed: Timing;
  readonly pdfDrawn: Timing;
}

interface Measured {
  readonly name: string;
  readonly runs: number;
  /** Returns how many bytes came out. */
  work(): Promise<number>;
}

interface Pids {
  readonly process: number;
  readonly database: number;
}

async function timingOf({ name, runs, work }: Measured, pids: Pids): Promise<Timing> {
  for (let run = 0; run < WARM_UP_RUNS; run += 1) await work();
  const cpu = [cpuOfProcess(pids.process), cpuOfFamily(pids.database)] as const;
  const times: number[] = [];
  let bytes = 0;
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    bytes = await work();
    times.push(performance.now() - start);
  }
  const processCpuMs = (cpuOfProcess(pids.process) - cpu[0]) / runs;
  const databaseCpuMs = (cpuOfFamily(pids.database) - cpu[1]) / runs;
  return { name, runs, bytes, ...quantilesOf(times), processCpuMs, databaseCpuMs };
}

/** One at a time over a kept-alive connection, with the body read to its end. */
const download = (url: string, headers: Readonly<Record<string, string>>) => async (): Promise<number> => {
  const response = await fetch(url, { headers, redirect: 'manual' });
  const { byteLength } = await response.arrayBuffer();
  if (response.status !== 200) throw new Error(`${url} answered ${String(response.status)}.`);
  return byteLength;
};

const isThere = async (url: string, headers: Readonly<Record<string, string>>): Promise<boolean> =>
  (await fetch(url, { headers, redirect: 'manual' })).status !== 404;

/** A report of about fifty raters, as the leader gets it. */
export async function benchReports(service: BenchedService): Promise<ReportFigures> {
  const { subjectId, session, appPid } = await releaseReport(service);
  const { appOrigin } = service.config;
  const api = `${appOrigin}/api/v1/subjects/${subjectId}/report`;
  const page = `${appOrigin}/subjects/${subjectId}/report/whole`;
  const bearer = { authorization: `Bearer ${session}` };
  const cookie = { cookie: `${sessionCookieName(appOrigin)}=${session}`, accept: 'text/html' };
  const released = (await (await fetch(api, { headers: bearer })).json()) as ReleasedReportView;
  const draw = async (): Promise<number> =>
    (await renderReportPdf(readableReport(released.report), 'en', released.releasedOn)).byteLength;
  const pids = { process: appPid, database: service.databasePid };
  const served = (name: string, work: () => Promise<number>): Promise<Timing> =>
    timingOf({ name, runs: RUNS, work }, pids);
  return {
    json: await served('report as JSON', download(api, bearer)),
    html: (await isThere(page, cookie)) ? await served('report as a page', download(page, cookie)) : null,
    pdfServed: await served('report as PDF, the frozen one', download(`${api}.pdf?language=en`, bearer)),
    pdfDrawn: await timingOf(
      { name: 'report as PDF, drawn anew', runs: PDF_RUNS, work: draw },
      { ...pids, process: process.pid },
    ),
  };
}
