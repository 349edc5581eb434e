/** Work in the background: outcomes that time or a change of the program has overtaken. */
import type { Id } from '../../../kernel/ids.ts';
import { perform } from '../../../runtime/commit/perform.ts';
import type { JobDefinition } from '../../../runtime/jobs/job.ts';
import type { Runtime } from '../../../runtime/runtime.ts';
import { personOf, settledEvents } from './follow/outcomes.ts';
import { holdPerson, personsUnderWay } from './store/state.ts';

const actor = { kind: 'system', name: 'settle-verifications' } as const;
const personsInABatch = 200;
const mostBatchesInARound = 10_000;

/** Fewer attempts allowed by the program, or U.S. status that ran out: nothing happens to the person, yet it changes. */
const settleVerifications: JobDefinition = {
  name: 'settle-verifications',
  describes: 'Works out anew how far verifications are where time or the program changed it',
  everyMilliseconds: 900_000,
  scope: 'tenant',
  run: async (runtime, { tenant, signal }) => {
    if (!tenant) return;
    let after: Id<'person'> | undefined;
    for (let batch = 0; batch < mostBatchesInARound && !signal?.aborted; batch++) {
      after = await settleBatch(runtime, tenant, after);
      if (!after) return;
    }
  },
};

/** @returns the last person looked at; nothing when there is nobody left. */
async function settleBatch(
  runtime: Runtime,
  tenant: Id<'organization'>,
  after: Id<'person'> | undefined,
): Promise<Id<'person'> | undefined> {
  return perform(runtime, { tenant, actor }, async (work) => {
    const persons = await personsUnderWay(work.tx, after, personsInABatch);
    const seen = await settledEvents(work, persons);
    const changed = [...new Set(seen.map(personOf))].filter((person) => person !== undefined).sort();
    for (const person of changed) await holdPerson(work, person);
    // Looked at again, now that nobody else is at them.
    if (changed.length > 0) await work.commit(await settledEvents(work, changed));
    return persons.length < personsInABatch ? undefined : persons.at(-1);
  });
}

export const jobs = [settleVerifications];
