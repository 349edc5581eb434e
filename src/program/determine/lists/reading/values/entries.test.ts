import { describe, expect, it } from 'vitest';
import type { Read } from '../types.ts';
import { type Draft, entryMaker, joined, labelled, texts } from './entries.ts';

const place = { file: 'main', line: 1 } as const;
const named = (text: string, key?: string): Draft => ({
  kind: 'unknown',
  names: [{ kind: 'primary', text }],
  ...(key === undefined ? {} : { key }),
});

function made(...drafts: readonly Draft[]): readonly Read[] {
  const make = entryMaker();
  return drafts.flatMap((draft) => [...make(draft, place)]);
}

const keys = (reads: readonly Read[]) =>
  reads.flatMap((one) => (one.read === 'entry' ? [one.entry.key] : []));
const codes = (reads: readonly Read[]) =>
  reads.flatMap((one) => (one.read === 'problem' ? [one.problem.code] : []));

describe('an entry', () => {
  it('has each name once, the first as primary, and white space as one space', () => {
    const [read] = made({
      key: '1',
      kind: 'person',
      names: [
        { kind: 'alias', text: ' Ada\n   Example ' },
        { kind: 'weak-alias', text: 'Ada Example' },
        { kind: 'former', text: '' },
        { kind: 'former', text: 'Old' },
      ],
    });
    expect(read).toMatchObject({
      entry: {
        names: [
          { kind: 'primary', text: 'Ada Example' },
          { kind: 'former', text: 'Old' },
        ],
        births: [],
        remarks: [],
      },
    });
  });

  it('with a key that was used has another one, which no third entry takes', () => {
    const reads = made(named('A', '1'), named('B', '1'), named('C', '1#2'), named('D', '1'));
    expect(keys(reads)).toEqual(['1', '1#2', '1#2#2', '1#3']);
    expect(codes(reads)).toEqual(['key-repeated', 'key-repeated', 'key-repeated']);
  });

  it('of a list without keys is not blamed for having none', () => {
    expect(codes(made(named('A')))).toEqual([]);
    expect(codes(made(named('A', ' ')))).toEqual(['key-missing']);
    expect(keys(made(named('A')))).toEqual(keys(made(named('a', ''))));
  });

  it('without a name is none', () => {
    const reads = made({ key: '1', kind: 'person' }, named('  ', '2'));
    expect(keys(reads)).toEqual([]);
    expect(codes(reads)).toEqual(['name-missing', 'name-missing']);
  });
});

describe('texts', () => {
  it('are trimmed, and empty ones and repetitions are left out', () => {
    expect(texts([' a ', '', 'a', undefined, 'b\n c'])).toEqual(['a', 'b c']);
    expect(joined(['1 Road', '', undefined, ' Town '])).toBe('1 Road, Town');
    expect(labelled({ Title: 'Dr', Gender: ' ' })).toEqual(['Title: Dr']);
  });
});
