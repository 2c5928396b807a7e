import { fork } from 'node:child_process';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../src/platform/project-root.js';
import { Quantiles } from './quantiles.js';
import { BenchedService } from './service.js';

export interface StatisticsFigures {
  readonly campaign: {
    readonly ballots: number;
    readonly items: number;
    readonly ms: number;
    readonly cpuMs: number;
    /** One pass that adds up the same ratings. */
    readonly floorMs: number;
    readonly ratio: number;
    /** Of the process with all ballots in memory, and how far beyond it went. */
    readonly floorBytes: number;
    readonly peakBytes: number;
  };
  readonly report: {
    readonly raters: number;
    readonly model: Quantiles;
    readonly fromBallots: Quantiles;
  };
}

const SUBJECTS = 2000;
const RATERS = 50;
const REPORT_RATERS = 60;
const PACK = join(PROJECT_ROOT, 'content', 'packs', 'compassionate-leadership-1.json');

/** In a process of its own, so that its memory is nobody else's. */
export const benchStatistics = (service: BenchedService): Promise<StatisticsFigures> =>
  new Promise((resolve, reject) => {
    const child = fork(
      join(__dirname, 'statistics.process.ts'),
      [String(SUBJECTS), String(RATERS), String(REPORT_RATERS), PACK],
      { execArgv: [...process.execArgv, '--expose-gc'] },
    );
    service.adopt(child);
    child.once('message', (figures: StatisticsFigures) => {
      resolve(figures);
    });
    child.once('exit', () => {
      reject(new Error('The statistics were not measured.'));
    });
  });
