import { describe, expect, it } from 'vitest';
import { charactersOf } from './characters-of.ts';
import { loadFonts } from './fonts.ts';
import { printable } from './printable.ts';
import { names } from './sample-fixture.ts';

const { printed } = await loadFonts();

describe('what is printed', () => {
  it.each(Object.entries(names))('prints a name in %s as it is', (_script, name) => {
    expect(printable(name, printed)).toBe(name.normalize('NFC'));
  });

  it('names what no font has by its code point, the whole of a cluster', () => {
    expect(printable('Ltd 😀.', printed)).toBe('Ltd [U+1F600].');
    expect(printable('👍🏽', printed)).toBe('[U+1F44D][U+1F3FD]');
  });

  it('names a letter with a mark of another script, which no single font has both of', () => {
    expect(printable('王\u064b', printed)).toBe('[U+738B][U+064B]');
  });

  it('prints decomposed letters as the composed ones, which are the same text', () => {
    expect(printable('Nguye\u0302\u0303n', printed)).toBe('Nguyễn');
  });

  it('refuses a font whose characters it cannot read', () => {
    expect(() => charactersOf(Buffer.alloc(40))).toThrow(RangeError);
  });
});
