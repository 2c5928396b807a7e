import { PAGE_WIDTH } from './pdf-theme.js';

/** How large a paper form is printed. */
export interface PaperPrint {
  readonly title: number;
  readonly text: number;
  readonly item: number;
  readonly option: number;
  /** Side of a box to tick. */
  readonly box: number;
  /** Choices beside each other. */
  readonly columns: number;
  readonly gap: number;
  /** Room to write in. */
  readonly writing: number;
  readonly kind: 'usual' | 'easy-read';
}

/** One side of a sheet. */
export const USUAL_PRINT: PaperPrint = {
  title: 17,
  text: 10.5,
  item: 11,
  option: 9.5,
  box: 13,
  columns: 6,
  gap: 9,
  writing: 78,
  kind: 'usual',
};

/** At least 16 points throughout, as guides to easy-read printing ask for; few lines on a page. */
export const EASY_READ: PaperPrint = {
  title: 26,
  text: 16,
  item: 18,
  option: 16,
  box: 22,
  columns: 3,
  gap: 20,
  writing: 220,
  kind: 'easy-read',
};

export const PAPER_MARGINS = { top: 40, right: 42, bottom: 56, left: 42 } as const;
export const PAPER_WIDTH = PAGE_WIDTH - PAPER_MARGINS.left - PAPER_MARGINS.right;
