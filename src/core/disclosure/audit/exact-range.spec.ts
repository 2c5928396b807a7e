import { CLASS_RULES } from '../count-class.js';
import { exactRange } from './exact-range.js';

const range = (value: number, bound: 'exact' | 'at-least' | 'at-most', n: number) =>
  exactRange({ value, bound, countClass: n < 10 ? '5-9' : '10-19' }, n, 1, CLASS_RULES);

describe('exactRange', () => {
  it('is 26 to 29 points for "3.5" of eight people', () => {
    expect(range(3.5, 'exact', 8)).toEqual({ least: 26, most: 29 });
  });

  it('runs to the end of the scale where only a bound is published', () => {
    expect(range(4.5, 'at-least', 7)).toEqual({ least: 30, most: 35 });
    expect(range(1.5, 'at-most', 10)).toEqual({ least: 10, most: 16 });
  });

  it('is nothing where no sum of so many people is published so', () => {
    expect(range(4.5, 'exact', 8)).toBeNull();
    expect(exactRange({ value: 3.5, bound: 'exact', countClass: '10-19' }, 8, 1, CLASS_RULES)).toBeNull();
  });

  it('counts in units of a component', () => {
    const units = exactRange({ value: 4.5, bound: 'at-least', countClass: '5-9' }, 5, 60, CLASS_RULES);
    expect(units).toEqual({ least: 1275, most: 1500 });
  });
});
