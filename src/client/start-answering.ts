import { canSealHere } from './answering/able.js';
import { checkSeal, invitationOf } from './answering/invitation.js';
import { promisedSeal } from './answering/promised-seal.js';
import { showState } from './answering/states.js';

// On the page before the first question. Where this browser can seal, it goes on to the form that does; everywhere else
// the form that needs no script stays where it is.

async function prepare(root: HTMLElement): Promise<void> {
  const invitation = invitationOf(root);
  if (checkSeal(invitation, await promisedSeal(invitation.code)) === 'broken') {
    showState(root, 'refused');
    return;
  }
  root.querySelector('[data-without-script]')?.toggleAttribute('hidden', true);
  root.querySelector('[data-with-script]')?.toggleAttribute('hidden', false);
}

const root = document.querySelector<HTMLElement>('[data-invited]');
if (root && canSealHere()) void prepare(root);
