/** Other parts of the page ask before something is lost; here it is meant to be lost. */
const withoutAsking = (event: Event): void => {
  event.stopImmediatePropagation();
};

/** Nothing remains for the next person: not in the window, not in what it keeps, not on the page that one may go back to. */
export function leaveForNext(start: string): void {
  window.addEventListener('beforeunload', withoutAsking, { capture: true });
  document.documentElement.hidden = true;
  document.querySelector('form[data-answer-form]')?.remove();
  document.body.replaceChildren();
  sessionStorage.clear();
  indexedDB.deleteDatabase('tosturi');
  location.replace(start);
}
