/** A world with accounts that were closed long ago, for tests of retention. */
import { sql } from 'kysely';
import { expect } from 'vitest';
import { type Id, toUuid } from '../../src/kernel/ids.ts';
import type { Client } from './installation.ts';
import { type Applicant, openWorld } from './standing-world.ts';

export async function openRetentionWorld(options: Parameters<typeof openWorld>[0] = {}) {
  const world = await openWorld(options);
  const { here, officer, must } = world;
  const otto = here.as('officer', 'otto');
  const close = async ({ account }: Pick<Applicant, 'account'>, closedOn?: string) =>
    must(
      officer.post(`/standing/accounts/${account}/closing`, {
        because: 'customer-request',
        ...(closedOn ? { closedOn } : {}),
      }),
    );
  const erasure = async (id: string) => (await officer.get(`/retention/erasures/${id}`)).json;
  const prepare = async (by: Client = officer): Promise<string> => {
    const { id } = await must(by.post('/retention/erasures', { reason: 'the retention period is over' }));
    await world.jobs();
    return id;
  };
  const erase = async (): Promise<{ id: string }> => {
    const id = await prepare();
    await must(otto.post(`/retention/erasures/${id}/approvals`));
    await world.jobs();
    return erasure(id);
  };
  return {
    ...world,
    otto,
    close,
    erasure,
    prepare,
    erase,
    due: async (): Promise<string[]> => {
      const { json, text } = await officer.get('/retention/due?limit=200');
      expect(json?.items, text).toBeDefined();
      // They are counted another way than they are listed.
      expect((await officer.get('/retention/due/counts')).json.accounts).toBe(json.items.length);
      return json.items.map(({ account }: { account: string }) => account);
    },
    /** As the access log keeps the newest access of an account, and the access itself. */
    accessed: (account: Id<'account'>, at: string, address = '192.0.2.7') =>
      here.perform(async (work) => {
        const batch = await sql<{ number: string }>`
          insert into collect.access_batch (tenant_id, batch_key, digest, format, received_at, events, unmatched, refused,
                                            skipped, bytes, event_id)
          values (${toUuid(work.tenant)}, ${`${account} ${at}`}, sha256('x'), 'gatehouse', ${work.at}, 1, 0, 0, 0, 1,
                  gen_random_uuid())
          returning number`.execute(work.tx);
        const { rows } = await sql<{
          leaf: string;
        }>`select collect.access_day(${at.slice(0, 10)}::date) as leaf`.execute(work.tx);
        await sql`
          insert into ${sql.raw(rows[0]?.leaf ?? '')} (tenant_id, account_id, at, address, principal, action, batch, line)
          values (${toUuid(work.tenant)}, ${toUuid(account)}, ${at}, ${address}, 'root', 'login',
                  ${batch.rows[0]?.number}, 1)`.execute(work.tx);
        await sql`
          insert into collect.account_last_access (account_id, tenant_id, at)
          values (${toUuid(account)}, ${toUuid(work.tenant)}, ${at})
          on conflict (account_id) do update set at = greatest(account_last_access.at, excluded.at)`.execute(
          work.tx,
        );
      }),
  };
}

export type RetentionWorld = Awaited<ReturnType<typeof openRetentionWorld>>;
