import { randomBytes } from 'node:crypto';
import { lib } from 'nunjucks';
import { Stencil, Words } from './stencil.js';

type Draw = (view: unknown) => string;

/** What stands between the words, and which word comes after each piece but the last. */
interface Printed {
  readonly pieces: readonly string[];
  readonly names: readonly string[];
}

/** Pages drawn once, with blanks; see `Stencil`. */
export class PrintedStencils {
  private readonly printed = new WeakMap<object, Map<string, Printed>>();
  /** Nobody can know it, so nothing that anybody wrote looks like a blank. */
  private readonly mark = randomBytes(16).toString('hex');

  fill(template: string, { sameFor, words, viewWith }: Stencil, draw: Draw): string {
    const { questions, language, variant } = sameFor;
    const known = this.printed.get(questions) ?? new Map<string, Printed>();
    this.printed.set(questions, known);
    const key = `${template} ${language} ${variant}`;
    const printed = known.get(key) ?? this.print(words, (blanks) => draw(viewWith(blanks as Words)));
    known.set(key, printed);
    return filledIn(printed, words);
  }

  private print(words: Words, draw: Draw): Printed {
    const blanks = Object.fromEntries(Object.keys(words).map((name) => [name, `${this.mark}:${name};`]));
    const parts = draw(blanks).split(new RegExp(`${this.mark}:([^;]*);`));
    return {
      pieces: parts.filter((_, at) => at % 2 === 0),
      names: parts.filter((_, at) => at % 2 === 1),
    };
  }
}

/** Escaped as the templates escape whatever they print. */
function filledIn({ pieces, names }: Printed, words: Words): string {
  const escaped = new Map(Object.entries(words).map(([name, word]) => [name, lib.escape(word)]));
  return pieces.reduce((page, piece, at) => page + (escaped.get(names[at - 1] ?? '') ?? '') + piece);
}
