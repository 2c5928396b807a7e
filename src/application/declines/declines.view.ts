import type { Localised } from '../../core/language.js';

/** What a letter asked for. */
export interface DeclineView {
  readonly slug: string;
  readonly organisationName: Localised;
  readonly requests: readonly {
    readonly invitationId: string;
    readonly subjectName: string;
    readonly declined: boolean;
  }[];
}
