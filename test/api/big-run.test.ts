import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PROJECT_ROOT } from '../support/project-fixture.js';

const LEADERS = 2;
/** A machine that does much else takes minutes. */
const WITHIN_MS = 600_000;
const LOADER = './scripts/typescript.mjs';

/** A small one of what `npm run big-run` does with five hundred leaders, so that it still works when somebody wants it. */
describe('the big run', () => {
  it(
    'goes from the list of people to the last release, and counts each acknowledged ballot once',
    async () => {
      expect(existsSync(join(PROJECT_ROOT, 'dist', 'src', 'main.js'))).toBe(true);
      const args = ['--import', LOADER, 'bench/big-run.ts', String(LEADERS)];
      const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: PROJECT_ROOT });
      expect(stdout).toContain(
        '2 leaders, 24 raters, 20 patients: 44 ballots acknowledged and counted once each',
      );
      expect(stdout).toContain('0 spoiled, 3 forged ones refused, 8 cells, none below its threshold');
      expect(stdout.match(/^ {2}\S.* \d+\.\d s$/gm)).toHaveLength(11);
    },
    WITHIN_MS,
  );

  it('takes no number of leaders that is none', async () => {
    const args = ['--import', LOADER, 'bench/big-run.ts', 'many'];
    const run = promisify(execFile)(process.execPath, args, { cwd: PROJECT_ROOT });
    await expect(run).rejects.toMatchObject({ code: 1, stderr: 'Say how many leaders: a whole number.\n' });
  });
});
