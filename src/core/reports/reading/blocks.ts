import { DotsWithBandsInput } from '../charts/dots-with-bands.js';
import { CompassInput } from '../charts/compass.js';

/** The report in words, in one language, ready to be set on a page or in a PDF: neither adds a number of its own. */

export interface ReadingTable {
  readonly caption: string;
  readonly columns: readonly string[];
  /** The first cell of a row is its heading. */
  readonly rows: readonly (readonly string[])[];
  /** Relative widths of the columns. */
  readonly widths: readonly number[];
}

export type Block =
  | { readonly kind: 'heading'; readonly id: string; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'inset'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly table: ReadingTable }
  /** `mark`: what kind of text it is, where it is not word for word. */
  | { readonly kind: 'quote'; readonly text: string; readonly mark: string | null }
  | {
      readonly kind: 'dots';
      readonly title: string;
      readonly alt: string;
      readonly chart: DotsWithBandsInput;
    }
  | { readonly kind: 'compass'; readonly title: string; readonly alt: string; readonly chart: CompassInput };

/** Staged reading: what to know first, strengths next, differences after, and in the end one choice. */
export const STAGES = ['readiness', 'strengths', 'differences', 'comments', 'choosing'] as const;
export type Stage = (typeof STAGES)[number];

export const SECTION_IDS = [
  'about',
  'how-to-read',
  'sources',
  'strengths',
  'compass',
  'same-and-different',
  'hidden-and-unseen',
  'stand-outs',
  'experience',
  'patients',
  'comments',
  'conditions',
  'benchmark',
  'change',
  'choose',
  'share-back',
  'learn-more',
  'method',
] as const;
export type SectionId = (typeof SECTION_IDS)[number];

export interface ReadingSection {
  readonly id: SectionId;
  readonly stage: Stage;
  readonly title: string;
  readonly blocks: readonly Block[];
}

export interface ReportReading {
  readonly title: string;
  readonly cover: readonly { readonly label: string; readonly value: string }[];
  readonly coverNote: string;
  readonly sections: readonly ReadingSection[];
}

export const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
export const inset = (text: string): Block => ({ kind: 'inset', text });
export const list = (items: readonly string[]): Block => ({ kind: 'list', items });
export const heading = (id: string, text: string): Block => ({ kind: 'heading', id, text });
