import { FieldProblem } from '../errors.js';
import { RATINGS_FIELD } from './answer-problems.js';
import { FormError, FormParts } from './answer-form-view.js';

/** Where each field begins on the page, in the order of the form. A group is entered at its first option. */
const targets = ({ sections, comments, conditions }: FormParts): ReadonlyMap<string, string> => {
  const items = sections.flatMap((section) => section.items);
  const first = (id: string, options: readonly { readonly id: string }[]) => options[0]?.id ?? id;
  return new Map([
    ...items.slice(0, 1).map((item) => [RATINGS_FIELD, first(item.id, item.options)] as const),
    ...items.map((item) => [item.name, first(item.id, item.options)] as const),
    ...comments.flatMap(({ id, name, mode }) => [
      [name, id] as const,
      [mode.name, first(mode.id, mode.options)] as const,
    ]),
    ...(conditions === null ? [] : [[conditions.name, first(conditions.id, conditions.options)] as const]),
  ]);
};

/** A problem with something that is not on the form leads to the form's beginning, after those that are. */
export const errorSummary = (parts: FormParts, problems: readonly FieldProblem[]): readonly FormError[] => {
  const places = targets(parts);
  const order = [...places.keys()];
  const beginning = places.get(RATINGS_FIELD) ?? '';
  const rank = ({ field }: FieldProblem) => (places.has(field) ? order.indexOf(field) : order.length);
  return problems
    .toSorted((one, other) => rank(one) - rank(other))
    .map((problem) => ({ href: `#${places.get(problem.field) ?? beginning}`, problem }));
};
