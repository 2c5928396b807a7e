/**
 * One text for one value: the JSON Canonicalization Scheme, RFC 8785. Properties in the order of their UTF-16 code
 * units, no white space, strings and numbers as ECMAScript writes them. What two programs hash must not depend on
 * the order in which one of them filled an object.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) return canonicalObject(value);
  return canonicalScalar(value);
}

function canonicalObject(value: object): string {
  const members = value as Readonly<Record<string, unknown>>;
  let written = '';
  // Without a comparison of ours, keys are ordered by their UTF-16 code units.
  for (const key of Object.keys(members).sort()) {
    const member = members[key];
    if (member !== undefined)
      written += `${written === '' ? '' : ','}${canonicalScalar(key)}:${canonicalJson(member)}`;
  }
  return `{${written}}`;
}

/** As `isWellFormed()`, which browsers have had since 2023 only. */
const LONE_SURROGATE = /\p{Surrogate}/u;

function canonicalScalar(value: unknown): string {
  const sayable =
    value === null ||
    typeof value === 'boolean' ||
    (typeof value === 'number' && Number.isFinite(value)) ||
    // RFC 8785, 3.2.2.2: a lone surrogate has no UTF-8 form, so two programs could hash it differently.
    (typeof value === 'string' && !LONE_SURROGATE.test(value));
  if (!sayable) throw new TypeError(`JSON cannot say this ${typeof value}`);
  return JSON.stringify(value);
}
