import type { Role } from '../../core/access/roles.js';
import type { Language } from '../../core/language.js';

/** The signed-in person on whose behalf a use case runs. */
export interface Actor {
  readonly organisationId: string;
  readonly personId: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly language: Language;
}
