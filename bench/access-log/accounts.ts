/** Accounts that accesses are reported of, where only the log is under test. */
import type { BenchInstallation } from '../gate/installation.ts';

/** Enters accounts alone, past the customers and offerings that stand behind them: those need not be there. */
export async function enterBareAccounts(
  gatehouse: BenchInstallation,
  accounts: readonly string[],
): Promise<void> {
  await gatehouse.connected(async (ask) => {
    for (const { name } of await ask<{ name: string }>(
      `select conname as name from pg_constraint where conrelid = 'collect.account'::regclass and contype = 'f'`,
    ))
      await ask(`alter table collect.account drop constraint ${name}`);
    await ask(
      `insert into collect.account (id, tenant_id, customer_id, offering_id, trial, locations_of_use, origin, applied_at)
       select id, (select id from runtime.tenant limit 1), gen_random_uuid(), gen_random_uuid(), false, '[]',
              'application', now()
       from unnest($1::uuid[]) as id`,
      [accounts.map((account) => account.slice(4))],
    );
  });
}
