import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText, mixesLookAlikes, nameCharactersMax, searchWords, textProblems } from './names.ts';

const name = (entered: string) => cleanText(entered, { max: nameCharactersMax, needs: 'letter' });

describe('a name is kept as it was entered', () => {
  it.each([
    ['Ada Lovelace', 'a plain name'],
    ['Suharto', 'a single name'],
    ['محمد بن عبد الله', 'right to left'],
    ['李小龍 Bruce Lee', 'mixed scripts'],
    ['می‌خواهم', 'Persian with a non-joiner between letters'],
    ['ශ්‍රී ලංකා', 'Sinhala with a joiner between letters'],
    ['葛\u{E0100}西', 'a Japanese name with a chosen form of a character'],
    ["O'Brien-Żuławski, Jr.", 'punctuation'],
    ['Nguyễn Thị Ánh', 'two marks on a letter'],
  ])('%s (%s)', (entered) => {
    expect(name(entered)).toEqual({ text: entered.normalize('NFC') });
  });

  it('in one normal form, trimmed, with one space between words', () => {
    expect(name('  Ame\u0301lie\u00A0\u3000Poulain \u200F')).toEqual({ text: 'Amélie Poulain' });
  });

  it('up to 200 characters, rare characters counted once', () => {
    expect(name('𠮷'.repeat(200))).toHaveProperty('text');
    expect(name('a'.repeat(201))).toEqual({ problem: 'too-long' });
  });
});

describe('text that hides or deceives is refused by name', () => {
  it.each([
    ['Ada\u0000', 'control-character'],
    ['Ada\nLovelace', 'control-character'],
    ['Ada \u202Ecelevol', 'direction-override'],
    ['Ada \u2067x', 'direction-override'],
    ['A\u200Bda', 'invisible-character'],
    ['A\u200Dda', 'invisible-character'],
    ['\u0645\u200C', 'invisible-character'],
    ['A\u00ADda', 'invisible-character'],
    ['A\u{E0041}da', 'invisible-character'],
    ['Ada\u3164', 'invisible-character'],
    ['A\uFE0Fda', 'invisible-character'],
    ['Ada \uD800', 'not-a-character'],
    ['Ada \uFFFF', 'not-a-character'],
    ['Ada \uE000', 'private-use-character'],
    [`A${'\u0301\u0316'.repeat(5)}da`, 'too-many-marks'],
    ['   ', 'empty'],
    ['12 34', 'no-letter'],
  ])('%j is %s', (entered, problem) => {
    expect(name(entered)).toEqual({ problem });
  });
});

describe('a name is found', () => {
  it.each([
    ['Łukasz Müller-Đorđević', ['lukasz', 'muller', 'dordevic']],
    ["O'Brien", ['obrien']],
    ['Straße STRASSE', ['strasse']],
    ['مُحَمَّد', ['محمد']],
    ['Ёлка', ['елка']],
    ['कमल', ['कमल']],
    ['山田 太郎', ['山田', '太郎']],
    ['—', []],
  ])('%s by %j', (entered, words) => {
    expect(searchWords(entered)).toEqual(words);
  });

  it('by vowel signs too, where they are letters', () => {
    expect(searchWords('किरण')).not.toEqual(searchWords('करण'));
  });
});

describe('a word of alphabets that look alike is a sign', () => {
  it('inside one word', () => {
    expect(mixesLookAlikes('\u0410da Lovelace')).toBe(true);
  });

  it('and not where each word keeps to one, nor for scripts that look like no other', () => {
    expect(mixesLookAlikes('Ада Lovelace')).toBe(false);
    expect(mixesLookAlikes('東京Tower')).toBe(false);
  });
});

describe('whatever is entered', () => {
  const anything = fc.string({ unit: 'binary', maxLength: 60 });

  it('is cleaned once and for all, or refused by one of the words', () => {
    fc.assert(
      fc.property(anything, (entered) => {
        const clean = name(entered);
        if ('text' in clean) expect(name(clean.text)).toEqual(clean);
        else expect(textProblems).toContain(clean.problem);
      }),
    );
  });

  it('is found by its own words, each without spaces and in lower case', () => {
    fc.assert(
      fc.property(anything, (entered) => {
        for (const word of searchWords(entered)) {
          expect(word).not.toMatch(/\s/u);
          expect(searchWords(word)).toEqual([word]);
        }
      }),
    );
  });
});
