import { changePath, codePath, inBrowserPath } from './answering-paths.js';

/** The views of `answer/enter-code` and `answer/change`. */
export interface EnterCodeView {
  readonly action: string;
  readonly change: string;
  /** Where a form goes on that was loaded again; `null` at its beginning. */
  readonly resume: string | null;
  /** For whoever cannot find the letter. */
  readonly freshLink: string;
}

export interface ChangeView {
  readonly slug: string;
  readonly enterCode: string;
  readonly replace: string;
}

export const toEnterCodeView = (slug: string): EnterCodeView => ({
  action: codePath(slug),
  change: changePath(slug),
  resume: null,
  freshLink: `/o/${slug}/new-link`,
});

/** A form was loaded again, and a browser that kept the code posts it anew. */
export const toReloadedView = (slug: string): EnterCodeView => ({
  ...toEnterCodeView(slug),
  resume: inBrowserPath(slug),
});

export const toChangeView = (slug: string): ChangeView => ({
  slug,
  enterCode: codePath(slug),
  replace: inBrowserPath(slug),
});
