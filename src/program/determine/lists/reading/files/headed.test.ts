import { describe, expect, it } from 'vitest';
import { bytesOf } from '../reading-fixture.ts';
import type { Read } from '../types.ts';
import { headedRows } from './headed.ts';

function saidOf(read: Read): string {
  return read.read === 'problem' ? `${read.problem.code} at ${read.problem.place.line}` : read.read;
}

describe('a header', () => {
  async function headed(content: string): Promise<readonly string[]> {
    const found: string[] = [];
    const layout = { file: 'main', delimiter: ';', needed: ['key', 'name'] } as const;
    for await (const row of headedRows(bytesOf(content), layout))
      found.push('read' in row ? saidOf(row) : `${row.cell('key')} ${row.cell('name')} ${row.cell('none')}|`);
    return found;
  }

  it('names the columns, in any order', async () => {
    expect(await headed('name;key\nAda;1\n')).toEqual(['1 Ada |']);
  });

  it('that comes again in the middle says that the file is damaged, and the rows behind it are read', async () => {
    expect(await headed('key;name\n1;Ada\nkey;name\n2;Bo\n')).toEqual([
      '1 Ada |',
      'header-repeated at 3',
      '2 Bo |',
    ]);
  });

  it('without a needed column, or no header at all, ends the reading', async () => {
    expect(await headed('key;nom\n1;Ada\n')).toEqual(['header-missing at 1']);
    expect(await headed('')).toEqual(['header-missing at 1']);
  });
});
