// A sign-in link carries its secret after `#`, which browsers never send to a server. It is taken out of the address bar
// (and so out of the history) at once. The person then presses the button: a mail scanner that opens links does not.
const group = document.querySelector<HTMLElement>('[data-sign-in-field]');
const tokenField = group?.querySelector<HTMLInputElement>('input');
const secret = location.hash.slice(1);

if (group && tokenField && secret !== '') {
  history.replaceState(history.state, '', location.pathname);
  tokenField.value = secret;
  group.hidden = true;
  tokenField.form?.querySelector<HTMLButtonElement>('button[type=submit]')?.focus();
}
