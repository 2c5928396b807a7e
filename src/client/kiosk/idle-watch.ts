/** So long may nobody touch the tablet before it asks, */
const QUIET_S = 60;
/** after the thank-you page, where little is left to read, */
const QUIET_WHEN_SENT_S = 20;
/** and so long it waits for the reply. WCAG 2.2.1 asks for at least twenty seconds. */
const GRACE_S = 30;

/** Asks whoever was quiet for a while whether they are still there, as often as it takes, and then makes room. */
export class IdleWatch {
  private quiet = 0;
  private readonly dialog: HTMLDialogElement | null;

  constructor(
    private readonly page: Document,
    private readonly leave: () => void,
  ) {
    this.dialog = page.querySelector<HTMLDialogElement>('dialog[data-kiosk-warning]');
  }

  start(): void {
    for (const touch of ['pointerdown', 'keydown', 'input', 'scroll', 'wheel'])
      window.addEventListener(touch, () => {
        if (this.dialog?.open !== true) this.quiet = 0;
      });
    this.dialog?.addEventListener('close', () => {
      this.quiet = 0;
    });
    this.page.querySelector('[data-kiosk-more-time]')?.addEventListener('click', () => {
      this.dialog?.close();
    });
    setInterval(() => {
      this.tick();
    }, 1000);
  }

  private tick(): void {
    if (this.isUntouched()) return;
    this.quiet += 1;
    const left = this.allowed() + GRACE_S - this.quiet;
    for (const place of this.page.querySelectorAll('[data-kiosk-seconds]')) place.textContent = String(left);
    if (left <= 0) this.leave();
    else if (left <= GRACE_S && this.dialog?.open === false) this.dialog.showModal();
  }

  private allowed(): number {
    const isSent = this.page.querySelector('[data-sent]:not([hidden])') !== null;
    return isSent ? QUIET_WHEN_SENT_S : QUIET_S;
  }

  /** The first page with nothing in it waits for the next person as long as it takes. */
  private isUntouched(): boolean {
    const first = this.page.querySelector<HTMLInputElement>('[data-kiosk] input[name=code]');
    return first?.value === '';
  }
}
