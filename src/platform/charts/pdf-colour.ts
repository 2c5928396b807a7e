export interface PdfColour {
  readonly hex: string;
  readonly opacity: number;
}

const twoDigits = (channel: string | undefined): string =>
  Number(channel ?? 0)
    .toString(16)
    .padStart(2, '0');

/** chart.js writes `#rrggbb`, or `rgb()` and `rgba()` for its defaults. */
export const pdfColour = (css: string): PdfColour => {
  const match = /^rgba?\((\d+),\s*(\d+),\s*(\d+)(?:,\s*([\d.]+))?\)$/.exec(css);
  if (match === null) return { hex: css, opacity: 1 };
  const [, red, green, blue, alpha] = match;
  return { hex: `#${twoDigits(red)}${twoDigits(green)}${twoDigits(blue)}`, opacity: Number(alpha ?? 1) };
};
