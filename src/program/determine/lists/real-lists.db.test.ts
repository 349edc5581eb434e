/** Real lists, through the database. They are not part of this repository. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ListOffice, openListOffice } from './hand-in-fixture.ts';

const folder = join(resolve(process.env.GATEHOUSE_TEST_DATA ?? '../shared/data'), 'lists');
const bytes = (path: string) => new Uint8Array(readFileSync(join(folder, path)));

describe.skipIf(!existsSync(folder))('real lists (skipped where ../shared/data is absent)', () => {
  let office: ListOffice;
  beforeAll(async () => {
    office = await openListOffice();
  });
  afterAll(() => office.here.close());

  it('five days of the SDN list are five versions, with what each changed', async () => {
    const list = await office.enter('ofac-sdn', { format: 'ofac-csv', leastShare: 0.95 });
    const versions = [];
    for (const day of ['02', '12', '18', '23', '26']) {
      const main = new Uint8Array(gunzipSync(bytes(`ofac-sdn-daily/sdn_2024-04-${day}.csv.gz`)));
      versions.push(await office.handIn(list, { main }, { publishedOn: `2024-04-${day}` }));
    }
    expect(versions.map(({ counts }) => counts.entries)).toEqual([14_560, 14_576, 14_624, 14_641, 14_668]);
    // As counted from the rows themselves in lists/real-lists.test.ts.
    expect(versions.map(({ changes }) => [changes.added, changes.changed, changes.removed])).toEqual([
      [14_560, 0, 0],
      [18, 2, 2],
      [48, 3, 0],
      [17, 5, 0],
      [29, 1, 2],
    ]);
    const shown = await office.officer.get(`/lists/versions/${versions[2].id}/changes?format=json`);
    expect(JSON.parse(shown.text).items).toHaveLength(51);
  }, 120_000);

  it("four files of OFAC's are one version, with every alias joined", async () => {
    const list = await office.enter('ofac-2023', { format: 'ofac-csv' });
    const folder = 'ofac-sdn-2023-12-28';
    const version = await office.handIn(list, {
      main: bytes(`${folder}/sdn.csv`),
      aliases: bytes(`${folder}/alt.csv`),
      addresses: bytes(`${folder}/add.csv`),
      comments: bytes(`${folder}/sdn_comments.csv`),
    });
    expect(version).toMatchObject({
      state: 'accepted',
      counts: { entries: 13_821, problemsByCode: { 'entry-not-found': 3 } },
      changes: { added: 13_821, changed: 0, removed: 0 },
    });
  }, 60_000);

  it('the damaged download of the Consolidated Screening List is refused, with both places', async () => {
    const list = await office.enter('csl', { format: 'csl-csv' });
    const refused = await office.handIn(list, { main: bytes('csl-2022-23-truncated.csv') });
    expect(refused).toMatchObject({ state: 'refused', counts: { entries: 4226 } });
    expect(refused.refusals.map((one: { code: string; line: number }) => [one.code, one.line])).toEqual([
      ['header-repeated', 2],
      ['truncated', 4233],
    ]);
  }, 60_000);
});
