/** Brings the queue's own schema (graphile_worker) up to date, as the owner, and opens it to the application's role. */
import { Logger, runMigrations } from 'graphile-worker';
import pg from 'pg';
import { appRole } from '../database/index.ts';

const quiet = new Logger(() => () => undefined);

/**
 * Run after `migrate`, which makes the application's role.
 *
 * The library protects its tables by row-level security without a policy, so only their owner could use them. The
 * worker runs as the application's role: it gets the rows of the queue and nothing else of the owner's.
 */
export async function migrateJobs(ownerUrl: string): Promise<void> {
  await runMigrations({ connectionString: ownerUrl, logger: quiet });
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'gatehouse-migrate' });
  // What fails is told by the query that waits for it.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(`select pg_advisory_lock(hashtext('gatehouse.migrate'))`);
    await client.query(grants);
  } finally {
    await client.end();
  }
}

const grants = `
  grant usage on schema graphile_worker to ${appRole};
  grant select on all tables in schema graphile_worker to ${appRole};
  grant usage on all sequences in schema graphile_worker to ${appRole};
  grant execute on all functions in schema graphile_worker to ${appRole};
  do $$
  declare
    relation regclass;
  begin
    for relation in
      select oid::regclass from pg_class
      where relnamespace = 'graphile_worker'::regnamespace and relkind = 'r' and relname like '\\_private\\_%'
    loop
      execute format('grant insert, update, delete on %s to ${appRole}', relation);
      if not exists (select from pg_policy where polrelid = relation and polname = 'gatehouse_worker') then
        execute format('create policy gatehouse_worker on %s to ${appRole} using (true) with check (true)', relation);
      end if;
    end loop;
  end $$;`;
