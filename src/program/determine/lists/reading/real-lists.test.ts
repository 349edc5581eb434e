/** Real lists, read whole. They are not part of this repository. */
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { changesBetween, compareKeys, type ListChange } from './changes.ts';
import { listFormat } from './readers/index.ts';
import { counting, type ImportReport } from './report.ts';
import type { FileRole, ListEntry, ListFormat } from './types.ts';
import { type FileSeen, whyNotWhole } from './whole.ts';

const folder = join(resolve(process.env.GATEHOUSE_TEST_DATA ?? '../shared/data'), 'lists');

type Paths = { readonly main: string } & { readonly [role in FileRole]?: string };
type Taken = {
  readonly entries: readonly ListEntry[];
  readonly report: ImportReport;
  readonly format: ListFormat;
};

async function taken(slug: string, paths: Paths): Promise<Taken> {
  const format = listFormat(slug);
  if (!format) throw new Error(`no format ${slug}`);
  const opened = Object.fromEntries(Object.entries(paths).map(([role, path]) => [role, opening(path)]));
  const counted = counting(format.read({ ...opened, main: opening(paths.main) }));
  const entries: ListEntry[] = [];
  for await (const one of counted.reads) if (one.read === 'entry') entries.push(one.entry);
  return { entries, report: counted.report(), format };
}

function opening(path: string): Readable {
  const bytes = createReadStream(join(folder, path));
  return path.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes;
}

function seen(path: string): FileSeen {
  const bytes = readFileSync(join(folder, path));
  return { file: 'main', bytes: bytes.length, first: bytes.subarray(0, 1024), last: bytes.subarray(-1024) };
}

const refusals = ({ report, format }: Taken, path: string) =>
  whyNotWhole({ shape: format.shape, files: [seen(path)], report }, { leastShare: 0.8 });

function counts(
  entries: readonly ListEntry[],
  by: (entry: ListEntry) => readonly string[],
): Record<string, number> {
  const found: Record<string, number> = {};
  for (const one of entries.flatMap(by)) found[one] = (found[one] ?? 0) + 1;
  return found;
}

const kinds = (entries: readonly ListEntry[]) => counts(entries, ({ kind }) => [kind]);
const identifiers = (entries: readonly ListEntry[]) =>
  counts(entries, (entry) => entry.identifiers.map(({ type }) => type));

