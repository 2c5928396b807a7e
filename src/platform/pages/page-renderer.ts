import { join } from 'node:path';
import { Environment, FileSystemLoader } from 'nunjucks';
import { Language, LANGUAGES } from '../../core/language.js';
import { Translations } from '../language/translations.js';
import { PROJECT_ROOT } from '../project-root.js';
import { AssetPaths } from './assets.js';
import { EMPTY_FORM, FormInput, FormState } from './form-state.js';
import { navigationFor } from './navigation.js';
import { PageContext } from './page-context.js';
import { PrintedStencils } from './printed-stencils.js';
import { ProblemWords } from './problem-words.js';
import { Stencil } from './stencil.js';
import { templateGlobals } from './template-globals.js';

/** In production a template is compiled once; in development every page shows the file as it is. */
export type Caching = 'cached' | 'reread';

const TEMPLATE_FOLDERS = [
  'src/web',
  'src/web/design',
  'src/platform/pages/templates',
  'node_modules/nhsuk-frontend/dist',
].map((folder) => join(PROJECT_ROOT, folder));

const languageSwitch = ({ path }: PageContext): readonly { language: Language; href: string }[] =>
  path === null ? [] : LANGUAGES.map((language) => ({ language, href: `${path}?language=${language}` }));

/** One environment per language: imported macros see globals only, and need their words too. */
const environmentOf = (globals: ReturnType<typeof templateGlobals>, caching: Caching): Environment => {
  const loader = new FileSystemLoader(TEMPLATE_FOLDERS, { noCache: caching === 'reread' });
  const environment = new Environment(loader, { autoescape: true, trimBlocks: true, lstripBlocks: true });
  for (const [name, value] of Object.entries(globals)) environment.addGlobal(name, value);
  return environment;
};

const isStencil = (view: unknown): view is Stencil => view instanceof Stencil;

/**
 * Draws every page of the app and of the box. A template sees: its `view`; `form` (what was typed, what is wrong with
 * it); `page` (see PageContext); and, also inside imported macros, all of `templateGlobals`.
 */
export class PageRenderer {
  private readonly environments: ReadonlyMap<Language, Environment>;
  private readonly stencils = new PrintedStencils();

  constructor(
    private readonly translations: Translations,
    assets: AssetPaths,
    private readonly caching: Caching,
  ) {
    this.environments = new Map(
      LANGUAGES.map((language) => [
        language,
        environmentOf(templateGlobals(translations, language, assets), caching),
      ]),
    );
  }

  /** The page of `view`, which may be a stencil: then it is drawn once, unless a template may have changed since. */
  page(template: string, view: unknown, context: PageContext, form: FormInput = EMPTY_FORM): string {
    if (!isStencil(view)) return this.render(template, view, context, form);
    const draw = (drawn: unknown): string => this.render(template, drawn, context, form);
    const isOnePage = this.caching === 'cached' && context.visitor === null && context.path === null;
    return isOnePage ? this.stencils.fill(template, view, draw) : draw(view.viewWith(view.words));
  }

  /** `template` is a path below src/web or platform/pages/templates, without `.njk`. */
  render(template: string, view: unknown, context: PageContext, form: FormInput = EMPTY_FORM): string {
    const environment = this.environments.get(context.language);
    if (!environment) throw new Error(`No templates in "${context.language}".`);
    const words = new ProblemWords(this.translations, context.language);
    return environment.render(`${template}.njk`, {
      view,
      form: new FormState(form, words, this.translations.in(context.language)),
      page: context,
      languageSwitch: languageSwitch(context),
      navigation: navigationFor(context),
    });
  }
}
