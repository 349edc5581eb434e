/** The database: its version, its durability, its clock, its migrations, and what the application's role may do. */
import { sql } from 'kysely';
import { appRole, type Queryable } from '../../../runtime/database/index.ts';
import { migrationState } from '../../../runtime/database/migration-state.ts';
import { type Check, fail, ok, warn } from '../check.ts';

const oldestServer = 150_000;

export async function checkVersion(db: Queryable): Promise<Check> {
  const { rows } = await sql<{ number: number; name: string }>`
    select current_setting('server_version_num')::int as number, current_setting('server_version') as name`.execute(
    db,
  );
  const { number = 0, name = 'unknown' } = rows[0] ?? {};
  if (number >= oldestServer) return ok('database-version', `PostgreSQL ${name}`);
  return fail('database-version', `PostgreSQL ${name} is too old`, 'Move to PostgreSQL 15 or later.');
}

export async function checkMigrations(owner: Queryable): Promise<Check> {
  const { rows } = await sql<{ own: boolean; queue: boolean }>`
    select to_regclass('public.gatehouse_migration') is not null as own,
           to_regclass('graphile_worker.migrations') is not null as queue`.execute(owner);
  if (!rows[0]?.own || !rows[0].queue) {
    return fail('migrations', 'the database was not set up', 'Start Gatehouse once; it migrates by itself.');
  }
  const { missing, edited, unknown } = await migrationState(owner);
  if (edited.length > 0) {
    return fail(
      'migrations',
      `edited after they ran: ${edited.join(', ')}`,
      'Run the program that made this database, or restore a backup made by this one.',
    );
  }
  if (missing.length > 0) {
    return fail(
      'migrations',
      `not yet run: ${missing.join(', ')}`,
      'Start Gatehouse (serve); it migrates by itself.',
    );
  }
  if (unknown.length > 0) {
    return warn(
      'migrations',
      `made by a newer program: ${unknown.join(', ')}`,
      'Update this program; the older one may run beside it meanwhile.',
    );
  }
  return ok('migrations', 'current and unedited');
}

export async function checkDurability(db: Queryable): Promise<Check[]> {
  const { rows } = await sql<{ name: string; setting: string }>`
    select name, setting from pg_settings
    where name in ('fsync', 'synchronous_commit', 'full_page_writes') order by name`.execute(db);
  const off = rows.filter((row) => row.setting === 'off').map((row) => row.name);
  if (off.length === 0) return [ok('durability', 'fsync, synchronous_commit and full_page_writes are on')];
  return off.map((name) =>
    fail(
      'durability',
      `${name} is off: what was acknowledged can be lost`,
      `alter system set ${name} = on, and reload the server.`,
    ),
  );
}

/** Deadlines are counted by this machine's clock, timers by the database's. */
export async function checkClocks(db: Queryable, now: () => number = Date.now): Promise<Check> {
  const before = now();
  const { rows } = await sql<{ at: Date }>`select clock_timestamp() as at`.execute(db);
  const after = now();
  const apart = Math.abs((rows[0]?.at.getTime() ?? 0) - (before + after) / 2);
  const what = `clocks of this machine and of the database are ${(apart / 1000).toFixed(1)} s apart`;
  const mend = 'Keep both machines on network time (chrony, systemd-timesyncd).';
  if (apart > 30_000) return fail('clock-skew', what, mend);
  return apart > 1000 ? warn('clock-skew', what, mend) : ok('clock-skew', what);
}

export async function checkRole(owner: Queryable): Promise<Check[]> {
  const { rows } = await sql<{
    super: boolean;
    bypass: boolean;
    creates: boolean;
    owns: number;
    open: string[];
  }>`
    select r.rolsuper as super, r.rolbypassrls as bypass, r.rolcreaterole as creates,
           (select count(*)::int from pg_class c where c.relowner = r.oid) as owns,
           coalesce((select array_agg(c.oid::regclass::text order by 1)
            from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
            where a.attname = 'tenant_id' and c.relkind in ('r', 'p') and not c.relispartition
              and not c.relrowsecurity and n.nspname !~ '^(pg_|information_schema|graphile_worker)'), '{}') as open
    from pg_roles r where r.rolname = ${appRole}`.execute(owner);
  const role = rows[0];
  if (!role)
    return [fail('app-role', `the role ${appRole} is missing`, 'Start Gatehouse once; it makes the role.')];
  const checks: Check[] = [];
  if (role.super || role.bypass || role.creates) {
    const mend = `alter role ${appRole} nosuperuser nobypassrls nocreaterole`;
    checks.push(fail('app-role', `${appRole} could step over the separation of tenants`, mend));
  }
  if (role.owns > 0) {
    const mend = `reassign owned by ${appRole} to the owner of the database`;
    checks.push(fail('app-role', `${appRole} owns ${role.owns} tables or indexes`, mend));
  }
  if (role.open.length > 0) {
    const mend = 'alter table … enable row level security on each; its policy is made by the migrations.';
    checks.push(fail('tenant-isolation', `no row-level security on ${role.open.join(', ')}`, mend));
  }
  return checks.length > 0
    ? checks
    : [ok('app-role', `${appRole} owns nothing and cannot step over row-level security`)];
}
