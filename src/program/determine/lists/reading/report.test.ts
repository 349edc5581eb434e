import { describe, expect, it } from 'vitest';
import { entryNamed } from './reading-fixture.ts';
import { counting, problemsShownMax } from './report.ts';
import type { Read } from './types.ts';
import { problem } from './values/entries.ts';

async function* reads(all: readonly Read[]): AsyncGenerator<Read> {
  yield* all;
}

async function reportOf(all: readonly Read[]) {
  const counted = counting(reads(all));
  const passed: Read[] = [];
  for await (const one of counted.reads) passed.push(one);
  return { report: counted.report(), passed };
}

const place = { file: 'main', line: 2 } as const;

describe('the report of an import', () => {
  it('counts entries, names and problems, and hands everything on', async () => {
    const all: readonly Read[] = [
      { read: 'stated', stated: { entries: 2 } },
      { read: 'entry', entry: entryNamed('1', 'Ada'), place },
      problem('name-missing', place, { key: '2', found: '' }),
      { read: 'stated', stated: {} },
    ];
    const { report, passed } = await reportOf(all);
    expect(passed).toEqual(all);
    expect(report).toMatchObject({
      entries: 1,
      names: 1,
      problems: 1,
      byCode: { 'name-missing': 1 },
      shown: [{ code: 'name-missing', key: '2', place }],
      damage: [],
      stated: { entries: 2 },
    });
  });

  it('counts what it no longer shows, and shows damage however late it comes', async () => {
    const many = Array.from({ length: problemsShownMax + 5 }, () =>
      problem('not-utf-8', place, { found: '' }),
    );
    const { report } = await reportOf([...many, problem('last-row-cut', place, { found: 'x' })]);
    expect(report.problems).toBe(problemsShownMax + 6);
    expect(report.shown).toHaveLength(problemsShownMax);
    expect(report.damage).toMatchObject([{ code: 'last-row-cut' }]);
  });
});
