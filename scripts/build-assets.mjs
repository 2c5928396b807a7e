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
/** Each of these stands alone on its page. */
const CLIENT_SCRIPTS = ['page', 'kiosk', 'enter-code', 'sign-in-link', 'answer-form', 'charts'];
/** These share their cryptography, and fetch the list of words only when somebody needs it. */
const CLIENT_MODULES = ['start-answering', 'answering', 'change-answers', 'paper-entry'];

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

const bundle = (names, options) =>
  build({
    entryPoints: names.map((name) => join(root, 'src/client', `${name}.ts`)),
    bundle: true,
    minify: true,
    write: false,
    target: ['es2022', 'safari15.4', 'firefox115'],
    outdir: output,
    tsconfig: join(root, 'src/client/tsconfig.json'),
    legalComments: 'none',
    ...options,
  });

const scripts = async () => {
  const { outputFiles } = await bundle(CLIENT_SCRIPTS, { format: 'iife' });
  return outputFiles.map((file, index) => [CLIENT_SCRIPTS[index], '.js', Buffer.from(file.contents)]);
};

/** Modules name each other in their imports, so it is the bundler that puts the hash of the content into the names. */
const modules = async () => {
  const { outputFiles } = await bundle(CLIENT_MODULES, {
    format: 'esm',
    splitting: true,
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
  });
  return outputFiles.map(({ path, contents }) => {
    const [file, name] = /([^/]+)-[0-9A-Z]+\.js$/.exec(path);
    return [name, file, Buffer.from(contents)];
  });
};

const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };

const write = (name, file, content) => {
  const brotli = brotliCompressSync(content, BROTLI);
  writeFileSync(join(output, file), content);
  writeFileSync(join(output, `${file}.br`), brotli);
  writeFileSync(join(output, `${file}.gz`), gzipSync(content, { level: 9 }));
  console.log(file.padEnd(40), `${content.length} bytes, ${brotli.length} compressed`);
  return [name, `/assets/${file}`];
};

const writeHashed = ([name, extension, content]) => {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 12);
  return write(name, `${name}-${hash}${extension}`, content);
};

rmSync(output, { recursive: true, force: true });
mkdirSync(output, { recursive: true });
const files = [
  ['styles', '.css', Buffer.from(stylesheet())],
  ['favicon', '.svg', readFileSync(join(root, 'src/web/design/favicon.svg'))],
  ...(await scripts()),
];
const paths = [
  ...files.map(writeHashed),
  ...(await modules()).map(([name, file, content]) => write(name, file, content)),
].filter(([name]) => name !== 'chunk');
writeFileSync(join(output, 'manifest.json'), JSON.stringify(Object.fromEntries(paths), null, 2));
