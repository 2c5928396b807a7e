import { fillIn, fieldsIn, Draft } from './form-fields.js';
import { KeptWork } from './kept-work.js';
import { Sections } from '../sections.js';

const PAUSE_MS = 300;

/** Keeps what is filled in while it is being filled in. */
export class Drafting {
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly form: HTMLFormElement,
    private readonly sections: Sections,
    private readonly work: KeptWork,
  ) {}

  start(): void {
    this.form.addEventListener('input', () => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => void this.saveIfItFits(), PAUSE_MS);
    });
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') void this.saveIfItFits();
    });
  }

  resume(draft: Draft): void {
    fillIn(this.form, draft);
    this.sections.start(draft.part);
  }

  isStarted(): boolean {
    return fieldsIn(this.form).length > 0;
  }

  /** A browser keeps a few megabytes. What is longer stays in its field, and is refused in words when it is sent. */
  private saveIfItFits(): Promise<void> {
    return this.save().catch(() => undefined);
  }

  /** An empty form is worth keeping only where something lay before. */
  async save(): Promise<void> {
    clearTimeout(this.timer);
    if (!this.form.isConnected || (this.work.place === null && !this.isStarted())) return;
    await this.work.save({ fields: fieldsIn(this.form), part: this.sections.position() });
  }
}
