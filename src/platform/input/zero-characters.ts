const below = (prefix: string, name: string): string => (prefix === '' ? name : `${prefix}.${name}`);

/**
 * The fields whose text has U+0000 in it, nested ones as `dates.closing`. No column of PostgreSQL takes that character
 * ("Character Types", also within jsonb) and nobody types it.
 */
export function fieldsWithZero(value: unknown, field = ''): readonly string[] {
  if (typeof value === 'string') return value.includes('\0') ? [field] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => fieldsWithZero(inner, below(field, name)));
}
