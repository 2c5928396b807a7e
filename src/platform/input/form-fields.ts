/**
 * How the text of one form field becomes the value that an input class expects. Every field not named in a shape is
 * `text`: trimmed, and left out when empty, because an empty field was not filled in.
 */
export type FieldKind = 'text' | 'verbatim' | 'number' | 'yes-no' | 'list' | 'words' | 'after-hash';

/** By the name of the field; `thresholds.peer` becomes `{ thresholds: { peer } }`. */
export type FormShape = Readonly<Record<string, FieldKind>>;

const textOf = (value: unknown): unknown => {
  if (typeof value !== 'string') return value;
  const trimmed = value.trim();
  return trimmed === '' ? undefined : trimmed;
};

const numberOf = (value: unknown): unknown => {
  const text = textOf(value);
  // Anything else stays as it was typed, for the input class to refuse.
  return typeof text === 'string' && /^[+-]?\d+$/.test(text) ? Number(text) : text;
};

const YES_NO: Readonly<Record<string, boolean>> = { yes: true, no: false };

const READERS: Readonly<Record<FieldKind, (value: unknown) => unknown>> = {
  text: textOf,
  verbatim: (value) => value,
  number: numberOf,
  'yes-no': (value) => (typeof value === 'string' ? YES_NO[value] : value),
  // One ticked box is posted as a text and no ticked box not at all.
  list: (value) => (value === undefined ? [] : Array.isArray(value) ? (value as unknown[]) : [value]),
  // One field for several short texts, as people write them below or beside each other.
  words: (value) =>
    typeof value === 'string' ? value.split(/[\s,;]+/).filter((word) => word !== '') : value,
  // What people copy is the whole link.
  'after-hash': (value) => {
    const text = textOf(value);
    return typeof text === 'string' ? text.slice(text.lastIndexOf('#') + 1) : text;
  },
};

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

const place = (target: Fields, path: readonly string[], value: unknown): void => {
  const [name = '', ...rest] = path;
  if (rest.length === 0) {
    target[name] = value;
    return;
  }
  const inner = target[name];
  const next: Fields = isFields(inner) ? inner : {};
  target[name] = next;
  place(next, rest, value);
};

/** What was posted, in the shape of the JSON that the same input class accepts. */
export function readForm(body: unknown, shape: FormShape): Fields {
  const posted = isFields(body) ? body : {};
  const names = new Set([...Object.keys(posted), ...Object.keys(shape)]);
  const read: Fields = {};
  for (const name of names) {
    const value = READERS[shape[name] ?? 'text'](posted[name]);
    // Only names of a shape are paths: those are ours, never the sender's.
    if (value !== undefined) place(read, name in shape ? name.split('.') : [name], value);
  }
  return read;
}
