import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../project-root.js';

/** From the plain name of a stylesheet or script to the path it is served from. */
export type AssetPaths = Readonly<Record<string, string>>;

export const ASSETS_FOLDER = join(PROJECT_ROOT, 'dist', 'assets');

/** Written by scripts/build-assets.mjs. */
export const readAssetPaths = (): AssetPaths =>
  JSON.parse(readFileSync(join(ASSETS_FOLDER, 'manifest.json'), 'utf8')) as AssetPaths;
