/**
 * Deadlines as a calendar, RFC 5545. A deadline is an entry of a whole day: it has no hour and no zone of the reader's,
 * and lasts until its day ends where the law counts. Pure, and the same bytes for the same deadlines.
 */
import { addToDay, type Day, type Instant } from '../../../kernel/time.ts';

export type CalendarEntry = {
  /** The same for the same deadline, for ever: a calendar program replaces what it has. */
  readonly uid: string;
  readonly on: Day;
  readonly title: string;
  readonly text: string;
  readonly link: string;
  /** When it was last changed, and how often before: the later entry counts. */
  readonly changedAt: Instant;
  readonly changes: number;
};

export function writeCalendar(calendar: {
  readonly title: string;
  readonly entries: readonly CalendarEntry[];
}): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Gatehouse//Clocks//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(calendar.title)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    ...calendar.entries.flatMap(entryLines),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function entryLines(entry: CalendarEntry): readonly string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(entry.uid)}`,
    `DTSTAMP:${entry.changedAt.replace(/[-:]|\.\d+/g, '')}`,
    `SEQUENCE:${entry.changes}`,
    `DTSTART;VALUE=DATE:${basic(entry.on)}`,
    `DTEND;VALUE=DATE:${basic(addToDay(entry.on, { days: 1 }))}`,
    `SUMMARY:${escaped(entry.title)}`,
    `DESCRIPTION:${escaped(entry.text)}`,
    `URL:${entry.link}`,
    // The day stays free for other things.
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

function basic(on: Day): string {
  return on.replaceAll('-', '');
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\n|\r/g, '\\n');
}

const octetsInALine = 75;

/** No line is longer than 75 octets: the rest goes on in lines that begin with a space. No character is cut in two. */
function folded(line: string): string {
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > octetsInALine) {
      lines.push(current);
      current = ' ';
      octets = 1;
    }
    current += character;
    octets += size;
  }
  return [...lines, current].join('\r\n');
}
