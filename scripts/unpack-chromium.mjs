/**
 * Unpacks the browser that `npm ci` brought and prints where it is; quick when that was done before.
 *
 * The package unpacks into the system's temporary directory and takes a file that exists for a finished one, so two
 * test runs at once could start half a browser. Here it unpacks apart and moves the whole directory into place.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const packageFile = join(root, 'node_modules/@sparticuz/chromium/package.json');
const { version } = JSON.parse(readFileSync(packageFile, 'utf8'));
const cache = join(root, 'node_modules/.cache');
const home = join(cache, `chromium-${version}`);

async function unpackInto(directory) {
  process.env.TMPDIR = directory;
  // Makes the package unpack its own copies of the system libraries too, so that no machine has to have them.
  process.env.AWS_LAMBDA_JS_RUNTIME = '24.x';
  const { default: chromium } = await import('@sparticuz/chromium');
  await chromium.executablePath();
}

/** The package's own file looks for fonts below /tmp. */
const fontsFile = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(home, 'fonts')}</dir>
  <cachedir>${join(home, 'fonts-cache')}</cachedir>
</fontconfig>
`;

function moveIntoPlace(directory) {
  try {
    renameSync(directory, home);
  } catch (error) {
    // Somebody else was faster; theirs is as good.
    if (!existsSync(home)) throw error;
    rmSync(directory, { recursive: true });
  }
}

if (!existsSync(home)) {
  mkdirSync(cache, { recursive: true });
  const directory = mkdtempSync(join(cache, 'chromium-unpacking-'));
  await unpackInto(directory);
  writeFileSync(join(directory, 'fonts', 'fonts.conf'), fontsFile);
  moveIntoPlace(directory);
}
process.stdout.write(home);
