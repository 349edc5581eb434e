/** One record to one access, whatever its format: named by the caller, or told from the names in it. */
import { type AccessFormat, accessFormats, type LineCode } from '../types.ts';
import { awsCloudtrail } from './aws-cloudtrail.ts';
import { azure } from './azure.ts';
import { gatehouse } from './gatehouse.ts';
import { gcp } from './gcp.ts';
import { kubernetes } from './kubernetes.ts';
import { ocsf } from './ocsf.ts';
import type { JsonObject, ReadAccess, Reader } from './reading.ts';
import { readTime } from './time.ts';

/** What a caller said of a whole batch. */
export type Asked = {
  readonly format?: AccessFormat | undefined;
  /** The account of records that name none, as their format calls accounts. */
  readonly account?: string | undefined;
  /** Milliseconds since 1970: times outside are refused. */
  readonly earliest: number;
  readonly latest: number;
};

export type Access = Omit<ReadAccess, 'at' | 'atField'> & { readonly at: number };
export type RecordRead =
  | { readonly format: AccessFormat; readonly access: Access }
  | { readonly format: AccessFormat; readonly skipped: true }
  | { readonly refused: LineCode; readonly field: string | null };

const readers: Readonly<Record<AccessFormat, Reader>> = {
  gatehouse,
  'aws-cloudtrail': awsCloudtrail,
  ocsf,
  azure,
  gcp,
  kubernetes,
};

/**
 * @param record what JSON made of the line.
 * @param before the format of the line before, which this one most likely has too.
 */
export function readRecord(record: unknown, asked: Asked, before?: AccessFormat): RecordRead {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) {
    return { refused: 'not-an-object', field: null };
  }
  // Safe: checked on the lines above.
  const found = record as JsonObject;
  const format = asked.format ?? formatOf(found, before);
  if (!format) return { refused: 'format-unknown', field: null };
  const reading = readers[format].read(found, asked.account);
  if (reading === 'skipped') return { format, skipped: true };
  if ('refused' in reading) return reading;
  const unfit = unfitText(reading);
  if (unfit) return { refused: 'nul-character', field: unfit };
  const { at: written, atField, ...rest } = reading;
  const at = typeof written === 'number' ? written : readTime(written);
  if (at === undefined || !Number.isFinite(at)) return { refused: 'not-a-time', field: atField };
  if (at < asked.earliest) return { refused: 'before-2000', field: atField };
  if (at > asked.latest) return { refused: 'ahead-of-the-clock', field: atField };
  return { format, access: { ...rest, at: Math.trunc(at) } };
}

function formatOf(record: JsonObject, before: AccessFormat | undefined): AccessFormat | undefined {
  if (before && readers[before].fits(record)) return before;
  return accessFormats.find((format) => readers[format].fits(record));
}

/** PostgreSQL holds no U+0000. @returns the name of the text that has one. */
function unfitText({ account, from, source, principal, action }: ReadAccess): string | undefined {
  const texts = {
    account: typeof account === 'string' ? '' : account.id,
    address: from,
    source,
    principal,
    action,
  };
  return Object.entries(texts).find(([, text]) => text?.includes('\0'))?.[0];
}
