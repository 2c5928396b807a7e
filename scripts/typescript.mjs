/**
 * `node --import ./scripts/typescript.mjs bench/some.ts`, or imported before anything else by another script: runs the
 * project's TypeScript as it stands, decorators included, without a build. Same compiler and settings as the tests.
 */
import { existsSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { transformFileSync } from '@swc/core';

const OURS = (url) => url?.endsWith('.ts') && !url.includes('/node_modules/');

/** Imports name the file that a build would emit. */
const sourceOf = (specifier, parent) => {
  const source = new URL(specifier.replace(/\.js$/, '.ts'), parent);
  return existsSync(source) ? source.href : null;
};

registerHooks({
  resolve(specifier, context, next) {
    const relative = OURS(context.parentURL) && /^\.{1,2}\/.*\.js$/.test(specifier);
    const source = relative ? sourceOf(specifier, context.parentURL) : null;
    return source ? { url: source, format: 'commonjs', shortCircuit: true } : next(specifier, context);
  },
  load(url, context, next) {
    if (!OURS(url)) return next(url, context);
    const { code } = transformFileSync(fileURLToPath(url));
    return { format: 'commonjs', source: code, shortCircuit: true };
  },
});
