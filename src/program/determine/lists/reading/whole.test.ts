import { describe, expect, it } from 'vitest';
import { day } from '../../../../kernel/time.ts';
import { listFormat } from './readers/index.ts';
import { bytesOf } from './reading-fixture.ts';
import { counting, type ImportReport } from './report.ts';
import type { ListFormat } from './types.ts';
import {
  type Download,
  type Expected,
  endingOf,
  type FileSeen,
  type LastGood,
  whyNotWhole,
} from './whole.ts';

const none: Expected = { leastShare: 0.8 };
const since = (lastGood: LastGood): Expected => ({ ...none, lastGood });

function seen(content: string | Uint8Array): FileSeen {
  const bytes = Buffer.from(content);
  return { file: 'main', bytes: bytes.length, first: bytes.subarray(0, 1024), last: bytes.subarray(-1024) };
}

async function downloaded(slug: string, content: string): Promise<Download> {
  const format: ListFormat | undefined = listFormat(slug);
  if (!format) throw new Error(`no format ${slug}`);
  const counted = counting(format.read({ main: bytesOf(content) }));
  for await (const _one of counted.reads);
  return { shape: format.shape, files: [seen(content)], report: counted.report() };
}

const codes = (download: Download, expected: Expected = none) =>
  whyNotWhole(download, expected).map(({ code }) => code);
const emptyReport: ImportReport = {
  entries: 0,
  names: 0,
  problems: 0,
  byCode: {},
  shown: [],
  damage: [],
  stated: {},
};
const report = (over: Partial<ImportReport> = {}): ImportReport => ({
  ...emptyReport,
  entries: 100,
  names: 100,
  ...over,
});
const csv = (over: Partial<ImportReport> = {}, content = 'key,name\n1,Ada\n'): Download => ({
  shape: 'csv',
  files: [seen(content)],
  report: report(over),
});

const provider = 'key,name\n1,Ada\n2,Bo\n';
const xml =
  '<sdnList><sdnEntry><uid>1</uid><lastName>A</lastName><sdnType>Entity</sdnType></sdnEntry></sdnList>';
const json = '{"list_id":"x","count":1,"entities":[{"name":"A"}]}';

describe('a download that is whole', () => {
  it.each([
    ['provider-csv', provider],
    ['provider-csv', provider.trimEnd()],
    ['provider-csv', `\uFEFF${provider}`],
    ['ofac-xml', xml],
    ['us-json', json],
    ['follow-the-money', '{"id":"1","schema":"Person","properties":{"name":["A"]}}\n'],
  ])('as %s has no reason against it', async (slug, content) => {
    expect(whyNotWhole(await downloaded(slug, content), none)).toEqual([]);
  });

  it('may have rows that are wrong one by one', async () => {
    const odd = `${provider}3\n,Cy\n4,\n`;
    expect(codes(await downloaded('provider-csv', odd))).toEqual([]);
  });
});

