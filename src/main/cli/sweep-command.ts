/** The command `gatehouse sweep`: what is due for erasure. It erases nothing. */
import type { Command } from 'commander';
import { withTenants } from './with-tenants.ts';

type SweepOptions = { readonly most: string; readonly json: boolean };

export function addSweepCommand(program: Command): void {
  program
    .command('sweep')
    .description(
      'print which accounts have records that are due for erasure; erases nothing: people do, by two',
    )
    .option('--most <number>', 'name at most so many accounts of an organization', '50')
    .option('--json', 'for programs: one line for each organization', false)
    .action(sweep);
}

async function sweep({ most, json }: SweepOptions): Promise<void> {
  const limit = Number(most);
  if (!Number.isInteger(limit) || limit < 1 || limit > 1000)
    throw new Error('--most is a number from 1 to 1000');
  const { countDue, countUnmatchedToGo, listDue, readDueBy } = await import(
    '../../program/retain/retention/index.ts'
  );
  const { inTenant } = await import('../../runtime/database/index.ts');
  await withTenants({}, async (runtime, tenant) => {
    const at = runtime.clock.now();
    const { on, count, accounts, unmatched } = await inTenant(
      runtime.database.sql,
      { tenant },
      async (tx) => {
        const by = await readDueBy(tx, { runtime, at });
        const { items } = await listDue(tx, by, { limit });
        return {
          on: by.today,
          count: await countDue(tx, by),
          accounts: items,
          unmatched: await countUnmatchedToGo(tx, by),
        };
      },
    );
    if (json) return print(`${JSON.stringify({ tenant, on, due: count, accounts, unmatched })}\n`);
    print(
      `${tenant}: records of ${count} ${count === 1 ? 'account is' : 'accounts are'} due for erasure on ${on}\n`,
    );
    for (const { account, closedOn, lastAccessOn, keepUntil, keptClasses } of accounts) {
      const accessed = lastAccessOn ?? 'no access on record';
      const stays = keptClasses.length > 0 ? `, stays: ${keptClasses.join(', ')}` : '';
      print(`  ${account}  closed ${closedOn}, last access ${accessed}, kept until ${keepUntil}${stays}\n`);
    }
    if (count > accounts.length) print(`  and ${count - accounts.length} more\n`);
    if (unmatched > 0) print(`  and ${unmatched} unmatched ${unmatched === 1 ? 'access' : 'accesses'}\n`);
    if (count + unmatched > 0)
      print('  Prepare an erasure in the console under Retention; a second person approves it there.\n');
  });
}

function print(text: string): void {
  process.stdout.write(text);
}
