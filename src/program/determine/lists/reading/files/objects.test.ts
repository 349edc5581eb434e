import { describe, expect, it } from 'vitest';
import { bytesOf } from '../reading-fixture.ts';
import type { Read } from '../types.ts';
import { type FoundObject, objectsOf } from './objects.ts';

describe('an object of JSON', () => {
  async function objects(content: string, piece = 7): Promise<readonly unknown[]> {
    const found: unknown[] = [];
    for await (const each of objectsOf(bytesOf(content, piece), { file: 'main', under: 'results' }))
      found.push(shownObject(each));
    return found;
  }
  function shownObject(each: FoundObject | Read): unknown {
    if ('read' in each) return each.read === 'problem' ? each.problem.code : each.read;
    if ('object' in each) return each.object;
    return 'before' in each ? { before: each.before } : { beside: each.beside };
  }

  it.each([1, 2, 5, 1000])('is found under its name, in pieces of %d bytes', async (piece) => {
    const json = '{"id":"x","other":[{"no":1}],"results":[{"a":"}]\\""},\n {"b":[{"c":{}}]}],"total":2}';
    expect(await objects(json, piece)).toEqual([
      { before: { id: 'x', other: [{ no: 1 }], results: [] } },
      { a: '}]"' },
      { b: [{ c: {} }] },
      { beside: { id: 'x', other: [{ no: 1 }], results: [], total: 2 } },
    ]);
  });

  it('is found in an array that is the whole file', async () => {
    expect(await objects('[{"a":1},{"a":2}]')).toEqual([{ a: 1 }, { a: 2 }]);
    expect(await objects('[]')).toEqual([]);
  });

  it('that is no JSON is one broken object', async () => {
    const read = await objects('{"results":[{"a":1},{"b":oops},{"c":3}]}');
    expect(read).toContain('not-json');
    expect(read).toContainEqual({ a: 1 });
    expect(read).toContainEqual({ c: 3 });
  });

  it('after which the file ends without closing is given, and the end is said', async () => {
    expect(await objects('{"results":[{"a":1},{"a":2')).toEqual([
      { before: { results: [] } },
      { a: 1 },
      'not-closed',
    ]);
  });

  it('of a file without that array is of another format', async () => {
    expect(await objects('{"error":"try again"}')).toEqual(['not-the-format']);
    expect(await objects('<html></html>')).toEqual(['not-the-format']);
    expect(await objects('')).toEqual(['not-the-format']);
  });
});
