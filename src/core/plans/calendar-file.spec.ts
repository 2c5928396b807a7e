import { calendarFile, escapeText, foldLine } from './calendar-file.js';

const octets = (text: string): number => Buffer.byteLength(text, 'utf8');

describe('a text in a calendar file', () => {
  it('has a backslash before what would end it, and its line breaks as \\n', () => {
    expect(escapeText('a, b; c\\d\r\ne\nf')).toBe('a\\, b\\; c\\\\d\\ne\\nf');
  });

  it('cannot begin a line of its own', () => {
    expect(escapeText('x\rEND:VCALENDAR\u0000')).toBe('x\\nEND:VCALENDAR');
  });
});

describe('a line of a calendar file', () => {
  it('is 75 octets long at most, and goes on after a space', () => {
    expect(foldLine('x'.repeat(75))).toBe('x'.repeat(75));
    expect(foldLine('x'.repeat(80))).toBe(`${'x'.repeat(75)}\r\n ${'x'.repeat(5)}`);
  });

  it.each(['ŵ', '€', '😀', 'gwrando, ŷ 😀 '])(
    'tears no character apart, and is the same unfolded (%s)',
    (piece) => {
      const text = piece.repeat(60);
      const folded = foldLine(text);
      expect(folded.split('\r\n').every((line) => octets(line) <= 75)).toBe(true);
      expect(folded.replaceAll('\r\n ', '')).toBe(text);
      expect(folded).not.toContain('\uFFFD');
    },
  );
});

describe('a calendar file', () => {
  it('is one whole private day', () => {
    const file = calendarFile({
      uid: 'a@b',
      day: '2027-03-14',
      nextDay: '2027-03-15',
      writtenAt: new Date('2026-12-14T09:30:05.123Z'),
      summary: 'Look again: listening, fully',
      description: 'If … then …',
    });
    expect(file.split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Tosturi//Plan//EN',
      'BEGIN:VEVENT',
      'UID:a@b',
      'DTSTAMP:20261214T093005Z',
      'DTSTART;VALUE=DATE:20270314',
      'DTEND;VALUE=DATE:20270315',
      'SUMMARY:Look again: listening\\, fully',
      'DESCRIPTION:If … then …',
      'CLASS:PRIVATE',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });
});
