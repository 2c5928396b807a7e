import { makeStepper } from '../stepper.js';
import { Sections } from '../sections.js';
import { problemsBeforeSending } from './before-sending.js';
import { FilledIn, Sending } from './box-requests.js';
import { Drafting } from './drafting.js';
import { showProblems } from './field-problems.js';
import { answersIn, Draft } from './form-fields.js';
import { Invitation } from './invitation.js';
import { KeptWork } from './kept-work.js';
import { loadWords, showReceipt } from './receipt.js';
import { sendAnswers, Sent } from './send-answers.js';
import { onClick, showNotice, showState } from './states.js';

export interface DeskParts {
  readonly root: HTMLElement;
  readonly form: HTMLFormElement;
  readonly invitation: Invitation;
  readonly work: KeptWork;
}

/** The form and its buttons, from the first word to the receipt. */
export class AnswerDesk {
  private readonly sections: Sections;
  private readonly drafting: Drafting;
  private state: 'answering' | 'sending' | 'leaving' = 'answering';

  constructor(private readonly parts: DeskParts) {
    this.sections = makeStepper(parts.form);
    this.drafting = new Drafting(parts.form, this.sections, parts.work);
  }

  open(draft: Draft | null): void {
    const { root, work } = this.parts;
    showState(root, 'form', work.sending === 'replacement' ? 'replacing' : 'first');
    if (draft === null) this.sections.start(0);
    else this.drafting.resume(draft);
    showNotice(root, draft === null ? null : 'resumed');
    this.drafting.start();
    this.wire();
  }

  private wire(): void {
    const { root, form } = this.parts;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.send(this.parts.work.sending);
    });
    onClick(root, 'replace', () => void this.send('replacement'));
    onClick(root, 'start-over', () => void this.startOver());
    this.wireOwnDevice();
    this.wireLeaving();
  }

  private wireOwnDevice(): void {
    const { root, work } = this.parts;
    const box = root.querySelector<HTMLInputElement>('input[data-own-device]');
    if (!box) return;
    box.checked = work.place === 'device';
    box.addEventListener('change', () => {
      void work.moveTo(box.checked ? 'device' : 'tab').then((place) => {
        box.checked = place === 'device';
      });
    });
  }

  /** The other language is another page; what was filled in is waiting there. */
  private wireLeaving(): void {
    const language = this.parts.root.querySelector<HTMLFormElement>('form[data-language]');
    language?.addEventListener('submit', (event) => {
      event.preventDefault();
      this.state = 'leaving';
      void this.drafting.save().finally(() => {
        language.submit();
      });
    });
    window.addEventListener('beforeunload', (event) => {
      const isKept = this.parts.work.place === 'device';
      const isLost = this.parts.form.isConnected && this.drafting.isStarted() && !isKept;
      if (isLost && this.state !== 'leaving') event.preventDefault();
    });
  }

  private async startOver(): Promise<void> {
    this.parts.form.reset();
    await this.parts.work.empty();
    showNotice(this.parts.root, null);
    this.sections.show(0);
  }

  /** One at a time, however often the button is pressed. */
  private async send(sending: Sending): Promise<void> {
    if (this.state === 'sending') return;
    const { root, form } = this.parts;
    const response = answersIn(form);
    const problems = problemsBeforeSending(form, response);
    showNotice(root, null);
    showProblems(form, problems);
    if (problems.length > 0) return;
    this.state = 'sending';
    root.querySelector('[data-progress]')?.toggleAttribute('hidden', false);
    try {
      await this.deliver(sending, { language: document.documentElement.lang, response });
    } catch {
      showNotice(root, 'unreachable');
    } finally {
      this.state = 'answering';
      root.querySelector('[data-progress]')?.toggleAttribute('hidden', true);
    }
  }

  private async deliver(sending: Sending, filledIn: FilledIn): Promise<void> {
    const { root, invitation, work } = this.parts;
    await this.drafting.save();
    const words = await loadWords();
    const sent = await sendAnswers(invitation, { answerKey: work.answerKey, sending, filledIn });
    if (sent.kind === 'received') await showReceipt(root, work, { receipt: sent.receipt, sending, words });
    else this.explain(sent);
  }

  private explain(sent: Exclude<Sent, { readonly kind: 'received' }>): void {
    if (sent.kind === 'problems') showProblems(this.parts.form, sent.problems);
    else showNotice(this.parts.root, sent.notice);
  }
}
