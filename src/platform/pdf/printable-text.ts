import { openSync } from 'fontkit';
import { FONT_FILES } from '../charts/chart-fonts.js';

const font = openSync(FONT_FILES.regular);
const REPLACEMENT = '□';
const clusters = new Intl.Segmenter('en', { granularity: 'grapheme' });

export interface PrintableText {
  readonly text: string;
  /** True when something was replaced: the original then goes into the tags, for screen readers and for copying. */
  readonly replaced: boolean;
}

/** Invisible characters that turn the direction of text around or would be drawn as an empty box. */
const CONTROLS = /[\p{Cc}\p{Cf}]/gu;

const isPrintable = (cluster: string): boolean =>
  [...cluster].every(
    (character) =>
      character === '\n' || character === ' ' || font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0),
  );

/** One sign for a whole run of what the typeface does not have: a family emoji is one thing, not seven boxes. */
const collapse = (text: string): string => text.replace(/□(?:[ ]?□)+/g, REPLACEMENT);

const printCluster = (cluster: string): string => {
  const visible = cluster === '\n' ? cluster : cluster.replace(CONTROLS, '');
  return visible === '' || isPrintable(visible) ? visible : REPLACEMENT;
};

/** Letters that the typeface has, each one sign by itself: nothing in such a text needs a closer look. */
const PLAIN = /^[\n\u0020-\u007e£À-ÖØ-öø-ÿŴŵŶŷ–‘’“”•…]*$/u;

/** Text as our typeface can print it. Nothing a person writes may stop a report from being made. */
export const printable = (original: string): PrintableText =>
  PLAIN.test(original) ? { text: original, replaced: false } : printed(original);

const printed = (original: string): PrintableText => {
  const tidy = original.normalize('NFC').replace(/\r\n?/g, '\n').replace(/\t/g, ' ');
  const text = [...clusters.segment(tidy)].map(({ segment }) => printCluster(segment)).join('');
  const replaced = text.includes(REPLACEMENT) && !original.includes(REPLACEMENT);
  return { text: replaced ? collapse(text) : text, replaced };
};
