import { audited } from './audit/audit-table.js';
import { mayShowCommentsBy } from './comment-rule.js';
import { DisclosureRules } from './disclosure-rules.js';
import { Drawing } from './drawing.js';
import { PublishableTable, PublishedNumbers } from './publishable-table.js';
import { publishComponents } from './publish-components.js';
import { publishConditions } from './publish-conditions.js';
import { publishItems } from './publish-items.js';
import { publishSources } from './publish-sources.js';
import { RawCells } from './raw-cells.js';
import { NO_REPAIRS } from './repairs.js';
import { shownGroups } from './shown-groups.js';

/** R11, once more at the door: the opening has already dropped comments that may not be shown. */
const publishComments = (drawing: Drawing): PublishedNumbers['comments'] => {
  const anonymous = shownGroups(drawing).filter(({ group }) => group !== 'manager');
  const ballots = anonymous.reduce((total, { cell }) => total + (cell?.ballots ?? 0), 0);
  const writers = drawing.raw.results.comments.length;
  return mayShowCommentsBy(drawing.rules)({ ballots, writers }) ? 'shown' : 'suppressed';
};

const draw = (drawing: Drawing): PublishedNumbers => ({
  sources: publishSources(drawing),
  ...publishComponents(drawing),
  items: publishItems(drawing),
  conditions: publishConditions(drawing),
  comments: publishComments(drawing),
});

/**
 * The one door: exact cells in, by rules, and out comes the table that may be published. `DISCLOSURE_RULES` are the rules of
 * the service; a test passes weaker ones. Equal cells give equal tables.
 */
export const publish = (raw: RawCells, rules: DisclosureRules): PublishableTable =>
  audited({ raw, rules, repairs: NO_REPAIRS }, draw) as PublishableTable;
