/** Everything a page may say stands in it from the beginning, in the reader's language; a script only shows and hides. */
export function showState(root: ParentNode, ...states: readonly string[]): void {
  for (const element of root.querySelectorAll<HTMLElement>('[data-state]'))
    element.hidden = !states.includes(element.dataset['state'] ?? '');
}

/** To a new state that replaces what was read before: focus and title go with it. */
export function moveToState(root: ParentNode, state: string): void {
  showState(root, state);
  const heading = root.querySelector<HTMLElement>(`[data-state="${state}"] h1`);
  if (!heading) return;
  const [, product = ''] = /( – [^–]+)$/.exec(document.title) ?? [];
  document.title = heading.innerText + product;
  heading.tabIndex = -1;
  heading.focus();
  window.scrollTo(0, 0);
}

/** Shows the one notice with this name, or the one for everything that was not foreseen; `null` hides all. */
export function showNotice(root: ParentNode, name: string | null): void {
  const notices = [...root.querySelectorAll<HTMLElement>('[data-notice]')];
  const wanted =
    notices.find(({ dataset }) => dataset['notice'] === name) ??
    notices.find(({ dataset }) => dataset['notice'] === 'unexpected');
  for (const notice of notices) notice.hidden = name === null || notice !== wanted;
  if (name !== null) wanted?.focus();
}

/** Puts a text where the page left room for it. */
export function say(root: ParentNode, place: string, text: string): void {
  for (const element of root.querySelectorAll(`[data-say="${place}"]`)) element.textContent = text;
}

export function onClick(root: ParentNode, action: string, run: () => void): void {
  for (const button of root.querySelectorAll(`[data-action="${action}"]`))
    button.addEventListener('click', run);
}
