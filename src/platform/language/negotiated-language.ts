import { isLanguage, Language, LANGUAGES } from '../../core/language.js';

interface Wish {
  readonly language: string;
  readonly weight: number;
}

const wishFrom = (part: string): Wish => {
  const [range = '', ...parameters] = part.split(';').map((piece) => piece.trim());
  const quality = parameters.find((parameter) => parameter.startsWith('q='));
  const weight = quality === undefined ? 1 : Number(quality.slice(2));
  return { language: range.toLowerCase().split('-')[0] ?? '', weight: Number.isFinite(weight) ? weight : 0 };
};

/** The first of our languages that the browser asks for (RFC 9110 §12.5.4), English when it asks for none of them. */
export const negotiatedLanguage = (acceptLanguage: string | undefined): Language => {
  const wishes = (acceptLanguage ?? '')
    .split(',')
    .map(wishFrom)
    .filter((wish) => wish.weight > 0)
    .sort((first, second) => second.weight - first.weight);
  return wishes.map((wish) => wish.language).find(isLanguage) ?? LANGUAGES[0];
};