describe.skipIf(!existsSync(folder))('real lists (skipped where ../shared/data is absent)', () => {
  it("OFAC's SDN list of December 2023 is read whole, with every alias and address joined", async () => {
    const sdn = 'ofac-sdn-2023-12-28';
    const read = await taken('ofac-csv', {
      main: `${sdn}/sdn.csv`,
      aliases: `${sdn}/alt.csv`,
      addresses: `${sdn}/add.csv`,
      comments: `${sdn}/sdn_comments.csv`,
    });
    const { entries, report } = read;
    expect(report.entries).toBe(13_821);
    expect(kinds(entries)).toEqual({ person: 6646, organization: 6033, vessel: 764, aircraft: 378 });
    // Three long remarks belong to entries that were removed before.
    expect(report.byCode).toEqual({ 'entry-not-found': 3 });
    expect(report.shown.map(({ key, place }) => [key, place.file])).toEqual([
      ['12300', 'comments'],
      ['15599', 'comments'],
      ['15600', 'comments'],
    ]);
    expect(refusals(read, `${sdn}/sdn.csv`)).toEqual([]);
    expect(identifiers(entries)).toMatchObject({ mmsi: 94, wallet: 474, bic: 153, 'aircraft-serial': 413 });
    expect(identifiers(entries).imo).toBeGreaterThanOrEqual(764);
    expect(entries.reduce((sum, { births }) => sum + births.length, 0)).toBeGreaterThan(7300);
  });

  it("OFAC's consolidated list is read whole", async () => {
    const prefix = 'ofac-consolidated/test_testdata_cons_';
    const { report } = await taken('ofac-csv', {
      main: `${prefix}prim.csv`,
      aliases: `${prefix}alt.csv`,
      addresses: `${prefix}add.csv`,
      comments: `${prefix}comments.csv`,
    });
    expect(report).toMatchObject({ entries: 442, problems: 0 });
  });

  it.each([
    ['bis_entity_list', 3409, { 'key-repeated': 3, 'name-too-long': 2 }],
    ['bis_dpl', 564, { 'key-repeated': 59 }],
    ['bis_meu', 70, {}],
    ['dow_1260h', 80, {}],
    ['ofac_nscmic', 68, {}],
    ['state_nonproliferation', 528, {}],
  ])('the U.S. list %s has the %d entries that it says', async (name, count, byCode) => {
    const read = await taken('us-json', { main: `us-2026-07/${name}.json` });
    expect(read.report).toMatchObject({
      entries: count,
      stated: { entries: count, publishedOn: '2026-07-09' },
    });
    expect(read.report.byCode).toEqual(byCode);
    expect(refusals(read, `us-2026-07/${name}.json`)).toEqual([]);
    expect(new Set(read.entries.map(({ key }) => key)).size).toBe(count);
  });

  it('the Entity List has its 5,172 aliases, but for those that are there twice or are the name itself', async () => {
    const path = join(folder, 'us-2026-07/bis_entity_list.json');
    const raw: {
      readonly entities: readonly { readonly name: string; readonly aliases: readonly string[] }[];
    } = JSON.parse(readFileSync(path, 'utf8'));
    const aliases = raw.entities.reduce((sum, one) => sum + one.aliases.length, 0);
    const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();
    const distinct = raw.entities.map(
      (one) => new Set([one.name, ...one.aliases].map(tidy).filter(Boolean)).size,
    );
    const { report } = await taken('us-json', { main: 'us-2026-07/bis_entity_list.json' });
    expect(aliases).toBe(5172);
    expect(report.names).toBe(distinct.reduce((sum, one) => sum + one, 0));
  });

  it("the UN's consolidated list has 730 persons and 273 entities, and three dates that nobody can read", async () => {
    const path = 'un-consolidated-2026-02-27.xml';
    const read = await taken('un-xml', { main: path });
    expect(kinds(read.entries)).toEqual({ person: 730, organization: 273 });
    expect(read.report.byCode).toEqual({ 'date-not-read': 3 });
    expect(read.report.stated).toEqual({ publishedOn: '2026-02-27' });
    expect(refusals(read, path)).toEqual([]);
  });

  it('the damaged download of the Consolidated Screening List is refused, with both places', async () => {
    const path = 'csl-2022-23-truncated.csv';
    const read = await taken('csl-csv', { main: path });
    expect(read.report.entries).toBe(4226);
    expect(read.report.byCode).toEqual({
      'header-repeated': 1,
      'last-row-cut': 1,
      'name-with-invisible-characters': 3,
    });
    expect(refusals(read, path).map(({ code, place }) => [code, place.line])).toEqual([
      ['header-repeated', 2],
      ['truncated', 4233],
    ]);
  });

  it('between five days of April 2024 the SDN list changed as it did', async () => {
    const days = ['02', '12', '18', '23', '26'];
    const versions: (readonly ListEntry[])[] = [];
    for (const day of days) {
      const { entries, report } = await taken('ofac-csv', {
        main: `ofac-sdn-daily/sdn_2024-04-${day}.csv.gz`,
      });
      expect(report.problems).toBe(0);
      versions.push(entries.toSorted((a, b) => compareKeys(a.key, b.key)));
    }
    expect(versions.map(({ length }) => length)).toEqual([14_560, 14_576, 14_624, 14_641, 14_668]);
    const deltas: (readonly number[])[] = [];
    for (const [at, after] of versions.slice(1).entries()) {
      const found: ListChange[] = [];
      for await (const one of changesBetween(versions[at] ?? [], after)) found.push(one);
      const count = (change: ListChange['change']) => found.filter((one) => one.change === change).length;
      deltas.push([count('added'), count('changed'), count('removed')]);
    }
    // Counted once from the rows themselves, apart from this code.
    expect(deltas).toEqual([
      [18, 2, 2],
      [48, 3, 0],
      [17, 5, 0],
      [29, 1, 2],
    ]);
  });
});
