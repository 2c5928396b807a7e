import { ChangeDesk } from './answering/change-desk.js';
import { canSealHere } from './answering/able.js';
import { readCodeLink } from './answering/code-link.js';
import { keepPromisedSeal } from './answering/promised-seal.js';
import { showState } from './answering/states.js';

// Where answers are replaced or taken back: the code finds the invitation, the 12 words make the same token again.

const root = document.querySelector<HTMLElement>('[data-changing]');
const form = root?.querySelector<HTMLFormElement>('form[data-change-form]');

if (root && form && canSealHere()) {
  const link = readCodeLink(decodeURIComponent(location.hash.slice(1)));
  const code = form.querySelector<HTMLInputElement>('[name=code]');
  if (code && link.code !== '') {
    history.replaceState(history.state, '', location.pathname + location.search);
    code.value = link.code;
    void keepPromisedSeal(link);
  }
  showState(root, 'ask');
  new ChangeDesk(root, form).wire();
}
