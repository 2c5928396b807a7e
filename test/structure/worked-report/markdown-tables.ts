/** Rows of words, without the heading row. */
export type Rows = readonly (readonly string[])[];

const cellsOf = (line: string): readonly string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

const isTable = (line: string): boolean => line.startsWith('|');

/** The first table under each heading, by the heading. */
export const tablesIn = (markdown: string): ReadonlyMap<string, Rows> => {
  const sections = markdown.split(/^#+ /m).slice(1);
  return new Map(
    sections.map((section) => {
      const [heading = '', ...lines] = section.split('\n');
      const first = lines.findIndex(isTable);
      const after = first < 0 ? [] : lines.slice(first);
      const end = after.findIndex((line) => !isTable(line));
      return [heading, after.slice(2, end < 0 ? undefined : end).map(cellsOf)];
    }),
  );
};
