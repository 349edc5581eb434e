/** The provider of the demo world, who is nobody: its founding. */
import { sql } from 'kysely';
import { type Id, toUuid } from '../../kernel/ids.ts';
import { foundOrganization } from '../../program/adopt/organizations/index.ts';
import type { Runtime } from '../../runtime/runtime.ts';
import { idsOf, type Moment, type World } from '../world.ts';

function founding(world: World): Moment {
  return { key: 'provider/founded', at: world.at(0, { hour: 13 }) };
}

/** The tenant, as it is or will be. */
export function provider(world: World): Id<'organization'> {
  return world.made(founding(world), 'organization');
}

/** Founds the provider where a start before this one did not get so far. */
export async function ensureProvider(runtime: Runtime, world: World): Promise<void> {
  const { rows } = await sql`
    select 1 from runtime.tenant where id = ${toUuid(provider(world))}`.execute(runtime.database.sql);
  if (rows.length > 0) return;
  const moment = founding(world);
  await foundOrganization(
    { ...runtime, ids: idsOf(world.seed, moment) },
    {
      legalName: 'Meridian Compute, Inc.',
      jurisdiction: 'US-DE',
      contactEmail: 'identity@meridian.example',
      newProvider: false,
    },
    { actor: { kind: 'system', name: 'demo' }, at: moment.at },
  );
}
