import { WordProblem } from '../../crypto/blind/recovery-words.js';
import { Problem } from './field-problems.js';

/** In words that tell somebody with a sheet of paper where to look. */
export function problemOfWords(problem: WordProblem): Problem {
  const field = 'words';
  if (problem.kind === 'wrong-count')
    return { field, problem: 'words-count', params: { count: problem.count } };
  if (problem.kind === 'checksum') return { field, problem: 'words-checksum' };
  const unknown = problem.unknown.map(({ position, word }) => `${String(position)}: ${word}`).join(', ');
  return { field, problem: 'words-unknown', params: { unknown } };
}
