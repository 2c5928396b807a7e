import { SOURCE_MARKS } from './chart-source.js';

/** Relative luminance and contrast as WCAG 2.2 defines them. */
const luminance = (hex: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = parseInt(hex.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const contrast = (one: string, other: string): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

describe('the marks of the sources', () => {
  it.each(Object.entries(SOURCE_MARKS))('%s stands out from the page and from its band', (_, mark) => {
    expect(contrast(mark.colour, '#ffffff')).toBeGreaterThanOrEqual(3);
    expect(contrast(mark.colour, mark.tint)).toBeGreaterThanOrEqual(3);
  });

  it('differ in shape among the sources of one chart', () => {
    const shapes = Object.entries(SOURCE_MARKS).flatMap(([source, { shape, rotation = 0 }]) =>
      source === 'others' ? [] : [`${shape} ${String(rotation)}`],
    );
    expect(new Set(shapes).size).toBe(shapes.length);
  });
});
