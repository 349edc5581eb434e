import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsOf } from './spell.ts';

const texts = (name: string) => wordsOf(name).map(({ text }) => text);

describe('a name as words', () => {
  it('reads every script as Latin letters', () => {
    expect(texts('Сергей Шойгу')).toEqual(['sergey', 'shoygu']);
    expect(texts('Βλαντίμιρ Πούτιν')).toEqual(['vladimir', 'putin']);
    expect(texts('バラク・オバマ')).toEqual(['baraku', 'obama']);
  });

  it('says of each word how much of its sound is written', () => {
    const writings = ['Putin', 'بوتين', '普京', '푸틴'].map((name) => wordsOf(name)[0]?.writing);
    expect(writings).toEqual(['full', 'abjad', 'syllables', 'syllables']);
  });

  it('takes letters with dots as one word, and a hyphen as a space', () => {
    expect(texts('A.B.C. Company')).toEqual(['abc', 'company']);
    expect(texts('Jean-Claude')).toEqual(['jean', 'claude']);
  });

  it('does not see what cannot be seen', () => {
    expect(texts('Pu\u200Btin')).toEqual(['putin']);
    expect(texts('\u202EPutin\u202C')).toEqual(['putin']);
  });

  it('reads letters of another alphabet that look alike as what they look like', () => {
    expect(texts('Vlаdimir Рutin')).toEqual(['vladimir', 'putin']);
  });

  it('reads a digit inside a word as the letter it stands for, and leaves numbers alone', () => {
    expect(texts('Ig0r Sech1n')).toEqual(['igor', 'sechin']);
    expect(texts('Brigade 44 1st B52')).toEqual(['brigade', '44', '1st', 'b52']);
  });

  it.each(['', ' ', '...', '؟', '\u0000', '!'.repeat(500)])('gives no word for %j', (name) => {
    expect(wordsOf(name)).toEqual([]);
  });

  it('bears a name of one letter and one of five hundred', () => {
    expect(texts('X')).toEqual(['x']);
    expect(texts('a'.repeat(500))).toEqual(['a'.repeat(500)]);
  });
});

it('reads a plain name as it would on the long way', () => {
  const plainName = fc.stringMatching(/^[A-Za-z0-9 .,/()-]{0,40}$/u);
  fc.assert(
    fc.property(plainName, (name) => {
      // A space of no width is not seen, and is not plain.
      expect(wordsOf(name)).toEqual(wordsOf(`${name}\u200B`));
    }),
    { numRuns: 2_000 },
  );
});
