/** HTTP of accounts that existed before the program: which are brought in, and which are still to do. */
import { z } from '@hono/zod-openapi';
import { toUuid } from '../../../../kernel/ids.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import {
  answerList,
  type Cursor,
  pageOf,
  pageQuery,
  toPage,
  writeCursor,
} from '../../../../runtime/http/page.ts';
import { defineRoute, type Page } from '../../../../runtime/http/route.ts';
import { accountFindings, type CollectionAt, collectionAt, customerFindings } from '../collection.ts';
import { existingAccountsDueOn } from '../rules/existing-accounts.ts';
import { countExistingAccounts, listExistingAccounts } from '../store/accounts.ts';
import { existingAccount, existingProgress } from '../types/accounts.ts';
import { part, readers } from './who.ts';

type ExistingAccount = z.output<typeof existingAccount>;

export const existingRoutes = [
  defineRoute({
    id: 'listExistingAccounts',
    part,
    method: 'get',
    path: '/identification/existing-accounts',
    summary: 'List accounts that existed before the program, with what is still missing',
    clause: '§ 7.302(a)',
    allow: { roles: readers, scope: 'identification:read' },
    query: pageQuery.extend({ state: z.enum(['all', 'complete', 'outstanding']).default('all') }),
    status: 200,
    list: true,
    answer: pageOf(existingAccount),
    handle: ({ query }, call) =>
      answerList(query, { name: 'existing-accounts', at: call.at, filter: { state: query.state } }, (page) =>
        call.read(async (tx) => {
          const when = await collectionAt(tx, call.runtime.edition, call.at);
          return pageOfState(tx, { state: query.state, when }, page);
        }),
      ),
  }),
  defineRoute({
    id: 'getExistingAccountsProgress',
    part,
    method: 'get',
    path: '/identification/existing-accounts/progress',
    summary: 'Read how many existing accounts are under the program, and what the others lack',
    clause: '§ 7.302(a)',
    allow: { roles: readers, scope: 'identification:read' },
    status: 200,
    answer: existingProgress,
    handle: (_request, call) =>
      call.read(async (tx) => progress(tx, await collectionAt(tx, call.runtime.edition, call.at))),
  }),
];

/** Rows read for one page of a state; a page may be shorter than asked and still have a next one. */
const rowsReadAtOnce = 1000;

async function pageOfState(
  tx: Transaction,
  of: { state: 'all' | 'complete' | 'outstanding'; when: CollectionAt },
  page: { cursor?: Cursor; limit: number },
): Promise<Page<ExistingAccount>> {
  const atOnce = of.state === 'all' ? page.limit : rowsReadAtOnce;
  const rows = await listExistingAccounts(tx, { ...page, limit: atOnce });
  const read = rows.slice(0, atOnce).map((row) => {
    const findings = accountFindings(row.account, row, of.when);
    const existing = findings.find((finding) => finding.obligation === 'bring-in-existing-accounts');
    const { id, customer, externalId, openedOn } = row.account;
    const complete = existing?.outcome === 'met';
    return {
      account: id,
      customer,
      name: row.name,
      externalId,
      openedOn,
      complete,
      missing: [...(existing?.missing ?? [])],
    };
  });
  const wanted = read.filter((one) => of.state === 'all' || one.complete === (of.state === 'complete'));
  if (wanted.length > page.limit || rows.length <= atOnce) return toPage(wanted, page.limit, cursorOf);
  // Read to the end of this stretch and not full: the next page begins behind the last row that was looked at.
  const last = read.at(-1);
  return { items: wanted, ...(last ? { next: writeCursor(cursorOf(last)) } : {}) };
}

function cursorOf(row: ExistingAccount): Cursor {
  return { after: '', id: toUuid(row.account) };
}

/** Few questions however many accounts: those with the same facts have the same answer. */
async function progress(tx: Transaction, when: CollectionAt): Promise<z.output<typeof existingProgress>> {
  const missing = new Map<string, number>();
  let [accounts, complete] = [0, 0];
  for (const group of await countExistingAccounts(tx)) {
    const findings = customerFindings(
      { ...group, person: 'per_counted', accountNamesLocations: group.namesLocations },
      when,
    );
    const open = findings.filter(({ outcome }) => outcome === 'unmet' || outcome === 'unknown');
    accounts += group.accounts;
    complete += open.length === 0 ? group.accounts : 0;
    for (const fact of new Set(open.flatMap((finding) => finding.missing))) {
      missing.set(fact, (missing.get(fact) ?? 0) + group.accounts);
    }
  }
  return {
    accounts,
    complete,
    outstanding: accounts - complete,
    missing: [...missing]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([fact, count]) => ({ fact, accounts: count })),
    dueOn: existingAccountsDueOn(when.context.parameters),
  };
}
