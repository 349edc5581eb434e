/** What each step of an erasure does, and of the look at it before. */
import { canonicalJson } from '../../../../kernel/canonical.ts';
import type { NewEvent } from '../../../../kernel/events.ts';
import type { Id } from '../../../../kernel/ids.ts';
import { type Refusal, refuse } from '../../../../kernel/problems.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import { bringAllLastAccesses, wasToldMeanwhile } from '../../../collect/access-log/index.ts';
import { readDueBy, readRetentionFacts } from '../read.ts';
import { dueOn } from '../rules.ts';
import type { DueBy } from '../store/due.ts';
import { holdSealing, lockAccount } from '../store/locks.ts';
import { sumUnmatched } from '../unmatched.ts';
import {
  countOf,
  type Erased,
  eraseAccount,
  insertPreviewRow,
  type PreviewRow,
  readErased,
  readFilesErased,
  readPreviewRows,
} from './accounts-store.ts';
import { digestOf } from './digest.ts';
import { isLeftOutside, slugsOutside } from './outside.ts';
import { type OutsideRow, readOutsideRows } from './outside-store.ts';
import type { Certificate, Erasure, ErasurePreview, StayCode } from './types.ts';
import { lookAtUnmatched } from './unmatched.ts';
import { readUnmatchedErased } from './unmatched-store.ts';

type Taking = { readonly stays: StayCode } | { readonly keeping: readonly string[] };

/** Which tables of an account stay now, or why all of it does. */
async function takingOf(tx: Transaction, account: Id<'account'>, by: DueBy): Promise<Taking> {
  const facts = await readRetentionFacts(tx, account, by);
  if (!facts) return { stays: 'nothing-due' };
  if (facts.holds.some(({ classes }) => classes.length === 0)) return { stays: 'held' };
  const { classes } = dueOn(facts);
  const kept = classes.filter(({ due }) => !due);
  if (kept.length === classes.length)
    return { stays: kept.some(({ holds }) => holds.length > 0) ? 'held' : 'nothing-due' };
  return { keeping: [...new Set(kept.map(({ table }) => table))] };
}

/** Looks at what would go of an account, and what would stay. */
export async function lookAt(work: Work, erasure: Id<'erasure'>, account: Id<'account'>): Promise<undefined> {
  // As an erasure will find it: a last access that is only told yet has no row of its own.
  await bringAllLastAccesses(work);
  const taking = await takingOf(work.tx, account, await readDueBy(work.tx, work));
  const row: PreviewRow =
    'stays' in taking
      ? { account, counts: {}, kept: [], stays: taking.stays }
      : {
          account,
          counts: await countOf(work.tx, account, taking.keeping),
          kept: taking.keeping,
          stays: null,
        };
  await insertPreviewRow(work, erasure, row);
}

/**
 * The counts of a look, on record with the erasure.
 *
 * @returns `conflict` where a step of the look was left out: its counts would be wrong.
 */
export async function sumUp(
  work: Work,
  { id: erasure, dueOn }: Pick<Erasure, 'id' | 'dueOn'>,
  look: Id<'longWork'>,
): Promise<Refusal | undefined> {
  const rows = await readPreviewRows(work.tx, erasure);
  const outside = await readOutsideRows(work.tx, erasure);
  if (slugsOutside(work.runtime).some((slug) => !outside.some(({ part }) => part === slug)))
    return refuse('conflict', { field: 'outside', code: 'not-counted' });
  const unmatched = await lookAtUnmatched(work, dueOn);
  const taken = rows.filter(({ stays }) => stays === null);
  const stays: Partial<Record<StayCode, number>> = {};
  for (const { stays: code } of rows) if (code) stays[code] = (stays[code] ?? 0) + 1;
  const found: ErasurePreview = {
    work: look,
    accounts: rows.length,
    whole: taken.filter(({ kept }) => kept.length === 0).length,
    partly: taken.filter(({ kept }) => kept.length > 0).length,
    stays,
    rows: sumBy(taken.map(({ counts }) => counts)),
    kept: sumBy(taken.map(({ kept }) => Object.fromEntries(kept.map((table) => [table, 1])))),
    ...outsideSum(outside),
    unmatched,
    digest: digestOf([...rows, ...outside, unmatched].map((row) => canonicalJson(row))),
  };
  const previewed: NewEvent = { type: 'erasure-previewed', subject: erasure, data: found };
  await work.commit([previewed]);
  return undefined;
}

