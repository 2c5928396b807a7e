import { Sections } from './sections.js';

// Turns the one long form into one part at a time. Nothing is added or taken away: answers stay in the fields, every
// word stands in the page already, and without this script the same form is answered from top to bottom.

const wireButtons = (form: HTMLFormElement, sections: Sections): void => {
  for (const button of form.querySelectorAll<HTMLButtonElement>('[data-continue], [data-back]')) {
    button.hidden = false;
    button.addEventListener('click', () => {
      if (button.hasAttribute('data-continue')) sections.next();
      else history.back();
    });
  }
  // Enter on a choice would send the form from the middle.
  form.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement) || sections.isLast()) return;
    event.preventDefault();
    sections.next();
  });
};

/** A link of the error summary leads to a field that may be in a hidden part. */
const wireErrorLinks = (sections: Sections): void => {
  document.addEventListener('click', (event) => {
    const { target } = event;
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href^="#"]') : null;
    if (!link?.closest('.nhsuk-error-summary')) return;
    const field = document.getElementById(link.hash.slice(1));
    // Followed, it would be another entry of the history, and one that names no part.
    event.preventDefault();
    if (field) sections.show(sections.indexOf(field));
    field?.focus();
  });
};

/** @returns the parts, which have not been started: which one comes first is the caller's to say. */
export function makeStepper(form: HTMLFormElement): Sections {
  const sections = new Sections([...form.querySelectorAll<HTMLElement>('[data-section]')]);
  wireButtons(form, sections);
  wireErrorLinks(sections);
  return sections;
}
