import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { altered, lawDirectory } from './fixture.ts';
import { loadEdition } from './load.ts';
import { parseEdition } from './parse.ts';
import { statementHashes } from './statement-hash.ts';

const c = 'obligations/7.302/c-minimum-data.yaml';

async function changedBy(change: { file: string; from: string; to: string }): Promise<readonly string[]> {
  const before = statementHashes(parseEdition(await altered())).split('\n');
  const after = statementHashes(parseEdition(await altered(change))).split('\n');
  return after.filter((line) => !before.includes(line)).map((line) => line.split('  ')[1] ?? '');
}

const editions = await readdir(lawDirectory);

describe('the text of the law is not changed in passing', () => {
  it.each(editions)('%s says what its fingerprints say (renew: npm run law:texts -- --write)', async (id) => {
    const kept = await readFile(join(lawDirectory, id, 'texts.sha256'), 'utf8');
    expect(statementHashes(await loadEdition(join(lawDirectory, id)))).toBe(kept);
  });

  it('a changed word shows at its obligation and nowhere else', async () => {
    expect(await changedBy({ file: c, from: 'Collect the name', to: 'Collect a name' })).toEqual([
      'collect-name',
    ]);
  });

  it('a duty that becomes a choice shows as well', async () => {
    expect(await changedBy({ file: c, from: 'keyword: must', to: 'keyword: may' })).toEqual(['collect-name']);
  });

  it('a changed statement of the program shows at that statement', async () => {
    const change = {
      file: 'program.yaml',
      from: 'When an account is not opened.',
      to: 'When one is opened.',
    };
    expect(await changedBy(change)).toEqual(['program/refusal']);
  });

  it('a corrected source does not: it changes how sure we are, not what is asked', async () => {
    expect(await changedBy({ file: c, from: 'source: [article]', to: 'source: [eo13984]' })).toEqual([]);
  });
});
