import { calendarDay } from './date-words.js';

describe('a calendar day', () => {
  it('is written out in the reader’s language, whatever the time zone of the machine', () => {
    expect(calendarDay('2026-06-12', 'en')).toBe('12 June 2026');
    expect(calendarDay('2026-06-12', 'cy')).toBe('12 Mehefin 2026');
  });
});
