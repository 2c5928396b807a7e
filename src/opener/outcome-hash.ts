import { FrozenCell, SubjectResults } from '../core/disclosure/frozen-results.js';
import { Reliability } from '../core/disclosure/reliability.js';
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

const reliabilityInOrder = (reliability: Reliability): Reliability => ({
  ...reliability,
  items: reliability.items.toSorted(byText(({ item }) => item)),
});

const keyOf = ({ group, language, component }: Reliability): string => `${group} ${language} ${component}`;

/**
 * Of everything that was frozen, whatever order rows come back in; comments keep theirs, which is part of the result. Where there are
 * no reliabilities the hash is that of a box opened before they were kept.
 */
export const outcomeHash = ({ subjects, spreads, reliabilities }: FrozenCampaign): Buffer =>
  sha256(
    canonicalJson({
      subjects: subjects.map(subjectInOrder).toSorted(byText(({ subjectRef }) => subjectRef)),
      spreads: spreads.toSorted(byText(({ group, component }) => `${group} ${component}`)),
      ...(reliabilities.length > 0 && {
        reliabilities: reliabilities.map(reliabilityInOrder).toSorted(byText(keyOf)),
      }),
    }),
  );
