// Builds everything a browser fetches: dist/assets/*, named by content so that it can be cached for ever, each file
// with its gzip and brotli form beside it, and manifest.json from plain names to those paths.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { compile } from 'sass';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const output = join(root, 'dist', 'assets');
/** An NHS body may switch on its own identity: TOSTURI_THEME=nhs npm run build */
const theme = process.env.TOSTURI_THEME ?? 'tosturi';
const CLIENT_SCRIPTS = ['page', 'enter-code', 'sign-in-link', 'answer-form', 'charts'];

const stylesheet = () =>
  compile(join(root, 'src/web/styles/tosturi.scss'), {
    style: 'compressed',
    loadPaths: [
      join(root, 'src/web/styles/themes', theme),
      join(root, 'src/web/styles'),
      join(root, 'node_modules/nhsuk-frontend/dist/nhsuk'),
    ],
    quietDeps: true,
  }).css;

const scripts = async () => {
  const result = await build({
    entryPoints: CLIENT_SCRIPTS.map((name) => join(root, 'src/client', `${name}.ts`)),
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: ['es2022', 'safari15.4', 'firefox115'],
    outdir: output,
    tsconfig: join(root, 'src/client/tsconfig.json'),
    legalComments: 'none',
  });
  return result.outputFiles.map((file, index) => [CLIENT_SCRIPTS[index], '.js', Buffer.from(file.contents)]);
};

const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };

const write = ([name, extension, content]) => {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 12);
  const file = join(output, `${name}-${hash}${extension}`);
  const brotli = brotliCompressSync(content, BROTLI);
  writeFileSync(file, content);
  writeFileSync(`${file}.br`, brotli);
  writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
  console.log(`${name}${extension}`.padEnd(18), `${content.length} bytes, ${brotli.length} compressed`);
  return [name, `/assets/${name}-${hash}${extension}`];
};

rmSync(output, { recursive: true, force: true });
mkdirSync(output, { recursive: true });
const files = [
  ['styles', '.css', Buffer.from(stylesheet())],
  ['favicon', '.svg', readFileSync(join(root, 'src/web/design/favicon.svg'))],
  ...(await scripts()),
];
writeFileSync(join(output, 'manifest.json'), JSON.stringify(Object.fromEntries(files.map(write)), null, 2));
