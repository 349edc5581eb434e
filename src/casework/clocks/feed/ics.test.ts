import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { addToDay, day, instant } from '../../../kernel/time.ts';
import { type CalendarEntry, writeCalendar } from './ics.ts';

const entry: CalendarEntry = {
  uid: 'clk_1@gatehouse',
  on: day('2028-02-29'),
  title: 'certify annually',
  text: '§ 7.304(b): File, each year; a certification.\nhttps://gatehouse.example/clocks/clk_1',
  link: 'https://gatehouse.example/clocks/clk_1',
  changedAt: instant('2027-03-01T04:05:06.789Z'),
  changes: 2,
};

/** As another program reads it. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
}

describe('a calendar of deadlines', () => {
  it('is read by another program as what it says: a whole day, the leap day too', () => {
    const [event] = read(writeCalendar({ title: 'Deadlines', entries: [entry] }));
    expect(event?.uid).toBe(entry.uid);
    expect(event?.startDate.isDate).toBe(true);
    expect([event?.startDate.toString(), event?.endDate.toString()]).toEqual(['2028-02-29', '2028-03-01']);
    expect([event?.summary, event?.description]).toEqual([entry.title, entry.text]);
    expect(event?.sequence).toBe(2);
    expect(event?.component.getFirstPropertyValue('dtstamp')?.toString()).toBe('2027-03-01T04:05:06Z');
  });

  it('is valid without any deadline', () => {
    const text = writeCalendar({ title: 'Deadlines', entries: [] });
    expect(read(text)).toEqual([]);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  });

  it('is the same bytes for the same deadlines', () => {
    const once = { title: 'Deadlines', entries: [entry, { ...entry, uid: 'clk_2@gatehouse' }] };
    expect(writeCalendar(once)).toBe(writeCalendar(once));
  });

  it('keeps every text whole in lines of at most 75 octets, whatever stands in it', () => {
    const texts = fc
      .string({ unit: 'grapheme', maxLength: 300 })
      .map((text) => text.replace(/\p{Cc}/gu, ' '));
    fc.assert(
      fc.property(texts, fc.integer({ min: 0, max: 20_000 }), (text, days) => {
        const on = addToDay(day('2024-01-01'), { days });
        const written = writeCalendar({ title: text, entries: [{ ...entry, on, title: text, text }] });
        for (const line of written.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        const [event] = read(written);
        expect(event?.summary ?? '').toBe(text);
        expect(event?.startDate.toString()).toBe(on);
      }),
    );
  });
});
