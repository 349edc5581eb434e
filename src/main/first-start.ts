/** What the first start of an installation makes: the provider, its owner, and the demo world unless it is to be empty. */
import { sql } from 'kysely';
import { demoPortalLinks, demoSignIns, loadDemoWorld } from '../demo/index.ts';
import { type Id, toId } from '../kernel/ids.ts';
import { foundOrganization } from '../program/adopt/organizations/index.ts';
import { firstRun } from '../runtime/access/index.ts';
import type { Runtime } from '../runtime/runtime.ts';
import type { Installation } from './compose.ts';

/** Does what is missing, and nothing on later starts. */
export async function prepareFirstRun(
  installation: Installation,
  options: { print: (line: string) => void },
): Promise<void> {
  const { runtime, config, kind } = installation;
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
    ...(kind === 'demo' ? { alsoSignsIn: demoText(runtime.publicUrl) } : {}),
  });
}

/** Who else can sign in where everything is made up. */
function demoText(publicUrl: string): string {
  const { password, people } = demoSignIns();
  const lines = people.map(({ role, email }) => `  ${role.padEnd(17)} ${email}`);
  const links = demoPortalLinks().flatMap(({ secret, shows }) => [
    `  ${shows}`,
    `    ${publicUrl}/portal#${secret}`,
  ]);
  return [
    'Demo only, and known to everybody:',
    ...lines,
    `  password          ${password}`,
    '',
    'The portal as a customer sees it. A code is mailed, and no mail leaves the demo: sign in as the officer in another',
    'window, open the outbox, and show the newest notice. The code is in its text.',
    ...links,
  ].join('\n');
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
