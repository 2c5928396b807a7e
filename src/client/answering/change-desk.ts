import { bytesToHex } from '@noble/hashes/utils.js';
import { computeSeal } from '../../crypto/blind/manifest-check.js';
import { sealBlocks } from '../../crypto/seal-blocks.js';
import { withdrawBallot } from './box-requests.js';
import { readCodeLink } from './code-link.js';
import { Problem, showProblems } from './field-problems.js';
import { checkSeal, Invitation } from './invitation.js';
import { keepersFor } from './keepers.js';
import { openInvitation } from './open-invitation.js';
import { textIn } from './post-json.js';
import { keepPromisedSeal, promisedSeal } from './promised-seal.js';
import { loadWords } from './receipt.js';
import { moveToState, onClick, say, showNotice } from './states.js';
import { TakenToken, takeToken } from './take-token.js';
import { problemOfWords } from './word-problems.js';

/** Whose answers they are, proved by words and code together. */
interface Proved {
  readonly invitation: Invitation;
  readonly answerKey: Uint8Array;
  readonly taken: TakenToken;
}

/** What a person can put right in the field of the code; anything else is a notice. */
const CODE_PROBLEMS: Readonly<Record<string, string>> = {
  'input-invalid': 'code-missing',
  'code-mistyped': 'code-mistyped',
  'code-unknown': 'code-unknown',
};

export class ChangeDesk {
  private proved: Proved | null = null;
  private isBusy = false;

  constructor(
    private readonly root: HTMLElement,
    private readonly form: HTMLFormElement,
  ) {}

  wire(): void {
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.once(() => this.prove());
    });
    onClick(this.root, 'replace', () => void this.once(() => this.replace()));
    onClick(this.root, 'withdraw', () => {
      moveToState(this.root, 'confirm');
    });
    onClick(this.root, 'keep', () => {
      moveToState(this.root, 'choose');
    });
    onClick(this.root, 'confirm-withdraw', () => void this.once(() => this.withdraw()));
  }

  private async once(work: () => Promise<void>): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    showNotice(this.root, null);
    try {
      await work();
    } catch {
      showNotice(this.root, 'unreachable');
    } finally {
      this.isBusy = false;
    }
  }

  private field(name: string): string {
    const value = new FormData(this.form).get(name);
    return typeof value === 'string' ? value : '';
  }

  private refuse(problem: Problem): void {
    showProblems(this.form, [problem]);
  }

  private async prove(): Promise<void> {
    showProblems(this.form, []);
    const { readWords } = await loadWords();
    const link = readCodeLink(this.field('code'));
    const words = readWords(this.field('words'), 12);
    if (link.code === '') {
      this.refuse({ field: 'code', problem: 'code-missing' });
    } else if (words.kind !== 'read') {
      this.refuse(problemOfWords(words));
    } else {
      await keepPromisedSeal(link);
      await this.open(link.code, words.bytes);
    }
  }

  private async open(code: string, answerKey: Uint8Array): Promise<void> {
    const { slug = '', box = '' } = this.root.dataset;
    const opening = await openInvitation({ slug, boxOrigin: box }, code);
    if (opening.kind !== 'opened') {
      this.explain(opening.kind === 'refused' ? opening.code : opening.kind);
    } else if (checkSeal(opening.invitation, await promisedSeal(code)) === 'broken') {
      moveToState(this.root, 'refused');
    } else {
      say(this.root, 'subject', opening.subjectName);
      say(this.root, 'seal', sealBlocks(computeSeal(opening.invitation.manifest)).join(' · '));
      await this.take(opening.invitation, answerKey);
    }
  }

  /** The same words make the same blinded element; for any other the app says that the code has been used. */
  private async take(invitation: Invitation, answerKey: Uint8Array): Promise<void> {
    const taking = await takeToken(invitation, answerKey);
    if (taking.kind === 'taken') {
      this.proved = { invitation, answerKey, taken: taking.taken };
      moveToState(this.root, 'choose');
    } else {
      this.explain(taking.kind === 'refused' ? taking.code : taking.kind);
    }
  }

  private explain(code: string): void {
    const problem = CODE_PROBLEMS[code];
    if (problem !== undefined) this.refuse({ field: 'code', problem });
    else if (code === 'code-used') this.refuse({ field: 'words', problem: 'words-of-another' });
    else showNotice(this.root, code);
  }

  /** The key waits in this tab for the form, which is a page of its own. */
  private async replace(): Promise<void> {
    if (!this.proved) return;
    const { invitation, answerKey } = this.proved;
    const { tab } = await keepersFor(invitation);
    await tab.write({ answerKey: bytesToHex(answerKey), draft: null, sending: 'replacement' });
    const form = this.root.querySelector<HTMLFormElement>('form[data-replace-form]');
    const code = form?.querySelector<HTMLInputElement>('input[name=code]');
    if (code) code.value = invitation.code;
    form?.submit();
  }

  private async withdraw(): Promise<void> {
    if (!this.proved) return;
    const posted = await withdrawBallot(this.proved.invitation, this.proved.taken);
    if (posted.kind === 'done') {
      say(this.root, 'receipt', textIn(posted.body, 'receipt'));
      moveToState(this.root, 'withdrawn');
    } else {
      showNotice(this.root, posted.kind === 'refused' ? posted.code : posted.kind);
    }
  }
}
