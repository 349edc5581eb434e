/** What lies outside the database: counted before an erasure is approved, and rewritten when it is carried out. */
import type { NewEvent } from '../../../../kernel/events.ts';
import type { Id } from '../../../../kernel/ids.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import type { ErasedFile, ErasesOutside } from '../../../../runtime/part.ts';
import type { Runtime } from '../../../../runtime/runtime.ts';
import { accountsLosing, readErased } from './accounts-store.ts';
import { digestOf } from './digest.ts';
import { insertOutsideRow } from './outside-store.ts';

/** The parts that keep something of accounts outside the database, in their order. */
export function slugsOutside({ parts }: Pick<Runtime, 'parts'>): readonly string[] {
  return parts.filter((part) => part.erasesOutside).map(({ slug }) => slug);
}

function outsideOf({ parts }: Pick<Runtime, 'parts'>, slug: string): ErasesOutside {
  const outside = parts.find((part) => part.slug === slug)?.erasesOutside;
  if (!outside) throw new Error(`${slug} erases nothing outside the database`);
  return outside;
}

/** Counts what would go from the files of a part. One that cannot be counted is noted with the reason. */
export async function lookOutside(work: Work, erasure: Id<'erasure'>, slug: string): Promise<undefined> {
  const outside = outsideOf(work.runtime, slug);
  const accounts = await accountsLosing(work.tx, erasure, outside.table);
  const found =
    accounts.length > 0
      ? await outside.count(work.runtime, { tenant: work.tenant, accounts })
      : { files: [] };
  await insertOutsideRow(
    work,
    erasure,
    'notCounted' in found
      ? { part: slug, files: 0, rows: 0, digest: null, notCounted: found.notCounted }
      : {
          part: slug,
          files: found.files.length,
          rows: found.files.reduce((sum, { rows }) => sum + rows, 0),
          digest: digestOf(found.files.map(({ path, digest, rows }) => `${path} ${digest} ${rows}`)),
          notCounted: null,
        },
  );
}

/** Lets a part rewrite its files outside the database without the accounts that went. */
export async function eraseOutside(work: Work, erasure: Id<'erasure'>, slug: string): Promise<undefined> {
  const outside = outsideOf(work.runtime, slug);
  const accounts = await accountsLost(work, erasure, outside.table);
  if (accounts.length === 0) return;
  const { files } = await outside.erase(work.runtime, { tenant: work.tenant, erasure, accounts });
  const events: NewEvent[] = [];
  for (let from = 0; from < files.length; from += filesAtOnce)
    events.push(rewritten(erasure, files.slice(from, from + filesAtOnce)));
  await work.commit(events);
}

/** Whether a part still has something of accounts that went: its step was left out, or it cannot be told. */
export async function isLeftOutside(work: Work, erasure: Id<'erasure'>): Promise<boolean> {
  for (const slug of slugsOutside(work.runtime)) {
    const outside = outsideOf(work.runtime, slug);
    const accounts = await accountsLost(work, erasure, outside.table);
    if (accounts.length === 0) continue;
    const found = await outside.count(work.runtime, { tenant: work.tenant, accounts });
    if ('notCounted' in found || found.files.length > 0) return true;
  }
  return false;
}

async function accountsLost(
  { tx }: Work,
  erasure: Id<'erasure'>,
  table: string,
): Promise<readonly Id<'account'>[]> {
  const erased = await readErased(tx, erasure);
  return erased.filter(({ kept }) => !kept.includes(table)).map(({ account }) => account);
}

const filesAtOnce = 1000;

function rewritten(erasure: Id<'erasure'>, files: readonly ErasedFile[]): NewEvent {
  return {
    type: 'erasure-files-rewritten',
    subject: erasure,
    data: { files: files.map((one) => ({ ...one })) },
  };
}
