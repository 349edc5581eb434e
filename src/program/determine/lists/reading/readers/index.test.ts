import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allOf, bytesOf, readAll } from '../reading-fixture.ts';
import { counting } from '../report.ts';
import { endingOf, type FileSeen, whyNotWhole } from '../whole.ts';
import { listFormat, listFormats } from './index.ts';

/** A short list of each format, with an entry or two. */
const samples: Readonly<Record<string, string>> = {
  'ofac-csv': `1,"A, ""B""","individual","X",${'-0- ,'.repeat(7)}"DOB 10 Dec 1948; Passport A1 (Egypt)."\r\n\u001a`,
  'ofac-xml':
    '<?xml version="1.0"?><sdnList><publshInformation><Record_Count>1</Record_Count></publshInformation><sdnEntry><uid>1</uid><lastName>A &amp; B</lastName><sdnType>Entity</sdnType></sdnEntry></sdnList>',
  'csl-csv':
    '_id,source,type,programs,name,addresses,alt_names,ids\n1,List (X) - Y,Entity,P,"A; B","Road, EG",C;D,"Passport, A1, EG"\n',
  'csl-json':
    '{"total":1,"results":[{"id":"1","source":"List (X)","name":"A","ids":[{"type":"Passport","number":"A1"}]}]}',
  'us-json':
    '{"list_id":"bis-dpl","count":1,"entities":[{"name":"A","aliases":["B\\u00fc"],"country":"China"}]}',
  'un-xml':
    '<CONSOLIDATED_LIST dateGenerated="2026-01-01"><INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>A</FIRST_NAME></INDIVIDUAL></CONSOLIDATED_LIST>',
  'eu-csv':
    'fileGenerationDate;Entity_LogicalId;NameAlias_WholeName;BirthDate_Year\n01/01/2026;1;"A; B";1948\n',
  'follow-the-money': '{"id":"1","schema":"Person","properties":{"name":["A"],"birthDate":["1948"]}}\n',
  'provider-csv': 'key,name,dates_of_birth,identifiers\n1,A,1948,passport: A1 (EG)\n',
};

function seen(content: string): FileSeen {
  const bytes = Buffer.from(content);
  return { file: 'main', bytes: bytes.length, first: bytes.subarray(0, 1024), last: bytes.subarray(-1024) };
}

describe.each(listFormats.map((format) => [format.slug, format] as const))(
  'the format %s',
  (slug, format) => {
    const sample = samples[slug] ?? '';

    it('reads its own sample, found by its name', async () => {
      expect(listFormat(slug)).toBe(format);
      const { entries, problems } = await readAll(format, { main: sample });
      expect(problems).toEqual([]);
      expect(entries).toHaveLength(1);
    });

    it('cut at any place never fails, and is refused', async () => {
      const lastGood = { entries: 1, ending: endingOf(seen(sample)) };
      for (let end = 0; end < sample.length; end += 1) {
        const main = sample.slice(0, end);
        const counted = counting(format.read({ main: bytesOf(main, 50) }));
        await allOf(counted.reads);
        const download = { shape: format.shape, files: [seen(main)], report: counted.report() };
        expect(whyNotWhole(download, { leastShare: 1, lastGood }), `cut at ${end}`).not.toEqual([]);
      }
    });

    it('never fails on changed bytes, or on none of a list: each entry has a key of its own and a name', async () => {
      const changed = fc.tuple(fc.nat({ max: sample.length - 1 }), fc.nat({ max: 255 })).map(([at, byte]) => {
        const bytes = Buffer.from(sample);
        bytes[at] = byte;
        return bytes;
      });
      const content = fc.oneof(
        changed,
        fc.uint8Array({ maxLength: 200 }),
        fc.string({ unit: 'binary', maxLength: 100 }),
      );
      await fc.assert(
        fc.asyncProperty(content, async (main) => {
          const { entries } = await readAll(format, { main });
          expect(new Set(entries.map(({ key }) => key)).size).toBe(entries.length);
          for (const { key, names } of entries) expect(key !== '' && names[0]?.kind === 'primary').toBe(true);
        }),
        { numRuns: 150 },
      );
    });
  },
);

it('no format is known by another name', () => {
  expect(listFormat('none')).toBeUndefined();
  expect(Object.keys(samples)).toEqual(listFormats.map(({ slug }) => slug));
});