describe('a download is refused', () => {
  it('when it is empty, or has no entry', async () => {
    expect(codes(await downloaded('provider-csv', ''))).toContain('empty');
    expect(codes(await downloaded('provider-csv', 'key,name\n'))).toEqual(['empty']);
  });

  it.each([
    ['the page of an error instead of CSV', 'provider-csv', '<!DOCTYPE html><html><body>503</body></html>'],
    ['the page of an error instead of XML', 'ofac-xml', '<html><head></head><body>503</body></html>'],
    ['JSON instead of CSV', 'provider-csv', '{"error":"try again"}'],
    ['CSV instead of JSON', 'us-json', provider],
    ['packed, as zip or gzip', 'provider-csv', 'PK\u0003\u0004packed'],
    ['XML of another list', 'un-xml', xml],
    ['CSV of another list', 'provider-csv', 'ident,title\n1,Ada\n'],
    ['XML that is broken in its middle', 'ofac-xml', xml.replace('</uid>', '</wrong>')],
  ])('when it is %s', async (_what, slug, content) => {
    expect(codes(await downloaded(slug, content))).toContain('wrong-format');
  });

  it.each([
    ['a last row that is cut', 'provider-csv', provider.slice(0, -4)],
    ['a mark that is not closed', 'provider-csv', `${provider}3,"Cy`],
    ['XML that is not closed', 'ofac-xml', xml.slice(0, -5)],
    ['JSON that is not closed', 'us-json', json.slice(0, -3)],
    [
      'a last line of JSON that is cut',
      'follow-the-money',
      '{"id":"1","schema":"Person","properties":{}}\n{"id',
    ],
  ])('when it ends in %s', async (_what, slug, content) => {
    const refusals = whyNotWhole(await downloaded(slug, content), none);
    expect(refusals.map(({ code }) => code)).toContain('truncated');
    expect(refusals.find(({ code }) => code === 'truncated')?.place.line).toBeGreaterThan(0);
  });

  it('when its header stands in the middle once more, with the line', async () => {
    const refusals = whyNotWhole(await downloaded('provider-csv', `${provider}key,name\n3,Cy\n`), none);
    expect(refusals).toMatchObject([{ code: 'header-repeated', place: { file: 'main', line: 4 } }]);
  });

  it('when it has another number of entries than it says', async () => {
    expect(codes(await downloaded('us-json', json.replace('"count":1', '"count":7')))).toEqual([
      'count-differs',
    ]);
    const shown = json.replace('"count":1', '"count":2').replace('[{', '[{"name":""},{');
    expect(codes(await downloaded('us-json', shown))).toEqual([]);
  });

  it('when it has fewer entries than the set share of the last good one, and not at the share itself', () => {
    expect(codes(csv({ entries: 79 }), since({ entries: 100 }))).toEqual(['too-few-entries']);
    expect(codes(csv({ entries: 80 }), since({ entries: 100 }))).toEqual([]);
    expect(codes(csv({ entries: 1 }), none)).toEqual([]);
    expect(codes(csv({ names: 79 }), since({ entries: 100, names: 100 }))).toEqual(['too-few-names']);
  });

  it('when it is older than the last good one; the list itself is believed before the server', () => {
    const lastGood = since({ entries: 100, publishedOn: day('2026-02-01') });
    expect(codes({ ...csv(), publishedOn: day('2026-01-31') }, lastGood)).toEqual(['older']);
    expect(codes({ ...csv(), publishedOn: day('2026-02-01') }, lastGood)).toEqual([]);
    const stated = csv({ stated: { publishedOn: day('2026-01-01') } });
    expect(codes({ ...stated, publishedOn: day('2026-03-01') }, lastGood)).toEqual(['older']);
    expect(codes(csv(), lastGood)).toEqual([]);
  });

  it('when it ends in another way than the last good one did', () => {
    const marked = since({ entries: 100, ending: 'mark' });
    expect(codes(csv({}, '1,a\r\n'), marked)).toEqual(['truncated']);
    expect(codes(csv({}, '1,a\r\n\u001a'), marked)).toEqual([]);
    expect(codes(csv({}, '1,a'), since({ entries: 100, ending: 'line-end' }))).toEqual(['truncated']);
    expect(codes(csv({}, '1,a'), since({ entries: 100, ending: 'neither' }))).toEqual([]);
    expect(['1\u001a', '1\n', '1', ''].map((text) => endingOf(seen(text)))).toEqual([
      'mark',
      'line-end',
      'neither',
      'neither',
    ]);
  });

  it('for every reason at once', async () => {
    const lastGood = since({ entries: 100, publishedOn: day('2026-08-01') });
    const cut = await downloaded('us-json', '{"count":9,"extracted":"2026-07-01","entities":[{"name":"A"}],');
    expect(codes(cut, lastGood)).toEqual(['truncated', 'too-few-entries']);
    expect(
      codes(
        csv({ ...emptyReport, entries: 3, stated: { entries: 9, publishedOn: day('2026-07-01') } }),
        lastGood,
      ),
    ).toEqual(['count-differs', 'too-few-entries', 'older']);
  });
});

describe('the bytes of the beginning', () => {
  it('tell the format in UTF-16 as well', () => {
    const page = Buffer.from('\uFEFF<html><body>503</body></html>', 'utf16le');
    expect(codes({ ...csv(), files: [seen(page)] })).toEqual(['wrong-format']);
    const list = Buffer.from(`\uFEFF${provider}`, 'utf16le');
    expect(codes({ ...csv(), files: [seen(list)] })).toEqual([]);
  });

  it('of every file of a list are looked at', () => {
    const aliases: FileSeen = { ...seen('<html>'), file: 'aliases' };
    const refusals = whyNotWhole({ ...csv(), files: [seen(provider), aliases] }, none);
    expect(refusals).toMatchObject([{ code: 'wrong-format', place: { file: 'aliases' } }]);
  });
});
