/** What each step of a look at a measure does. */
import { createHash } from 'node:crypto';
import { canonicalJson } from '../../../../kernel/canonical.ts';
import type { NewEvent } from '../../../../kernel/events.ts';
import type { Id } from '../../../../kernel/ids.ts';
import { type Refusal, refuse } from '../../../../kernel/problems.ts';
import { addToDay, dayOf } from '../../../../kernel/time.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import { readCursor } from '../../../../runtime/http/page.ts';
import { programSettings } from '../../../adopt/written-program/index.ts';
import { readOwnership } from '../../../collect/beneficial-owners/index.ts';
import { type AccountHolder, readAccountHolders } from '../../../collect/identification/index.ts';
import { type AccountBehind, placeAccounts } from '../on-accounts.ts';
import { hitsOn, outcomeOf } from '../rules/located-in.ts';
import { addLookedAt, endPreview, type PreviewAsked } from '../store/previews.ts';
import { countRows, insertRows, listRows } from '../store/rows.ts';
import type { PreviewFound, PreviewRow } from '../types/previews.ts';
import { resellersTouched } from './resellers.ts';

/** Looks at some accounts, and keeps those that any reading of the measure reaches, with what they are worth. */
export async function lookAt(
  work: Work,
  { id, content, basis }: PreviewAsked,
  accounts: readonly Id<'account'>[],
): Promise<undefined> {
  const holders = await readAccountHolders(work.tx, accounts);
  const placed = await placeAccounts(work.tx, await behind(work, holders));
  const customers = new Map(holders.map(({ account, customer }) => [account, customer]));
  const found = placed.flatMap((one): Omit<PreviewRow, 'money'>[] => {
    const hits = hitsOn(content, one, basis);
    const outcome = outcomeOf(hits);
    const customer = customers.get(one.account);
    return outcome && customer ? [{ account: one.account, customer, outcome, hits }] : [];
  });
  const money = await valuesOf(
    work,
    found.map(({ account }) => account),
  );
  await insertRows(
    work,
    id,
    found.map((one) => ({ ...one, money: money.get(one.account) ?? [] })),
  );
  await addLookedAt(work.tx, id, accounts.length);
}

async function behind(work: Work, holders: readonly AccountHolder[]): Promise<readonly AccountBehind[]> {
  const { tx, at, runtime } = work;
  const settings = await programSettings(tx, runtime.edition, at);
  const asked = holders.map(({ person, kind }) => ({ person, kind }));
  const ownership = await readOwnership(tx, asked, { edition: runtime.edition, settings, at });
  return holders.map(({ account, person, reseller }) => ({
    account,
    customer: person,
    owners: ownership.get(person)?.owners ?? [],
    reseller,
  }));
}

/** What the transactions of twelve months were worth, where a part of this installation keeps the values. */
async function valuesOf({ tx, at, runtime }: Work, accounts: readonly Id<'account'>[]) {
  const reads = runtime.parts.find((part) => part.transactionValues)?.transactionValues;
  if (!reads || accounts.length === 0) return new Map<Id<'account'>, PreviewRow['money']>();
  const today = dayOf(at, 'UTC');
  const months = { from: addToDay(today, { months: -12 }).slice(0, 7), until: today.slice(0, 7) };
  return reads(tx, accounts, months);
}

/** The counts, on record with the measure. A look that lost a step has none. */
export async function sumUp(work: Work, preview: PreviewAsked): Promise<Refusal | undefined> {
  const { id, measure, digest, basis, accounts, lookedAt, content } = preview;
  if (lookedAt !== accounts) return refuse('conflict', { field: 'accounts', code: 'left-out' });
  const resellers = await resellersTouched(work.tx, content);
  const found: PreviewFound = {
    work: id,
    digest,
    basis: [...basis],
    accounts,
    ...(await countRows(work.tx, id)),
    resellers: resellers.length,
    rowsDigest: await digestOfRows(work.tx, preview, resellers),
  };
  await endPreview(work.tx, id, found);
  const previewed: NewEvent = { type: 'special-measure-previewed', subject: measure, data: found };
  await work.commit([previewed]);
  return undefined;
}

/** SHA-256, hexadecimal, of the canonical form of every row, a line each: accounts first, then resellers. */
async function digestOfRows(
  tx: Transaction,
  { id }: PreviewAsked,
  resellers: readonly object[],
): Promise<string> {
  const hash = createHash('sha256');
  let next: string | undefined;
  do {
    const cursor = readCursor(next);
    const page = await listRows(tx, { preview: id }, { limit: 1_000, ...(cursor ? { cursor } : {}) });
    for (const row of page.items) hash.update(`${canonicalJson(row)}\n`);
    next = page.next;
  } while (next !== undefined);
  for (const row of resellers) hash.update(`${canonicalJson(row)}\n`);
  return hash.digest('hex');
}
