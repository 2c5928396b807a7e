import { FrozenCell, SubjectResults } from '../core/disclosure/frozen-results.js';
import { canonicalJson } from '../crypto/canonical-json.js';
import { sha256 } from '../crypto/digest.js';
import { FrozenCampaign } from '../persistence/results/frozen-campaign.js';

const byText =
  <T>(text: (value: T) => string) =>
  (a: T, b: T): number =>
    text(a) < text(b) ? -1 : 1;

const cellInOrder = (cell: FrozenCell): FrozenCell => ({
  ...cell,
  items: cell.items.toSorted(byText(({ item }) => item)),
  components: cell.components.toSorted(byText(({ component }) => component)),
});

const subjectInOrder = (subject: SubjectResults): SubjectResults => ({
  ...subject,
  cells: subject.cells.map(cellInOrder).toSorted(byText(({ group }) => group)),
});

/** Of everything that was frozen, whatever order rows come back in; comments keep theirs, which is part of the result. */
export const outcomeHash = ({ subjects, spreads }: FrozenCampaign): Buffer =>
  sha256(
    canonicalJson({
      subjects: subjects.map(subjectInOrder).toSorted(byText(({ subjectRef }) => subjectRef)),
      spreads: spreads.toSorted(byText(({ group, component }) => `${group} ${component}`)),
    }),
  );
