import { codePoints } from '../core/questionnaires/code-points.js';
import { Button, CharacterCount, Checkboxes, createAll, ErrorSummary, Radios } from 'nhsuk-frontend';

// NHS.UK frontend looks for these classes; its template sets them by an inline script, which our pages do not allow.
document.body.classList.add('js-enabled', 'nhsuk-frontend-supported');

createAll(Button);
createAll(CharacterCount, { countFunction: codePoints });
createAll(Checkboxes);
createAll(ErrorSummary);
createAll(Radios);

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => {
    window.print();
  });
}
