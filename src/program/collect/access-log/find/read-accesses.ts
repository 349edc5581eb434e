/** One question over all of the access log: what lies in the database, and what lies in files of sealed days. */
import { sql } from 'kysely';
import { toUuid } from '../../../../kernel/ids.ts';
import { RefusedError, refuse } from '../../../../kernel/problems.ts';
import { instant } from '../../../../kernel/time.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import type { Runtime } from '../../../../runtime/runtime.ts';
import { ArchiveFault, inWorkWords } from '../archive/fault.ts';
import { type KeptFile, listFiles } from '../sealed/store.ts';
import type { AccessEvent } from '../types.ts';
import { readHot } from './hot.ts';
import { type AccessQuery, newestFirst, type Page, type Place, type Side } from './query.ts';
import { readAccount } from './read-account.ts';
import { readSealed } from './sealed.ts';

/**
 * Accesses, newest first, each exactly once: also while a day is sealed.
 *
 * @param query.limit how many at most; more may follow where `next` is given
 * @throws ArchiveFault where a file that may hold some of them cannot be read: an answer with a gap is not given
 * @throws RefusedError `invalid-field` for an `after` that no page ended with
 */
export async function readAccesses(runtime: Runtime, tx: Transaction, query: AccessQuery): Promise<Page> {
  if (query.accounts?.length === 0) return { events: [] };
  const { after, ...rest } = query;
  const before = after === undefined ? undefined : readPlace(after);
  const asked: Side = { ...rest, limit: query.limit + 1, before };
  // From here on no day moves from one side to the other, until the transaction ends.
  await sql`select collect.hold_access_files()`.execute(tx);
  const hot = await readHot(tx, asked);
  const sealed = await readAllSealed(runtime, tx, asked);
  const all = [...hot, ...sealed].sort(newestFirst);
  const events = all.slice(0, query.limit);
  const last = events.at(-1);
  return all.length > events.length && last ? { events, next: writePlace(last) } : { events };
}

/** A file may be written anew between the list of them and the reading: then the list is another. */
async function readAllSealed(runtime: Runtime, tx: Transaction, asked: Side): Promise<AccessEvent[]> {
  const list = () => listFiles(tx, filterOf(asked));
  try {
    return await inWorkWords(async () => readSide(runtime, tx, { files: await list(), asked }));
  } catch (error) {
    if (!(error instanceof ArchiveFault && error.code === 'missing')) throw error;
    return inWorkWords(async () => readSide(runtime, tx, { files: await list(), asked }));
  }
}

/** One account is looked up where it lies; whatever else is asked, files are searched for. */
async function readSide(
  runtime: Runtime,
  tx: Transaction,
  { files, asked }: { files: readonly KeptFile[]; asked: Side },
): Promise<AccessEvent[]> {
  const [account, ...others] = asked.accounts ?? [];
  if (account !== undefined && others.length === 0 && asked.address === undefined)
    return readAccount(runtime, { tx, files, account, asked });
  return readSealed(runtime, files, asked);
}

function filterOf({ accounts, from, until, before }: Side) {
  return { from, until, accounts: accounts?.map(toUuid), notAfter: before?.at };
}

function writePlace({ at, batch, line }: Place): string {
  return Buffer.from(`${at} ${batch} ${line}`).toString('base64url');
}

function readPlace(text: string): Place {
  const [at = '', batch, line, ...more] = Buffer.from(text, 'base64url').toString('utf8').split(' ');
  try {
    if (more.length > 0 || !/^\d{1,15}$/.test(batch ?? '') || !/^\d{1,10}$/.test(line ?? ''))
      throw new Error();
    return { at: instant(at), batch: Number(batch), line: Number(line) };
  } catch {
    throw new RefusedError(refuse('invalid-field', { field: 'query.cursor', code: 'not-a-cursor' }));
  }
}
