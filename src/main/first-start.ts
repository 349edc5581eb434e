/** What the first start of an installation makes: the provider, its owner, and the demo world unless it is to be empty. */
import { sql } from 'kysely';
import { demoSignIns, loadDemoWorld } from '../demo/index.ts';
import { type Id, toId } from '../kernel/ids.ts';
import { foundOrganization } from '../program/adopt/organizations/index.ts';
import { firstRun } from '../runtime/access/index.ts';
import type { Runtime } from '../runtime/runtime.ts';
import type { Installation } from './compose.ts';

export type Kind = 'demo' | 'real';

/** Does what is missing, and nothing on later starts. An installation is of one kind for good. */
export async function prepareFirstRun(
  installation: Installation,
  options: { empty: boolean; print: (line: string) => void },
): Promise<void> {
  const { runtime, config } = installation;
  const kept = await readKind(runtime);
  const kind = kept ?? (options.empty ? 'real' : 'demo');
  if (kept === 'demo' && options.empty) {
    throw new Error(
      'this directory holds the demo world; real data needs a directory of its own (GATEHOUSE_DIR)',
    );
  }
  if (!kept) await setKind(runtime, kind);
  const { GATEHOUSE_OWNER_EMAIL: ownerEmail } = config.environment;
  const tenant =
    kind === 'demo'
      ? await loadDemoWorld(runtime, options)
      : ((await firstTenant(runtime)) ?? (await found(runtime, ownerEmail)));
  await firstRun(runtime, {
    tenant,
    dir: config.dir,
    print: options.print,
    ...(ownerEmail ? { ownerEmail } : {}),
    ...(kind === 'demo' ? { alsoSignsIn: demoText() } : {}),
  });
}

/** Who else can sign in where everything is made up. */
function demoText(): string {
  const { password, people } = demoSignIns();
  const lines = people.map(({ role, email }) => `  ${role.padEnd(17)} ${email}`);
  return ['Demo only, and known to everybody:', ...lines, `  password          ${password}`].join('\n');
}

async function readKind(runtime: Runtime): Promise<Kind | undefined> {
  const { rows } = await sql<{ kind: Kind }>`select kind from runtime.installation`.execute(
    runtime.database.sql,
  );
  return rows[0]?.kind;
}

async function setKind(runtime: Runtime, kind: Kind): Promise<void> {
  await sql`insert into runtime.installation (kind) values (${kind}) on conflict do nothing`.execute(
    runtime.database.sql,
  );
}

async function firstTenant(runtime: Runtime): Promise<Id<'organization'> | undefined> {
  const { rows } = await sql<{
    id: string;
  }>`select id from runtime.tenant order by created_at, id limit 1`.execute(runtime.database.sql);
  return rows[0] && toId('organization', rows[0].id);
}

/** The provider of an empty installation: its owner describes it. */
function found(runtime: Runtime, email: string | undefined): Promise<Id<'organization'>> {
  return foundOrganization(
    runtime,
    {
      legalName: 'New provider',
      jurisdiction: 'US',
      contactEmail: email ?? 'owner@gatehouse.localhost',
      newProvider: true,
    },
    { actor: { kind: 'system', name: 'first-run' } },
  );
}
