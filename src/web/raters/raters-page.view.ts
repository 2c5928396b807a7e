import type { ColleagueRelationship } from '../../application/raters/colleague-relationships.js';
import { COLLEAGUE_RELATIONSHIPS } from '../../application/raters/colleague-relationships.js';
import type { RatersOverview, RaterView } from '../../application/raters/raters.view.js';

interface GroupOfRaters {
  readonly group: ColleagueRelationship;
  /** How many have to answer before the group is shown; `null` for the line manager, who is named. */
  readonly minimum: number | null;
  readonly asked: number;
  readonly raters: readonly RaterView[];
}

export interface RatersPageView {
  readonly overview: RatersOverview;
  readonly groups: readonly GroupOfRaters[];
  readonly relationships: readonly { readonly value: ColleagueRelationship }[];
}

export const toRatersPageView = (overview: RatersOverview): RatersPageView => ({
  overview,
  groups: COLLEAGUE_RELATIONSHIPS.map((group) => {
    const raters = overview.raters.filter(({ relationship }) => relationship === group);
    return {
      group,
      minimum: group === 'manager' ? null : overview.thresholds[group],
      asked: raters.filter(({ state }) => state === 'asked').length,
      raters,
    };
  }),
  relationships: COLLEAGUE_RELATIONSHIPS.map((value) => ({ value })),
});
