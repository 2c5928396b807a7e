/** One whole day in a calendar. Every text is as people wrote it. */
export interface CalendarDay {
  readonly uid: string;
  /** ISO date. */
  readonly day: string;
  /** ISO date of the day after, on which it is over. */
  readonly nextDay: string;
  readonly writtenAt: Date;
  readonly summary: string;
  readonly description: string;
}

const MOST_OCTETS = 75;

/** RFC 5545 section 3.3.11: what would end a value or a list is written with a backslash before it. */
export const escapeText = (text: string): string =>
  text
    .replace(/\\/g, '\\\\')
    .replace(/[;,]/g, (mark) => `\\${mark}`)
    .replace(/\r\n|\r|\n/g, '\\n')
    // Other control characters must not stand in a text at all.
    .replace(/[\u0000-\u0008\u000B-\u001F\u007F]/g, '');

function octetsOf(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}

/**
 * RFC 5545 section 3.1: no line is longer than 75 octets; what is longer goes on after a line break and a space, which counts. No
 * character is torn apart. Worked number: 80 letters become 75 and, after the space, 5.
 */
export function foldLine(line: string): string {
  const lines: string[] = [];
  let [current, octets] = ['', 0];
  for (const character of line) {
    const more = octetsOf(character);
    if (octets + more > MOST_OCTETS) {
      lines.push(current);
      [current, octets] = [' ', 1];
    }
    current += character;
    octets += more;
  }
  return [...lines, current].join('\r\n');
}

const compact = (date: string): string => date.replaceAll('-', '');

const stamp = (instant: Date): string => instant.toISOString().replace(/[-:]|\.\d{3}/g, '');

/** A calendar file with this one day in it. */
export function calendarFile({ uid, day, nextDay, writtenAt, summary, description }: CalendarDay): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Tosturi//Plan//EN',
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${stamp(writtenAt)}`,
    `DTSTART;VALUE=DATE:${compact(day)}`,
    `DTEND;VALUE=DATE:${compact(nextDay)}`,
    `SUMMARY:${escapeText(summary)}`,
    `DESCRIPTION:${escapeText(description)}`,
    'CLASS:PRIVATE',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}
