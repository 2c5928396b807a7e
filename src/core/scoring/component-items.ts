import { Audience, Component, Item, itemsFor, Questionnaire } from '../questionnaires/questionnaire.js';

/** The items of one component that this audience is asked, in pack order. */
export const componentItems = (
  questionnaire: Questionnaire,
  audience: Audience,
  component: Component,
): readonly Item[] => itemsFor(questionnaire, audience).filter((item) => item.component === component);
