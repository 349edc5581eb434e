import { describe, expect, test } from 'vitest';
import { differing, fieldLines, leadOf } from './entry-said.ts';

describe('an entry in words', () => {
  test('is led by its first primary name, or by any where it has none', () => {
    const names = [
      { kind: 'alias', text: 'Bo' },
      { kind: 'primary', text: 'Beau' },
    ] as const;
    expect(leadOf({ names: [...names] })).toBe('Beau');
    expect(leadOf({ names: [names[0]] })).toBe('Bo');
  });

  test('says of a name what kind it is, of a country what it is to the entry, and nothing of what is not there', () => {
    expect(fieldLines('names', [{ kind: 'weak-alias', text: 'Red' }])).toEqual(['Red (weak alias)']);
    const at = { role: 'located', text: 'Elbonia' } as const;
    expect(fieldLines('countries', [at, { ...at, text: 'Germany', code: 'DE' }])).toEqual([
      'located: Elbonia',
      'located: Germany (DE)',
    ]);
    expect(fieldLines('authority', undefined)).toEqual([]);
  });

  test('says of an identifier its own word, number, country and note; of a wallet its currency', () => {
    const passport = { type: 'passport', number: 'A1', label: 'Passport', note: 'expired' } as const;
    const wallet = { type: 'wallet', number: 'bc1q', label: '', currency: 'XBT' } as const;
    expect(fieldLines('identifiers', [passport, wallet])).toEqual([
      'Passport: A1 (expired)',
      'wallet XBT: bc1q',
    ]);
  });
});

describe('what differs', () => {
  test('is what one side alone has, in its order, with a line that was there twice and is there once', () => {
    expect(differing(['a', 'b', 'b'], ['b', 'c', 'a'])).toEqual({ gone: ['b'], come: ['c'], same: 2 });
    expect(differing([], [])).toEqual({ gone: [], come: [], same: 0 });
  });
});
