import { Language, Localised } from '../../core/language.js';

/** What a page needs to know about the person who looks at it; the session guard sets it on the request. */
export interface Visitor {
  readonly name: string;
  readonly language: Language;
  readonly roles: readonly string[];
  readonly organisation: Localised;
  readonly csrfToken: string;
}

/** Where a page is shown. `box` pages have no visitor and remember nothing. */
export interface Site {
  readonly kind: 'app' | 'box';
  readonly appOrigin: string;
  readonly boxOrigin: string;
  readonly development: boolean;
}

/** All that a page prints besides its own view. */
export interface PageContext extends Site {
  readonly language: Language;
  /** The page's own address without query, or `null` where it cannot be fetched again (the answer to a form). */
  readonly path: string | null;
  readonly visitor: Visitor | null;
}
