export type CsvRow = readonly (string | number | null)[];

/** What a spreadsheet would take for a formula is marked as text. Quotes are doubled. */
const cellText = (cell: string | number | null): string => {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const harmless = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
};

/** RFC 4180, for spreadsheets that need the mark of UTF-8 at the beginning. */
export const csvText = (rows: readonly CsvRow[]): string =>
  `\uFEFF${rows.map((row) => row.map(cellText).join(',')).join('\r\n')}\r\n`;
