import { describe, expect, it } from 'vitest';
import { mayMove, refuseMove, transitions } from './transitions.ts';

/** Every move there is, written out: a change of the table is a change here too. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  attempt: ['open>succeeded', 'open>failed', 'open>abandoned'],
  document: ['received>accepted', 'received>rejected'],
  discrepancy: ['open>resolved'],
  doubt: ['raised>lifted'],
  evidence: ['asked>provided', 'asked>waived'],
  entry: ['open>verified-later', 'open>refused', 'open>closed', 'open>entered-in-error'],
};

describe.each(Object.keys(allowed))('the life of %s', (life) => {
  // Safe: the names are those of the table; this is the table itself.
  const name = life as keyof typeof transitions;
  const table: Readonly<Record<string, readonly string[]>> = transitions[name];
  const states = [...new Set([...Object.keys(table), ...Object.values(table).flat()])];

  it('has a row for every state', () => {
    expect(Object.keys(table).sort()).toEqual([...states].sort());
  });

  it('allows exactly the moves written here', () => {
    for (const from of states) {
      for (const to of states) {
        const expected = allowed[life]?.includes(`${from}>${to}`) ?? false;
        expect(mayMove(name, from as never, to), `${from} > ${to}`).toBe(expected); // Safe: a key of the table.
        expect(refuseMove(name, from as never, to)?.refused).toBe(
          expected ? undefined : 'transition-not-allowed',
        );
      }
    }
  });

  it('has an end, and every state can be reached', () => {
    expect(states.some((state) => table[state]?.length === 0)).toBe(true);
    const reached = new Set([Object.keys(table)[0], ...Object.values(table).flat()]);
    expect([...reached].sort()).toEqual([...states].sort());
  });
});
