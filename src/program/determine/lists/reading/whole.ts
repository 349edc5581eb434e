/**
 * Whether a download is whole. A list that is empty, cut, of another format, much smaller or older than the last good
 * one is refused whole, and the last good one stays in force. Pure: it is given what was seen of the bytes, and what the
 * reader said of them.
 */
import type { Day } from '../../../../kernel/time.ts';
import type { ImportReport } from './report.ts';
import type { FileRole, FileShape, Place, RowProblem, RowProblemCode } from './types.ts';

export const listRefusals = {
  empty: 'The download has no bytes, or no entry.',
  'wrong-format': 'The download is of another format than the list has, such as the page of an error.',
  truncated: 'The download ends before the list does.',
  'header-repeated': 'The header stands in the middle: two downloads were written into one file.',
  'count-differs': 'The list says how many entries it has, and the download has another number.',
  'too-few-entries': 'The download has far fewer entries than the last good one.',
  'too-few-names': 'The download has far fewer names than the last good one: a file of aliases may be cut.',
  older: 'The download was published before the last good one.',
} as const;
export type ListRefusalCode = keyof typeof listRefusals;

/** One reason for which a download is refused, where it shows, and what was found there. */
export type ListRefusal = { readonly code: ListRefusalCode; readonly place: Place; readonly found: string };

/** `first` and `last`: up to 1,024 bytes of each end. */
export type FileSeen = {
  readonly file: FileRole;
  readonly bytes: number;
  readonly first: Uint8Array;
  readonly last: Uint8Array;
};

export type Download = {
  readonly shape: FileShape;
  readonly files: readonly FileSeen[];
  readonly report: ImportReport;
  /** The day of publication as the server says it, where the list itself says none. */
  readonly publishedOn?: Day;
};

/** How a file of rows ends: with the byte 0x1A, with the end of a line, or with neither. */
export type Ending = 'mark' | 'line-end' | 'neither';

/** What is known of the version in force. A publisher who ends files in one way goes on to. */
export type LastGood = {
  readonly entries: number;
  readonly names?: number;
  readonly publishedOn?: Day;
  readonly ending?: Ending;
};

/** @param leastShare of the entries and names of the last good version, between 0 and 1, that a new one must have. */
export type Expected = { readonly lastGood?: LastGood; readonly leastShare: number };

/** Every reason for which the download is refused; none where it is whole. */
export function whyNotWhole(download: Download, expected: Expected): readonly ListRefusal[] {
  const ofBytes = download.files.flatMap((file) => refusalsOfFile(file, download.shape, expected.lastGood));
  const ofRows = download.report.damage.flatMap(refusalOfProblem);
  return [...ofBytes, ...ofRows, ...refusalsOfCounts(download, expected)];
}

const endMark = 0x1a;
const newline = 0x0a;

export function endingOf({ last }: FileSeen): Ending {
  const byte = last.at(-1);
  return byte === endMark ? 'mark' : byte === newline ? 'line-end' : 'neither';
}

function refusalsOfFile(
  seen: FileSeen,
  shape: FileShape,
  lastGood: LastGood | undefined,
): readonly ListRefusal[] {
  const place = { file: seen.file, line: 1 };
  if (seen.bytes === 0) return [{ code: 'empty', place, found: '0 bytes' }];
  const head = headOf(seen.first);
  if (shapeOf(head) !== shape && !fits(head, shape))
    return [{ code: 'wrong-format', place, found: `${shapeOf(head)}: ${head.slice(0, 60)}` }];
  const ending = lastGood?.ending ?? 'neither';
  const ofRows = shape === 'csv' || shape === 'json-lines';
  if (ofRows && ending !== 'neither' && endingOf(seen) !== ending)
    return [
      { code: 'truncated', place: { file: seen.file }, found: `ends with ${endingOf(seen)}, last ${ending}` },
    ];
  return [];
}

/** The beginning as text, whatever the encoding: only its ASCII letters matter. */
function headOf(first: Uint8Array): string {
  return Buffer.from(first)
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf|^\u00ff\u00fe|^\u00fe\u00ff/, '')
    .replaceAll('\u0000', '')
    .trimStart();
}

/** How zip, gzip, bzip2, xz and PDF begin. */
const packed = ['PK\u0003\u0004', '\u001f\u008b', 'BZh', '\u00fd7zXZ', '%PDF'];

function shapeOf(head: string): FileShape | 'html' | 'packed' {
  if (packed.some((sign) => head.startsWith(sign))) return 'packed';
  if (/^<(!doctype html|html|head|body)/i.test(head)) return 'html';
  if (head.startsWith('<')) return 'xml';
  return /^[{[]/.test(head) ? 'json' : 'csv';
}

function fits(head: string, shape: FileShape): boolean {
  return shape === 'json-lines' && head.startsWith('{');
}

const refusalCodes: Readonly<Partial<Record<RowProblemCode, ListRefusalCode>>> = {
  'header-repeated': 'header-repeated',
  'header-missing': 'wrong-format',
  'last-row-cut': 'truncated',
  'not-closed': 'truncated',
  'not-well-formed': 'wrong-format',
  'not-the-format': 'wrong-format',
};

function refusalOfProblem({ code, place, found }: RowProblem): readonly ListRefusal[] {
  const refused = refusalCodes[code];
  return refused ? [{ code: refused, place, found: found === '' ? 'nothing' : found }] : [];
}

function refusalsOfCounts(
  { report, publishedOn }: Download,
  { lastGood, leastShare }: Expected,
): readonly ListRefusal[] {
  const place = { file: 'main' } as const;
  const { entries, names, stated } = report;
  const refusals: ListRefusal[] = [];
  if (entries === 0) refusals.push({ code: 'empty', place, found: '0 entries' });
  // Rows that were left out one by one are in the file, and are shown by themselves.
  if (stated.entries !== undefined && stated.entries !== entries + leftOut(report))
    refusals.push({ code: 'count-differs', place, found: `${entries} entries, stated ${stated.entries}` });
  if (lastGood && entries < lastGood.entries * leastShare)
    refusals.push({ code: 'too-few-entries', place, found: `${entries} entries, last ${lastGood.entries}` });
  if (lastGood?.names !== undefined && names < lastGood.names * leastShare)
    refusals.push({ code: 'too-few-names', place, found: `${names} names, last ${lastGood.names}` });
  const published = stated.publishedOn ?? publishedOn;
  if (lastGood?.publishedOn && published && published < lastGood.publishedOn)
    refusals.push({ code: 'older', place, found: `${published}, last ${lastGood.publishedOn}` });
  return refusals;
}

function leftOut({ byCode }: ImportReport): number {
  return (byCode['name-missing'] ?? 0) + (byCode['not-json'] ?? 0) + (byCode['not-a-record'] ?? 0);
}
