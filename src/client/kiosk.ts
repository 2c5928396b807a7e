import { isLeft, kioskHere, startHere, stopHere } from './kiosk/here.js';
import { IdleWatch } from './kiosk/idle-watch.js';
import { leaveForNext } from './kiosk/leave-for-next.js';

// A tablet that many patients use one after the other. This script stands before the page it belongs to: what the person
// before has left must not be seen even for a moment.

const start = kioskHere();

const isAnswering = /^\/o\/[^/]+\/answer(\/|$)/.test(location.pathname);

/** A page of answering that nobody began here: somebody went back, or scanned a card with the tablet's own camera. */
function turnBack(to: string): void {
  document.documentElement.hidden = true;
  location.replace(to + location.hash);
}

function wireSwitches(root: HTMLElement): void {
  for (const part of root.querySelectorAll<HTMLElement>('[data-kiosk-state]'))
    part.hidden = part.dataset['kioskState'] !== (start === null ? 'set-up' : 'ready');
  root.querySelector('[data-kiosk-start]')?.addEventListener('click', () => {
    startHere(location.pathname);
    location.reload();
  });
  root.querySelector('[data-kiosk-stop]')?.addEventListener('click', () => {
    stopHere();
    location.reload();
  });
  root.querySelector<HTMLElement>('[data-kiosk-state=ready] input')?.focus();
}

function wirePage(to: string): void {
  document.documentElement.classList.add('tosturi-kiosk');
  const bar = document.querySelector<HTMLElement>('[data-kiosk-bar]');
  if (!bar) return;
  bar.hidden = location.pathname === to;
  for (const button of document.querySelectorAll('[data-kiosk-clear]'))
    button.addEventListener('click', () => {
      leaveForNext(to);
    });
  new IdleWatch(bar.ownerDocument, () => {
    leaveForNext(to);
  }).start();
}

if (start !== null && isAnswering && isLeft()) turnBack(start);

window.addEventListener('pageshow', (event) => {
  if (event.persisted && start !== null && isAnswering && isLeft()) turnBack(start);
});

document.addEventListener('DOMContentLoaded', () => {
  const root = document.querySelector<HTMLElement>('[data-kiosk]');
  if (root) wireSwitches(root);
  if (start !== null) wirePage(start);
});
