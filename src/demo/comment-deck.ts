import type { Language } from '../core/language.js';
import { DEMO_COMMENTS } from './demo-comments.js';
import { Dice } from './random.js';

/** The next comment on a question, or `null` when everything has been said: no two people write the same sentence. */
export type CommentDeck = (question: string, language: Language) => string | null;

export function commentDeck(dice: Dice): CommentDeck {
  const left = new Map<string, string[]>();
  return (question, language) => {
    const name = `${question} ${language}`;
    const cards = left.get(name) ?? [...(DEMO_COMMENTS[question]?.[language] ?? [])];
    left.set(name, cards);
    return cards.splice(Math.floor(dice() * cards.length), 1)[0] ?? null;
  };
}
