import { PublishableTable } from '../disclosure/publishable-table.js';
import { ItemReport } from './report-model.js';
import { ReportSource } from './report-source.js';
import { selfItem } from './self-scores.js';

/** The published items with their words and the leader's own rating. */
export const reportItems = (
  { items }: PublishableTable,
  { questionnaire, self }: ReportSource,
): readonly ItemReport[] =>
  items.flatMap(({ item, component, groups }) => {
    const asked = questionnaire.items.find(({ key }) => key === item);
    const wording = asked?.wording.colleague ?? asked?.wording.patient ?? asked?.wording.self;
    if (wording === undefined) return [];
    const involves = asked?.involves ?? null;
    return [{ item, component, involves, wording, self: selfItem(self, item), groups }];
  });
