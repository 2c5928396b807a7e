import { FieldProblem } from '../core/errors.js';
import { ReadShare } from '../crypto/custody-shares.js';

const inWords = (problem: string, params: FieldProblem['params'] = {}): FieldProblem => ({
  field: 'words',
  problem,
  params,
});

/** What is wrong with the words of a sheet, so that its custodian can put right the very word. */
export function wordProblems(read: ReadShare): readonly FieldProblem[] {
  switch (read.kind) {
    case 'wrong-count':
      return [inWords('custody-word-count', { expected: read.expected, number: read.count })];
    case 'unknown-words':
      return read.unknown.map(({ position, word }) =>
        inWords('custody-word-unknown', { number: position, word }),
      );
    case 'checksum':
      return [inWords('custody-words-mistaken')];
    case 'another-key':
    // Sound, and of this campaign, but a colleague's.
    case 'read':
      return [inWords('custody-another-sheet')];
  }
}
