import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { proposal } from './fixture.ts';
import { loadEdition } from './load.ts';

describe('an edition is read from whatever directory the provider names', () => {
  let directory = '';
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'gatehouse-law-'));
    await cp(proposal, directory, { recursive: true });
  });
  afterEach(() => rm(directory, { recursive: true }));

  it('gives the numbers found there', async () => {
    const path = join(directory, 'parameters.yaml');
    const text = await readFile(path, 'utf8');
    await writeFile(path, text.replace('retentionYears:\n  value: 2', 'retentionYears:\n  value: 7'));
    const [proposed, changed] = await Promise.all([loadEdition(proposal), loadEdition(directory)]);
    expect([proposed.parameters.retentionYears, changed.parameters.retentionYears]).toEqual([2, 7]);
    expect(changed.clock('record-retention').length).toEqual({ years: 7 });
  });

  it('fails for a directory that is not there', async () => {
    await expect(loadEdition(join(directory, 'nowhere'))).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
