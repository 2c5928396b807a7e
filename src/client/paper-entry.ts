import { canSealHere } from './answering/able.js';
import { showState } from './answering/states.js';
import { PaperDesk } from './paper/paper-desk.js';

// Where somebody types in what patients wrote on paper. From here it goes the way of every answer: a token for the form's
// code from the app, without a session; and the answers to the box.

const root = document.querySelector<HTMLElement>('[data-paper-entry]');
const form = root?.querySelector<HTMLFormElement>('form[data-paper-form]');

if (root && form && canSealHere()) {
  showState(root, 'ready');
  new PaperDesk(root, form).wire();
}
