/** What an owner sees of their own part: who named them, and what is asked of them. */
import { z } from '@hono/zod-openapi';
import type { Id } from '../../../../kernel/ids.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import type { Runtime } from '../../../../runtime/runtime.ts';
import { personId, readPerson } from '../../identification/index.ts';
import { owedItem, readOwedAbout } from '../owed.ts';
import { isComplete } from './complete.ts';
import { readLiveInvitationOf } from './store.ts';
import { language } from './types.ts';

export const ownerPart = z.object({
  person: personId,
  name: z.string(),
  entityName: z.string().describe('the customer that named them'),
  language,
  complete: z.boolean().describe('nothing is owed, and nothing they gave waits to be looked at'),
  requirements: z.array(owedItem.omit({ person: true })),
});

export async function readOwnerPart(
  tx: Transaction,
  runtime: Runtime,
  person: Id<'person'>,
): Promise<z.input<typeof ownerPart> | undefined> {
  const invitation = await readLiveInvitationOf(tx, person);
  if (!invitation) return undefined;
  const { entity, language } = invitation;
  const owed = await readOwedAbout(tx, runtime, { person, entities: [entity] });
  return {
    person,
    name: (await readPerson(tx, person))?.name ?? '',
    entityName: (await readPerson(tx, entity))?.name ?? '',
    language,
    complete: owed !== undefined && isComplete(owed),
    requirements: (owed ?? []).map(({ person: _person, ...item }) => item),
  };
}
