/** SQL of what other systems call the accounts. */
import { sql } from 'kysely';
import type { NewEvent, RecordedEvent } from '../../../../kernel/events.ts';
import { type Id, toId, toUuid } from '../../../../kernel/ids.ts';
import { instant } from '../../../../kernel/time.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import { type Cursor, toPage } from '../../../../runtime/http/page.ts';
import type { Page } from '../../../../runtime/http/route.ts';
import type { ForeignAccount } from '../types.ts';
import { nameAfter } from './names.ts';
import type { AccountAlias } from './types.ts';

type AliasEvent = RecordedEvent<
  NewEvent<string, Pick<ForeignAccount, 'namespace'>, Pick<ForeignAccount, 'id'>>
>;

export async function keepAlias(work: Work, { subject, data, personal, at }: AliasEvent): Promise<void> {
  await sql`
    insert into collect.account_alias (tenant_id, namespace, foreign_id, account_id, set_at)
    values (${toUuid(work.tenant)}, ${data.namespace}, ${personal?.value.id}, ${toUuid(subject)}, ${at})
    on conflict (tenant_id, namespace, foreign_id)
    do update set account_id = excluded.account_id, set_at = excluded.set_at`.execute(work.tx);
}

export async function dropAlias(work: Work, { data, personal }: AliasEvent): Promise<void> {
  await sql`
    delete from collect.account_alias
    where namespace = ${data.namespace} and foreign_id = ${personal?.value.id}`.execute(work.tx);
}

/** Those of these names that mean an account. */
export async function readAliases(
  tx: Transaction,
  names: readonly ForeignAccount[],
): Promise<readonly (ForeignAccount & { readonly account: Id<'account'> })[]> {
  const { rows } = await sql<{ namespace: string; foreign_id: string; account_id: string }>`
    select namespace, foreign_id, account_id
    from unnest(${names.map((one) => one.namespace)}::text[], ${names.map((one) => one.id)}::text[])
      as asked (namespace, foreign_id)
    join collect.account_alias using (namespace, foreign_id)`.execute(tx);
  return rows.map((row) => ({
    namespace: row.namespace,
    id: row.foreign_id,
    account: toId('account', row.account_id),
  }));
}

/** By namespace and name. */
export async function listAliases(
  tx: Transaction,
  filter: { readonly account?: Id<'account'> | undefined },
  page: { cursor?: Cursor; limit: number },
): Promise<Page<AccountAlias>> {
  const { namespace, id } = nameAfter(page.cursor);
  const account = filter.account ? toUuid(filter.account) : null;
  const { rows } = await sql<{ namespace: string; foreign_id: string; account_id: string; set_at: Date }>`
    select namespace, foreign_id, account_id, set_at from collect.account_alias
    where (namespace, foreign_id) > (${namespace}, ${id}) and (${account}::uuid is null or account_id = ${account}::uuid)
    order by namespace, foreign_id limit ${page.limit + 1}`.execute(tx);
  const items = rows.map((row) => ({
    namespace: row.namespace,
    id: row.foreign_id,
    account: toId('account', row.account_id),
    setAt: instant(row.set_at),
  }));
  return toPage(items, page.limit, (one) => ({ after: JSON.stringify([one.namespace, one.id]), id: '' }));
}
