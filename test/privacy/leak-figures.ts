import { appendFileSync } from 'node:fs';

/** One measured line of the leak battery. */
export interface LeakFigure {
  /** As it stands in the titles of its tests: `A2`. */
  readonly id: string;
  readonly tried: string;
  readonly figure: string | number;
  /** What guessing alone would give; `null` where nothing is guessed. */
  readonly chance: string | number | null;
}

/** Kept for the battery's report when it asks for it, one line of JSON each; several test processes write one file. */
export function recordLeak({ id, tried, figure, chance }: LeakFigure): void {
  const file = process.env['LEAKS_FILE'];
  if (file) appendFileSync(file, `${JSON.stringify({ id, tried, figure, chance })}\n`);
}
