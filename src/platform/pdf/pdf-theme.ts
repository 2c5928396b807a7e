/** One accent colour, generous margins; sizes in points on A4. */
export const THEME = {
  ink: '#212b32',
  quiet: '#4c5a63',
  accent: '#0b5c5a',
  tint: '#eaf4f3',
  rule: '#aeb7bd',
  margins: { top: 62, right: 62, bottom: 70, left: 62 },
  body: 10,
  small: 9,
  lineGap: 0.6,
} as const;

export const PAGE_WIDTH = 595.28;
export const PAGE_HEIGHT = 841.89;
export const TEXT_WIDTH = PAGE_WIDTH - THEME.margins.left - THEME.margins.right;
export const PAGE_FOOT = PAGE_HEIGHT - THEME.margins.bottom;
