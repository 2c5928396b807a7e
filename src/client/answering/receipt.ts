import { forgetCodeHere } from './code-here.js';
import { Sending } from './box-requests.js';
import { KeptWork } from './kept-work.js';
import { moveToState, say } from './states.js';

/** The list of 2,048 words is fetched when somebody sends, and before anything is sent: without words no ballot. */
export const loadWords = () => import('../../crypto/blind/recovery-words.js');

type Words = Awaited<ReturnType<typeof loadWords>>;

export function writeWords(root: ParentNode, answerKey: Uint8Array, { wordsOf }: Words): void {
  const lines = wordsOf(answerKey).map((word) => {
    const line = document.createElement('li');
    line.textContent = word;
    return line;
  });
  root.querySelector('[data-words]')?.replaceChildren(...lines);
}

/** Nothing of the answers stays behind, neither in what this browser keeps nor in the page. */
export async function showReceipt(
  root: HTMLElement,
  work: KeptWork,
  shown: { readonly receipt: string; readonly sending: Sending; readonly words: Words },
): Promise<void> {
  say(root, 'receipt', shown.receipt);
  writeWords(root, work.answerKey, shown.words);
  await work.forget();
  forgetCodeHere();
  root.querySelector('[data-sent]')?.toggleAttribute('hidden', false);
  moveToState(root, shown.sending === 'first' ? 'received' : 'replaced');
  root.querySelector('form[data-answer-form]')?.remove();
}
