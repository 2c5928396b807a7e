import { CheckedCase, checkFolder } from './check-folder.js';
import { readGoldenFolder } from './golden-folder.js';

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

const shown = (value: unknown): string => {
  const text = JSON.stringify(value) as string | undefined;
  return text === undefined ? 'nothing' : text.slice(0, 200);
};

const report = ({ id, differences }: CheckedCase): void => {
  for (const { path, expected, got } of differences)
    say(`${id}${path === '' ? '' : ` ${path}`}: expected ${shown(expected)}, got ${shown(got)}`);
};

function main(folder: string | undefined): number {
  if (folder === undefined) {
    process.stderr.write('Name the folder: npm run golden -- test/golden/synthetic\n');
    return 2;
  }
  const checked = checkFolder(readGoldenFolder(folder));
  checked.forEach(report);
  const differing = checked.filter(({ differences }) => differences.length > 0).length;
  say(`${String(checked.length - differing)} matched, ${String(differing)} differ`);
  return differing === 0 ? 0 : 1;
}

process.exitCode = main(process.argv[2]);
