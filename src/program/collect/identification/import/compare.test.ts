import { describe, expect, it } from 'vitest';
import { type Collected, type ElementSource, enteredElement } from '../types/elements.ts';
import { compare, newPlaces, type Standing } from './compare.ts';

let count = 0;
function stands(kind: string, value: unknown, source: ElementSource = 'import'): Standing {
  // Safe: an entered element is a kind with its value.
  const collected = enteredElement.parse({ kind, value }) as Collected;
  count += 1;
  return { id: `elm_${count}`, source, collected };
}
const entered = (kind: string, value: unknown) => enteredElement.parse({ kind, value });
const address = (use: string, street: string) => ({ use, street: [street], country: 'DE' });

describe('a file that says what is there already', () => {
  it('changes nothing, whoever said it first', () => {
    const standing = [
      stands('name', { fullName: 'Ada' }, 'document'),
      stands('email', { address: 'a@example.com' }),
    ];
    const same = [entered('name', { fullName: 'Ada' }), entered('email', { address: 'a@example.com' })];
    expect(compare(standing, same)).toEqual({ add: [], supersede: [], errors: [] });
    expect(compare(standing, [])).toEqual({ add: [], supersede: [], errors: [] });
  });
});

describe('a file that says something new', () => {
  it('adds what is missing', () => {
    const email = entered('email', { address: 'a@example.com' });
    expect(compare([], [email])).toEqual({ add: [email], supersede: [], errors: [] });
  });

  it('replaces what an earlier file said, in the same place only', () => {
    const home = stands('address', address('residential', 'Old'));
    const office = stands('address', address('business', 'Office'));
    const moved = entered('address', address('residential', 'New'));
    expect(compare([office, home], [moved]).supersede).toEqual([{ element: home.id, by: moved }]);
  });

  it('does not replace one element twice', () => {
    const old = stands('email', { address: 'old@example.com' });
    const [one, two] = [
      entered('email', { address: 'one@example.com' }),
      entered('email', { address: 'two@example.com' }),
    ];
    expect(compare([old], [one, two])).toMatchObject({
      add: [two],
      supersede: [{ element: old.id, by: one }],
    });
  });

  it('stands beside what the customer said', () => {
    const theirs = stands('email', { address: 'theirs@example.com' }, 'customer');
    const email = entered('email', { address: 'ours@example.com' });
    expect(compare([theirs], [email])).toMatchObject({ add: [email], supersede: [], errors: [] });
  });

  it('does not overrule a document, a register or the customer where there can be one answer only', () => {
    const name = stands('name', { fullName: 'Ada Lovelace' }, 'document');
    expect(compare([name], [entered('name', { fullName: 'Ada L.' })])).toEqual({
      add: [],
      supersede: [],
      errors: [{ column: 'name', code: 'differs-from-record' }],
    });
  });
});

describe('places of use', () => {
  it('are new where neither the account nor the person names the country', () => {
    const standing = [stands('location-of-use', { country: 'FR' }, 'customer')];
    const [de, fr, it] = ['DE', 'FR', 'IT'].map((country) => {
      const element = entered('location-of-use', { country });
      return element.kind === 'location-of-use' ? element.value : undefined;
    });
    if (!de || !fr || !it) throw new Error('three places');
    expect(newPlaces([de, fr, it], { account: [de], standing })).toEqual([
      { kind: 'location-of-use', value: { country: 'IT' } },
    ]);
  });
});
