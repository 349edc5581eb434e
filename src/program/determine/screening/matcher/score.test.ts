import { describe, expect, it } from 'vitest';
import { analyse, type Kind } from './analyse.ts';
import { compare } from './score.ts';

const score = (a: string, b: string, kind: Kind = 'person') =>
  compare(analyse(a, kind), analyse(b, kind)).score;
const threshold = 0.7;

describe('two names of a person', () => {
  it.each([
    ['in another order', 'PUTIN, Vladimir', 'Vladimir Putin'],
    ['with a slip of the pen', 'Vladmir Putin', 'Vladimir Putin'],
    ['written together', 'VladimirPutin', 'Vladimir Putin'],
    ['with a space in another place', 'Vladimi rPutin', 'Vladimir Putin'],
    ['with a title', 'Dr. Rami Makhlouf', 'Rami Makhlouf'],
    ['by a short form', 'Bill Gates', 'William Gates'],
    ['with a second name more', 'Sergey Viktorovich Lavrov', 'Sergey Lavrov'],
    ['by an initial', 'V. Putin', 'Vladimir Putin'],
    ['in Cyrillic', 'Владимир Путин', 'Vladimir Putin'],
    ['in Arabic', 'فلاديمير بوتين', 'Vladimir Putin'],
    ['in Chinese', '弗拉基米尔·普京', 'Vladimir Putin'],
    ['in Japanese', 'ウラジーミル・プーチン', 'Vladimir Putin'],
    ['in the spelling of another language', 'Wladimir Poetin', 'Vladimir Putin'],
    ['with other particles', 'Usama ibn Laden', 'Osama bin Laden'],
    ['with a word twice', 'Sergey Sergey Shoigu', 'Sergey Shoigu'],
  ])('match %s', (_how, a, b) => {
    expect(score(a, b)).toBeGreaterThanOrEqual(threshold);
    expect(score(b, a)).toBeGreaterThanOrEqual(threshold);
  });

  it.each([
    ['another given name', 'Igor Deripaska', 'Oleg Deripaska'],
    ['another family name', 'Mark Zuckermann', 'Mark Zuckerberg'],
    ['another patronymic', 'Rustam Ibrahimovich Aselderov', 'Rustam Magomedovich Aselderov'],
    ['an initial that does not fit', 'Frost, William G.', 'William W Frost'],
    ['nothing but a given name in common', 'Friedrich Lindenberg', 'Lars Friedrich Lindemann'],
    ['father and son in each other’s place', 'Salman bin Muhammad al-Rawi', 'Muhammad bin Salman al-Rawi'],
    ['one sign of three', '习近朋', '习近平'],
  ])('do not match with %s', (_how, a, b) => {
    expect(score(a, b)).toBeLessThan(threshold);
    expect(score(b, a)).toBeLessThan(threshold);
  });
});

describe('two names of an organization', () => {
  it.each([
    ['with its legal form in full', 'Volkswagen Gesellschaft mit beschränkter Haftung', 'Volkswagen GmbH'],
    ['with a slip in the legal form', 'Siemens Aktiengeselschaft', 'Siemens AG'],
    ['with the form before it', 'OOO Oboronnye Initsiativy', 'Oboronnye Initsiativy o.O.O.'],
    ['with a number in words', 'Brigade Forty-Four', 'Brigade 44'],
    ['by its first letters', 'PLA', 'People’s Liberation Army'],
    ['written apart', 'Good Will Company', 'Goodwill Company'],
  ])('match %s', (_how, a, b) => {
    expect(score(a, b, 'organization')).toBeGreaterThanOrEqual(threshold);
  });

  it.each([
    ['another business', 'China Railway Trust Corporation', 'China Railway Bank Corporation'],
    ['another country', 'Government of Estonia', 'Government of Ethiopia'],
    ['nothing but its form in common', 'Volkswagen AG', 'Siemens AG'],
    ['three other letters', 'LXC Aviation', 'LAU Aviation'],
  ])('do not match with %s', (_how, a, b) => {
    expect(score(a, b, 'organization')).toBeLessThan(threshold);
  });
});

it('is between 0 and 1, and the same both ways', () => {
  const names = ['Vladimir Putin', 'V P', 'Путин', 'ООО Ромашка', 'x', 'Kim Jong Un', '...', '44'];
  for (const a of names)
    for (const b of names) {
      const there = score(a, b);
      expect(there).toBeGreaterThanOrEqual(0);
      expect(there).toBeLessThanOrEqual(1);
      expect(score(b, a)).toBeCloseTo(there, 10);
    }
});
