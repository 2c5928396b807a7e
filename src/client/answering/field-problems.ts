/** A FieldProblem as it comes from the box, or as it was found here. */
export interface Problem {
  readonly field: string;
  readonly problem: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

export const isProblem = (value: unknown): value is Problem =>
  typeof value === 'object' && value !== null && 'field' in value && 'problem' in value;

const SUMMARY = '[data-error-summary]';
const ERROR = 'nhsuk-error-message';

/** The words stand in the page; what differs from case to case has braces around its name there. */
function wordsFor({ problem, params = {} }: Problem): string {
  const words = document.querySelector(`[data-problem="${CSS.escape(problem)}"]`)?.textContent ?? problem;
  return Object.entries(params).reduce(
    (text, [name, value]) => text.replaceAll(`{${name}}`, String(value)),
    words.trim(),
  );
}

/** A problem with something that has no field of its own leads to the form's first one. */
function fieldFor(form: HTMLFormElement, { field }: Problem): HTMLElement | null {
  const found = form.querySelector<HTMLElement>(`[name="${CSS.escape(field)}"]`);
  return found ?? form.querySelector<HTMLElement>('input:not([type=hidden], [form]), textarea');
}

const span = (className: string, ...content: (string | Node)[]): HTMLElement => {
  const element = document.createElement('span');
  element.className = className;
  element.append(...content);
  return element;
};

/** As the macros of NHS.UK frontend draw it, which is how the same page looks when a server found the problem. */
function markField(field: HTMLElement, words: string): void {
  const group = field.closest('.nhsuk-form-group');
  if (!group || group.classList.contains('nhsuk-form-group--error')) return;
  const prefix = document.querySelector('[data-error-prefix]')?.textContent ?? '';
  const message = span(ERROR, span('nhsuk-u-visually-hidden', `${prefix}: `), words);
  message.id = `${field.id}-error`;
  message.dataset['found'] = '';
  group.classList.add('nhsuk-form-group--error');
  const choices = group.querySelector('.nhsuk-radios, .nhsuk-checkboxes');
  (choices ?? field).before(message);
  const described = choices ? (group.querySelector('fieldset') ?? field) : field;
  described.setAttribute(
    'aria-describedby',
    `${described.getAttribute('aria-describedby') ?? ''} ${message.id}`.trim(),
  );
}

function unmark(form: HTMLFormElement): void {
  for (const group of form.querySelectorAll('.nhsuk-form-group--error')) {
    group.classList.remove('nhsuk-form-group--error');
    const message = group.querySelector('[data-found]');
    for (const described of group.querySelectorAll('[aria-describedby]')) {
      const ids = (described.getAttribute('aria-describedby') ?? '').split(' ');
      described.setAttribute('aria-describedby', ids.filter((id) => id !== message?.id).join(' '));
    }
    message?.remove();
  }
}

const summaryLine = (field: HTMLElement, words: string): HTMLElement => {
  const line = document.createElement('li');
  const link = document.createElement('a');
  link.href = `#${field.id}`;
  link.textContent = words;
  line.append(link);
  return line;
};

/** None: takes the marks of an earlier attempt away. */
export function showProblems(form: HTMLFormElement, problems: readonly Problem[]): void {
  unmark(form);
  const found = problems.flatMap((problem) => {
    const field = fieldFor(form, problem);
    return field ? [{ field, words: wordsFor(problem) }] : [];
  });
  for (const { field, words } of found) markField(field, words);
  const summary = document.querySelector<HTMLElement>(SUMMARY);
  summary
    ?.querySelector('ul')
    ?.replaceChildren(...found.map(({ field, words }) => summaryLine(field, words)));
  if (!summary) return;
  summary.hidden = found.length === 0;
  if (found.length > 0) summary.focus();
}
