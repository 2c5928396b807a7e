/**
 * Everything that would in the end stand above itself, people by their managers and units by where they belong, as chains
 * without the return to the first. Each has one above it, so each chain is met once and nothing is in two.
 */
export function circlesIn(above: ReadonlyMap<string, string>): readonly (readonly string[])[] {
  const circles: (readonly string[])[] = [];
  const settled = new Set<string>();
  for (const start of above.keys()) {
    const way: string[] = [];
    const places = new Map<string, number>();
    let next: string | undefined = start;
    while (next !== undefined && !settled.has(next) && !places.has(next)) {
      places.set(next, way.length);
      way.push(next);
      next = above.get(next);
    }
    const returnsTo = next === undefined ? undefined : places.get(next);
    if (returnsTo !== undefined) circles.push(way.slice(returnsTo));
    way.forEach((passed) => settled.add(passed));
  }
  return circles;
}
