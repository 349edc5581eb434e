/** Enters the provider: the tenant of everything that follows. */

import type { z } from '@hono/zod-openapi';
import { sql } from 'kysely';
import type { Actor } from '../../../kernel/events.ts';
import { type Id, toUuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/time.ts';
import { perform } from '../../../runtime/commit/perform.ts';
import type { Runtime } from '../../../runtime/runtime.ts';
import type { describeOrganization } from './types.ts';

/** Founds the provider as a new tenant under the runtime's edition, and gives its id. */
export async function foundOrganization(
  runtime: Runtime,
  description: z.output<typeof describeOrganization>,
  by: { actor: Actor; at?: Instant },
): Promise<Id<'organization'>> {
  const id = runtime.ids.next('organization');
  await perform(runtime, { tenant: id, ...by }, async (work) => {
    await sql`insert into runtime.tenant (id, created_at) values (${toUuid(id)}, ${work.at})`.execute(
      work.tx,
    );
    await work.commit([
      {
        type: 'organization-founded',
        subject: id,
        data: { ...description, kind: 'provider', edition: runtime.edition.id },
      },
    ]);
  });
  return id;
}
