import { canSealHere } from './answering/able.js';
import { codeHere } from './answering/code-here.js';
import { readCodeLink } from './answering/code-link.js';
import { keepPromisedSeal } from './answering/promised-seal.js';

// A link carries the code after `#`, which browsers never send to a server. It is taken out of the address bar (and
// so out of the history) at once; the person then presses one button. The seal behind the code stays in this browser.
const field = document.querySelector<HTMLInputElement>('[data-invitation-code]');
const fragment = decodeURIComponent(location.hash.slice(1));
let keeping: Promise<void> | null = null;

/** Keeps the seal of what is in the field, and leaves the code there. */
function takeSealFrom(code: HTMLInputElement): void {
  const link = readCodeLink(code.value);
  if (link.seal === null || !canSealHere()) return;
  code.value = link.code;
  keeping = keepPromisedSeal(link);
}

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

field?.form?.addEventListener('submit', (event) => {
  // Somebody may have pasted the whole link.
  takeSealFrom(field);
  if (keeping === null) return;
  event.preventDefault();
  void keeping.finally(() => field.form?.submit());
});
