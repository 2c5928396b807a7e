import { Config } from '../config/config.js';
import { Translations } from '../language/translations.js';
import { readAssetPaths } from './assets.js';
import { PageRenderer } from './page-renderer.js';

/** The renderer of this start: while developing, every page shows its template as it is now. */
export const pageRendererFor = ({ environment }: Config, translations: Translations): PageRenderer =>
  new PageRenderer(translations, readAssetPaths(), environment === 'development' ? 'reread' : 'cached');
