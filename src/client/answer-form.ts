import { makeStepper } from './stepper.js';

// The form that the browser itself sends: without a token of its own, to the box again after a refusal, and of the
// self-assessment.

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

const form = document.querySelector<HTMLFormElement>('form[data-answer-form]');
if (form) {
  const sections = makeStepper(form);
  const firstError = form.querySelector('.nhsuk-form-group--error');
  guardSending(form);
  sections.start(firstError ? sections.indexOf(firstError) : 0);
}
