/** What a search finds, as a file: read page by page while it is sent, however many there are. */
import type { Refusal } from '../../../../kernel/problems.ts';
import { endlessListFile, type ListAbout } from '../../../../runtime/http/list-file.ts';
import { mostExportRows } from '../../../../runtime/http/page.ts';
import type { Call, RawAnswer } from '../../../../runtime/http/route.ts';
import type { AccessEvent } from '../types.ts';
import type { AccessQuery, Page } from './query.ts';
import { recordRevealed, type Searched } from './record.ts';

const rowsAtOnce = 5_000;

export type Export = {
  readonly searched: Searched;
  readonly format: 'csv' | 'json';
  readonly about: ListAbout & { readonly columns: readonly string[] };
  /** Each page is a transaction of its own, so that a long file holds none open. */
  readonly read: (page: Pick<AccessQuery, 'limit' | 'after'>) => Promise<Page>;
  readonly present: (events: readonly AccessEvent[]) => Promise<readonly object[]>;
};

/** The first page is read, and the file is on record, before anything of it leaves. */
export async function exportAccesses(call: Call, asked: Export): Promise<RawAnswer | Refusal> {
  const first = await asked.read({ limit: rowsAtOnce });
  const isAll = first.next === undefined;
  await recordRevealed(call, asked.searched, {
    how: isAll ? 'file' : 'file-begun',
    rows: isAll ? first.events.length : null,
    whole: isAll,
  });
  const pages = pagesFrom(first, { ...asked, most: mostExportRows });
  return endlessListFile(asked.format, asked.about, isAll ? pages : recorded(call, asked, pages));
}

/** @returns whether no more follow: false where there were more than `most`. */
export async function* pagesFrom(
  first: Page,
  { read, present, most }: Pick<Export, 'read' | 'present'> & { readonly most: number },
): AsyncGenerator<readonly object[], boolean> {
  let [page, left] = [first, most];
  for (;;) {
    const some = page.events.slice(0, left);
    left -= some.length;
    yield await present(some);
    if (some.length < page.events.length) return false;
    if (page.next === undefined) return true;
    if (left === 0) return false;
    page = await read({ limit: rowsAtOnce, after: page.next });
  }
}

/** A file that broke off was shown as far as it went. */
async function* recorded(
  call: Call,
  { searched }: Pick<Export, 'searched'>,
  pages: AsyncGenerator<readonly object[], boolean>,
): AsyncGenerator<readonly object[], boolean> {
  let [rows, whole] = [0, false];
  try {
    for (;;) {
      const { value, done } = await pages.next();
      if (done) {
        whole = value;
        return value;
      }
      rows += value.length;
      yield value;
    }
  } finally {
    await pages.return(false);
    await recordRevealed(call, searched, { how: 'file', rows, whole });
  }
}