/** A sum over some of the parts would look like one over all: there is none where one could not be counted. */
function outsideSum(rows: readonly OutsideRow[]): Pick<ErasurePreview, 'outside' | 'notCounted'> {
  const notCounted = rows.flatMap(({ part, notCounted: because }) => (because ? [{ part, because }] : []));
  if (notCounted.length > 0) return { outside: null, notCounted };
  return {
    outside: {
      files: rows.reduce((sum, { files }) => sum + files, 0),
      rows: rows.reduce((sum, one) => sum + one.rows, 0),
    },
  };
}

/**
 * Erases what is due of an account now: a hold that was placed meanwhile, or a new access, keeps it.
 *
 * @returns `conflict` where all of it stays.
 */
export async function erase(
  work: Work,
  erasure: Id<'erasure'>,
  account: Id<'account'>,
): Promise<Refusal | undefined> {
  await bringAllLastAccesses(work);
  await lockAccount(work.tx, account);
  await holdSealing(work.tx);
  const by = await readDueBy(work.tx, work);
  const taking = await takingOf(work.tx, account, by);
  if ('stays' in taking) return refuse('conflict', { field: 'account', code: taking.stays });
  await eraseAccount(work, { erasure, account, keeping: taking.keeping, today: by.today });
  const [erased] = await readErased(work.tx, erasure, account);
  if (!erased) throw new Error(`nothing is on record of ${account} in ${erasure}`);
  const { whole, kept, keys, tables } = erased;
  const data = { erasure, whole, kept: [...kept], keys, tables };
  await work.commit([{ type: 'account-records-erased', subject: account, also: [erasure], data }]);
  // Last: nothing else is told until this ends.
  if (await wasToldMeanwhile(work, account))
    return refuse('conflict', { field: 'account', code: 'accessed-meanwhile' });
  return undefined;
}

/**
 * The certificate: what went and what stayed, with digests, in the one ledger entry that ends the erasure.
 *
 * @returns `conflict` where files outside the database still have rows of accounts that went, or cannot be read.
 */
export async function certify(
  work: Work,
  erasure: Id<'erasure'>,
  accounts: number,
): Promise<Refusal | undefined> {
  if (await isLeftOutside(work, erasure)) return refuse('conflict', { field: 'outside', code: 'files-left' });
  const erased = await readErased(work.tx, erasure);
  const files = await readFilesErased(work.tx, erasure);
  const unmatched = await readUnmatchedErased(work.tx, erasure);
  const data: Certificate = {
    accounts,
    whole: erased.filter(({ whole }) => whole).length,
    partly: erased.filter(({ whole }) => !whole).length,
    stayed: accounts - erased.length,
    keys: erased.reduce((sum, { keys }) => sum + keys, 0),
    classes: classesOf(erased),
    files: files.files,
    fileRows: files.rows,
    unmatched: sumUnmatched(unmatched.flatMap(({ counts }) => counts)),
    digestBefore: digestOf([
      ...linesOf(erased, 'digestBefore'),
      ...files.before,
      ...unmatched.map(({ number, digest }) => `unmatched ${number} ${digest}`),
    ]),
    digestAfter: digestOf([...linesOf(erased, 'digestAfter'), ...files.after]),
  };
  await work.commit([{ type: 'erasure-certified', subject: erasure, data }]);
  return undefined;
}

function classesOf(erased: readonly Erased[]): Certificate['classes'] {
  const sums = new Map<string, Certificate['classes'][number]>();
  for (const { tables } of erased)
    for (const [table, { before, after }] of Object.entries(tables)) {
      const sum = sums.get(table) ?? { table, accounts: 0, before: 0, after: 0 };
      sums.set(table, {
        table,
        accounts: sum.accounts + 1,
        before: sum.before + before,
        after: sum.after + after,
      });
    }
  return [...sums.values()].sort((a, b) => (a.table < b.table ? -1 : 1));
}

/** A line for each account and table, in their order. */
function linesOf(erased: readonly Erased[], which: 'digestBefore' | 'digestAfter'): string[] {
  return erased.flatMap(({ account, tables }) =>
    Object.keys(tables)
      .sort()
      .map((table) => `${account} ${table} ${tables[table]?.[which] ?? '-'}`),
  );
}

function sumBy(counts: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const one of counts)
    for (const [name, count] of Object.entries(one)) sums[name] = (sums[name] ?? 0) + count;
  return sums;
}
