// A link carries the code after `#`, which browsers never send to a server. It is taken out of the address bar (and
// so out of the history) at once; the person then presses one button.
const field = document.querySelector<HTMLInputElement>('[data-invitation-code]');
const code = decodeURIComponent(location.hash.slice(1));

if (field && code !== '') {
  history.replaceState(history.state, '', location.pathname + location.search);
  field.value = code;
  field.form?.querySelector<HTMLButtonElement>('button[type=submit]')?.focus();
}
