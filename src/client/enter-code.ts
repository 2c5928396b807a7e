import { parseInvitationCode } from '../crypto/code-form.js';
import { canSealHere } from './answering/able.js';
import { codeHere } from './answering/code-here.js';
import { readCodeLink } from './answering/code-link.js';
import { showProblems } from './answering/field-problems.js';
import { keepPromisedSeal } from './answering/promised-seal.js';
import { beginVisit } from './kiosk/here.js';

// A link carries the code after `#`, which browsers never send to a server. It is taken out of the address bar (and
// so out of the history) at once; the person then presses one button. The seal behind the code stays in this browser.
const field = document.querySelector<HTMLInputElement>('[data-invitation-code]');
const fragment = decodeURIComponent(location.hash.slice(1));
let keeping: Promise<void> | null = null;

if (field && fragment !== '') {
  history.replaceState(history.state, '', location.pathname + location.search);
  field.value = readCodeLink(fragment).code;
  if (canSealHere()) keeping = keepPromisedSeal(readCodeLink(fragment));
  field.form?.querySelector<HTMLButtonElement>('button[type=submit]')?.focus();
}

const waiting = field && fragment === '' && canSealHere() ? codeHere() : null;
const resumeAt = field?.form?.dataset['resume'];
if (field?.form && waiting !== null && resumeAt !== undefined) {
  field.value = waiting;
  field.form.action = resumeAt;
  field.form.submit();
}

/** A slip of the finger is noticed here: nothing of a code that cannot be right leaves this browser. */
function isPossible(typed: string, form: HTMLFormElement): boolean {
  const problem = typed === '' ? 'code-missing' : 'code-mistyped';
  const isMistyped = parseInvitationCode(typed).kind === 'mistyped';
  showProblems(form, isMistyped ? [{ field: 'code', problem }] : []);
  return !isMistyped;
}

field?.form?.addEventListener('submit', (event) => {
  const { form } = field;
  // Somebody may have pasted the whole link, or scanned it.
  const link = readCodeLink(field.value);
  if (!form || !isPossible(link.code, form)) {
    event.preventDefault();
    return;
  }
  field.value = link.code;
  if (field.hasAttribute('data-kiosk-code')) beginVisit();
  if (link.seal !== null && canSealHere()) keeping = keepPromisedSeal(link);
  if (keeping === null) return;
  event.preventDefault();
  const action = event.submitter?.getAttribute('formaction');
  if (typeof action === 'string') form.action = action;
  void keeping.finally(() => {
    form.submit();
  });
});
