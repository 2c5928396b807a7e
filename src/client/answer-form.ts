import { Sections } from './sections.js';

// Turns the one long form into one part at a time. Nothing is added or taken away: answers stay in the fields, every
// word stands in the page already, and without this script the same form is answered from top to bottom.

type Sending = 'not-sent' | 'sent';

/** Asks before answers are lost, and lets one press of the button send one form. */
const guardSending = (form: HTMLFormElement): void => {
  let sending: Sending = 'not-sent';
  let answered = form.querySelector('input:checked') !== null;
  form.addEventListener('input', () => {
    answered = true;
  });
  form.addEventListener('submit', (event) => {
    if (sending === 'sent') event.preventDefault();
    sending = 'sent';
  });
  window.addEventListener('pageshow', () => {
    sending = 'not-sent';
  });
  window.addEventListener('beforeunload', (event) => {
    if (answered && sending === 'not-sent') event.preventDefault();
  });
};

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
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.nhsuk-error-summary a[href^="#"]')) {
    link.addEventListener('click', () => {
      const field = document.getElementById(link.hash.slice(1));
      if (field) sections.show(sections.indexOf(field));
      field?.focus();
    });
  }
};

const form = document.querySelector<HTMLFormElement>('form[data-answer-form]');
if (form) {
  const sections = new Sections([...form.querySelectorAll<HTMLElement>('[data-section]')]);
  const firstError = form.querySelector('.nhsuk-form-group--error');
  guardSending(form);
  wireButtons(form, sections);
  wireErrorLinks(sections);
  sections.start(firstError ? sections.indexOf(firstError) : 0);
}
