import { AnswerValues } from '../../core/questionnaires/answer-values.js';
import { makeAnswerKey } from '../../crypto/blind/answer-key.js';
import { canonicalJson } from '../../crypto/canonical-json.js';
import { InvitationCode, parseInvitationCode } from '../../crypto/code-form.js';
import { problemsBeforeSending } from '../answering/before-sending.js';
import { readCodeLink } from '../answering/code-link.js';
import { showProblems } from '../answering/field-problems.js';
import { answersIn } from '../answering/form-fields.js';
import { checkSeal, Invitation } from '../answering/invitation.js';
import { openInvitation } from '../answering/open-invitation.js';
import { sendAnswers, Sent } from '../answering/send-answers.js';
import { onClick, say, showNotice } from '../answering/states.js';
import { keyProblems, meant, wireKeys } from './paper-keys.js';

const CODE_PROBLEMS: ReadonlySet<string> = new Set(['code-mistyped', 'code-unknown']);

/** One form after the other. Nothing of them is kept but, until the next one is typed in, what the last one said. */
export class PaperDesk {
  private isBusy = false;
  private last: string | null = null;
  /** A form whose answer was lost on its way is sent again with the same key, so that it counts once. */
  private readonly keys = new Map<InvitationCode, Uint8Array>();

  constructor(
    private readonly root: HTMLElement,
    private readonly form: HTMLFormElement,
  ) {}

  wire(): void {
    wireKeys(this.form);
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.once('unless-the-same');
    });
    onClick(this.root, 'send-anyway', () => void this.once('anyway'));
    this.field('code')?.focus();
  }

  private field(name: string): HTMLInputElement | null {
    return this.form.querySelector<HTMLInputElement>(`[name=${name}]`);
  }

  private async once(how: 'unless-the-same' | 'anyway'): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    showNotice(this.root, null);
    this.root.querySelector('[data-taken]')?.toggleAttribute('hidden', true);
    try {
      await this.read(how);
    } catch {
      showNotice(this.root, 'unreachable');
    } finally {
      this.isBusy = false;
    }
  }

  private async read(how: 'unless-the-same' | 'anyway'): Promise<void> {
    const parsed = parseInvitationCode(readCodeLink(this.field('code')?.value ?? '').code);
    const response = meant(answersIn(this.form));
    const problems = [
      ...(parsed.kind === 'mistyped' ? [{ field: 'code', problem: 'code-mistyped' }] : []),
      ...keyProblems(response),
      ...problemsBeforeSending(this.form, response),
    ];
    showProblems(this.form, problems);
    if (parsed.kind === 'mistyped' || problems.length > 0) return;
    const said = canonicalJson(response);
    if (how === 'unless-the-same' && said === this.last) showNotice(this.root, 'same-again');
    else await this.deliver(parsed.code, response, said);
  }

  private async deliver(code: InvitationCode, response: AnswerValues, said: string): Promise<void> {
    const { slug = '', box = '' } = this.root.dataset;
    const opening = await openInvitation({ slug, boxOrigin: box }, code);
    if (opening.kind !== 'opened') {
      this.explain(opening.kind === 'refused' ? opening.code : opening.kind);
    } else if (!this.isOfThisLeader(opening.invitation)) {
      showNotice(this.root, 'other-leader');
    } else if (checkSeal(opening.invitation, null) === 'broken') {
      showNotice(this.root, 'not-the-sealed-key');
    } else {
      const answerKey = this.keys.get(code) ?? makeAnswerKey();
      this.keys.set(code, answerKey);
      const filledIn = { language: this.field('language')?.value ?? 'en', response };
      this.conclude(await sendAnswers(opening.invitation, { answerKey, sending: 'first', filledIn }), code);
      this.last = said;
    }
  }

  private isOfThisLeader({ group, manifest }: Invitation): boolean {
    return group === 'patient' && manifest.subjectRef === this.root.dataset['subject'];
  }

  private conclude(sent: Sent, code: InvitationCode): void {
    if (sent.kind === 'problems') showProblems(this.form, sent.problems);
    else if (sent.kind === 'failed') this.explain(sent.notice === 'sent-already' ? 'code-used' : sent.notice);
    else this.next(code);
  }

  private explain(reason: string): void {
    if (CODE_PROBLEMS.has(reason)) showProblems(this.form, [{ field: 'code', problem: reason }]);
    else showNotice(this.root, reason);
  }

  /** The language stays: forms lie in piles. */
  private next(code: InvitationCode): void {
    const language = this.field('language');
    const chosen = language?.value;
    this.keys.delete(code);
    this.form.reset();
    if (language && chosen !== undefined) language.value = chosen;
    say(this.root, 'taken', code.slice(-5));
    this.root.querySelector('[data-taken]')?.toggleAttribute('hidden', false);
    this.field('code')?.focus();
  }
}
