import { AnswerDesk } from './answering/answer-desk.js';
import { keepCodeHere } from './answering/code-here.js';
import { computeSeal } from '../crypto/blind/manifest-check.js';
import { sealBlocks } from '../crypto/seal-blocks.js';
import { checkSeal, Invitation, invitationOf } from './answering/invitation.js';
import { keepersFor } from './answering/keepers.js';
import { KeptWork } from './answering/kept-work.js';
import { promisedSeal } from './answering/promised-seal.js';
import { moveToState, onClick, say, showState } from './answering/states.js';

// The answering form in a browser that makes the token itself. Nothing happens before the seal has been computed from
// the manifest and compared with the one of the invitation.

async function openDesk(root: HTMLElement, invitation: Invitation): Promise<void> {
  keepCodeHere(invitation.code);
  const work = await KeptWork.find(invitation, await keepersFor(invitation));
  const form = root.querySelector<HTMLFormElement>('form[data-answer-form]');
  if (!form) return;
  const desk = new AnswerDesk({ root, form, invitation, work });
  const kept = await work.draft();
  const draft = kept?.fields.length ? kept : null;
  if (draft === null || work.place === 'tab') {
    desk.open(draft);
    return;
  }
  onClick(root, 'resume', () => {
    desk.open(draft);
  });
  onClick(root, 'start-empty', () => {
    void work.empty().then(() => {
      desk.open(null);
    });
  });
  moveToState(root, 'offer');
}

async function begin(root: HTMLElement): Promise<void> {
  const invitation = invitationOf(root);
  const check = checkSeal(invitation, await promisedSeal(invitation.code));
  if (check === 'broken') {
    moveToState(root, 'refused');
    root.querySelector('form[data-answer-form]')?.remove();
    return;
  }
  say(root, 'seal', sealBlocks(computeSeal(invitation.manifest)).join(' · '));
  for (const words of root.querySelectorAll<HTMLElement>('[data-seal-check]'))
    words.hidden = words.dataset['sealCheck'] !== check;
  await openDesk(root, invitation);
}

const root = document.querySelector<HTMLElement>('[data-answering]');
// What goes wrong here goes wrong before the first answer: the page says so and offers the way without script.
if (root)
  begin(root).catch(() => {
    showState(root, 'checking');
  });
