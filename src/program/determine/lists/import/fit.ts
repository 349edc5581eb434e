/**
 * Makes entries fit to be kept: PostgreSQL holds no U+0000 and no half of a surrogate pair, and a key stands in indexes
 * and addresses. What was changed is reported like everything else that is wrong in a file.
 */
import { createHash } from 'node:crypto';
import type { ListEntry, Place, Read } from '../reading/types.ts';
import { problem } from '../reading/values/entries.ts';

const keyBytesMax = 120;
const unfit = /\0|\p{Surrogate}/gu;
const unfitForKeys = /\p{Cc}|\p{Surrogate}/u;

export async function* fitToKeep(reads: AsyncIterable<Read>): AsyncGenerator<Read> {
  for await (const one of reads) {
    if (one.read === 'entry') yield* fitEntry(one.entry, one.place);
    else if (one.read === 'problem') yield { read: 'problem', problem: fitTexts(one.problem) };
    else yield one;
  }
}

function* fitEntry(read: ListEntry, place: Place): Generator<Read> {
  const key = fitKey(read.key);
  const entry = { ...fitTexts(read), key };
  const tooLong = Buffer.byteLength(read.key) > keyBytesMax;
  if (tooLong) yield problem('value-too-long', place, { key, found: fitText(read.key) });
  if (hasUnfit(read) || (key !== read.key && !tooLong))
    yield problem('character-not-kept', place, { key, found: entry.names[0]?.text ?? key });
  yield { read: 'entry', entry, place };
}

/** The same key in the next version is made the same. */
function fitKey(key: string): string {
  if (Buffer.byteLength(key) <= keyBytesMax && !unfitForKeys.test(key)) return key;
  return `~${createHash('sha256').update(key).digest('hex').slice(0, 24)}`;
}

function fitText(text: string): string {
  return text.replace(unfit, '\uFFFD');
}

function fitTexts<T>(value: T): T {
  if (!hasUnfit(value)) return value;
  // Safe: the same value with other characters in its texts.
  return JSON.parse(
    JSON.stringify(value, (_name, one) => (typeof one === 'string' ? fitText(one) : one)),
  ) as T;
}

/** JSON writes such characters as escapes. Most texts have none, and are not looked through a second time. */
function hasUnfit(value: unknown): boolean {
  const json = JSON.stringify(value);
  return /\\u(0000|d[89a-f])/.test(json) && new RegExp(unfit).test(textsOf(JSON.parse(json)));
}

function textsOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return '';
  return Object.values(value).map(textsOf).join(' ');
}
