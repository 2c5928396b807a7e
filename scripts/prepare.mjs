/**
 * `npm ci` leaves a service that starts: npm runs this after every install. Where the development packages or the sources
 * were left out (an image made in two steps), there is nothing to build with and nothing to do.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const buildable = ['node_modules/typescript', 'src/main.ts', 'tsconfig.build.json'].every((path) =>
  existsSync(path),
);
if (buildable) {
  const { status } = spawnSync('npm', ['run', '--silent', 'build'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  process.exitCode = status ?? 1;
}
