import { FieldProblem } from '../errors.js';
import { answerProblem, commentField, modeField } from './answer-problems.js';
import { codePoints } from './code-points.js';
import { plainText } from './plain-text.js';
import { OpenQuestion } from './questionnaire.js';
import { Comment, COMMENT_MODES, CommentMode } from './response.js';
import { isRecord } from './shape-checks.js';

export interface CheckedComments {
  /** In the order of the questions; empty ones are left out. */
  readonly comments: readonly Comment[];
  readonly problems: readonly FieldProblem[];
}

/** Whoever chose nothing has not agreed to be quoted. */
const MODE_WITHOUT_A_CHOICE: CommentMode = 'themes-only';

const isMode = (value: unknown): value is CommentMode => COMMENT_MODES.some((mode) => mode === value);

const NOTHING: CheckedComments = { comments: [], problems: [] };

const refused = (problem: FieldProblem): CheckedComments => ({ comments: [], problems: [problem] });

const checkOne = (question: OpenQuestion, text: string, mode: unknown): CheckedComments => {
  const kept = plainText(text);
  if (kept === '') return NOTHING;
  const over = codePoints(kept) - question.maxLength;
  if (over > 0) {
    return refused(
      answerProblem(commentField(question.key), 'comment-too-long', { over, max: question.maxLength }),
    );
  }
  const chosen = mode ?? MODE_WITHOUT_A_CHOICE;
  if (!isMode(chosen)) return refused(answerProblem(modeField(question.key), 'mode-unknown'));
  return { comments: [{ question: question.key, text: kept, mode: chosen }], problems: [] };
};

interface Entry {
  readonly question: string;
  readonly text: string;
  readonly mode: unknown;
}

const isEntry = (value: unknown): value is Entry =>
  isRecord(value) && typeof value['question'] === 'string' && typeof value['text'] === 'string';

const strangers = (questions: readonly OpenQuestion[], entries: readonly Entry[]): readonly FieldProblem[] =>
  entries
    .filter((entry) => !questions.some(({ key }) => key === entry.question))
    .map((entry) => answerProblem(commentField(entry.question), 'question-unknown'));

export const checkComments = (
  questions: readonly OpenQuestion[],
  candidates: readonly unknown[],
): CheckedComments => {
  const entries = candidates.filter(isEntry);
  if (entries.length < candidates.length) return refused(answerProblem('comments', 'comment-malformed'));
  const checked = questions.map((question) => {
    const [entry, ...more] = entries.filter((each) => each.question === question.key);
    if (entry === undefined) return NOTHING;
    return more.length > 0
      ? refused(answerProblem(commentField(question.key), 'comment-repeated'))
      : checkOne(question, entry.text, entry.mode);
  });
  return {
    comments: checked.flatMap(({ comments }) => comments),
    problems: [...checked.flatMap(({ problems }) => problems), ...strangers(questions, entries)],
  };
};
