/** Delivering: one job for each delivery, a round for those whose job was lost, and one that forgets the old log. */
import { z } from 'zod';
import type { PublicEvent } from '../../kernel/events.ts';
import type { Id } from '../../kernel/ids.ts';
import { addMilliseconds } from '../../kernel/time.ts';
import { perform } from '../commit/perform.ts';
import type { Work } from '../commit/work.ts';
import type { JobDefinition } from '../jobs/index.ts';
import type { Runtime } from '../runtime.ts';
import { cloudEvent, cloudEventsType } from './cloud-event.ts';
import { deliverJob, queueDeliveries } from './fan-out.ts';
import { optionsOf } from './options.ts';
import { type Posted, post } from './post.ts';
import { meaningOf, nextWait } from './rules.ts';
import { sign } from './sign.ts';
import {
  type Claimed,
  claimDelivery,
  deleteOld,
  diedSinceSuccess,
  insertAttempt,
  listForgotten,
  noteAttempt,
  readPublicEvent,
  releaseClaim,
  setCancelled,
  waitUntilDue,
} from './store/deliveries.ts';
import { readTarget, type Target } from './store/endpoints.ts';
import { deliveryId } from './types.ts';

const payload = z.object({ delivery: deliveryId });
const actor = { kind: 'system', name: 'webhooks' } as const;
const forgottenAfterMilliseconds = 60_000;
const logDays = 90;

export const jobs: readonly JobDefinition[] = [
  {
    name: deliverJob,
    describes: 'Tells one endpoint of one event.',
    scope: 'tenant',
    lane: 'outbound',
    run: async (runtime, { tenant, payload: given, signal }) => {
      if (!tenant) return;
      const id = payload.parse(given).delivery;
      await deliver(runtime, { tenant, id, ...(signal ? { signal } : {}) });
    },
  },
  {
    name: 'queue-forgotten-deliveries',
    describes: 'Finds deliveries that are due and have no job any more, and queues them again.',
    everyMilliseconds: 30_000,
    scope: 'tenant',
    run: async (runtime, { tenant }) => {
      if (!tenant) return;
      await perform(runtime, { tenant, actor }, async (work) => {
        const before = addMilliseconds(work.at, -forgottenAfterMilliseconds);
        for (const { delivery, endpoint } of await listForgotten(work, before)) {
          await queueDeliveries(work, endpoint, [delivery]);
        }
      });
    },
  },
  {
    name: 'forget-old-deliveries',
    describes: `Forgets the log of deliveries that ended more than ${logDays} days ago.`,
    everyMilliseconds: 3_600_000,
    scope: 'tenant',
    run: async (runtime, { tenant }) => {
      if (!tenant) return;
      await perform(runtime, { tenant, actor }, (work) =>
        deleteOld(work.tx, addMilliseconds(work.at, -logDays * 86_400_000)),
      );
    },
  },
];

type One = {
  readonly tenant: Id<'organization'>;
  readonly id: Id<'delivery'>;
  readonly signal?: AbortSignal;
};

type Ready = { readonly claimed: Claimed; readonly target: Target; readonly event: PublicEvent };

/** Claim, post, record: three steps, so that no transaction is open while somebody else's server takes its time. */
async function deliver(runtime: Runtime, one: One): Promise<void> {
  const who = { tenant: one.tenant, actor };
  const ready = await perform(runtime, who, (work) => prepare(work, one.id));
  if (!ready) return;
  const posted = await send(runtime, one, ready);
  if (one.signal?.aborted && posted.status === null) {
    await perform(runtime, who, (work) => releaseClaim(work, one.id));
    one.signal.throwIfAborted();
  }
  await perform(runtime, who, (work) => record(work, ready.claimed, posted));
}

async function prepare(work: Work, id: Id<'delivery'>): Promise<Ready | undefined> {
  const claimed = await claimDelivery(work, id);
  if (!claimed) {
    const early = await waitUntilDue(work, id);
    if (early) await queueDeliveries(work, early.endpoint, [id], early.milliseconds);
    return undefined;
  }
  const target = await readTarget(work, claimed.endpoint);
  const event = await readPublicEvent(work.tx, claimed.event);
  if (target?.state === 'enabled' && event) return { claimed, target, event };
  await setCancelled(work, id);
  return undefined;
}

function send(runtime: Runtime, one: One, { target, event }: Ready): Promise<Posted> {
  const body = cloudEvent(event, { publicUrl: runtime.publicUrl, tenant: one.tenant });
  const signed = sign(body, { id: event.id, at: runtime.clock.now(), secrets: target.secrets });
  return post(target.url, {
    body,
    headers: { ...signed, 'content-type': cloudEventsType, 'user-agent': 'Gatehouse-Webhooks/1' },
    ...optionsOf(runtime),
    ...(one.signal ? { signal: one.signal } : {}),
  });
}

async function record(work: Work, claimed: Claimed, posted: Posted): Promise<void> {
  await insertAttempt(work, claimed, posted);
  switch (meaningOf(posted)) {
    case 'delivered':
      await noteAttempt(work, claimed, { state: 'delivered' });
      return;
    case 'gone':
      await bury(work, claimed);
      await work.commit([
        { type: 'webhook-endpoint-disabled', subject: claimed.endpoint, data: { because: 'gone' } },
      ]);
      return;
    case 'again': {
      // The moment of a retry decides nothing, so chance may choose it.
      const wait = nextWait(claimed.attemptsInTurn + 1, Math.random());
      if (wait === undefined) return bury(work, claimed);
      await noteAttempt(work, claimed, { state: 'pending', dueAt: addMilliseconds(work.at, wait) });
      await queueDeliveries(work, claimed.endpoint, [claimed.id], wait);
      return;
    }
  }
}

async function bury(work: Work, claimed: Claimed): Promise<void> {
  const firstSinceSuccess = !(await diedSinceSuccess(work.tx, claimed.endpoint));
  await noteAttempt(work, claimed, { state: 'dead' });
  const { endpoint, event } = claimed;
  const data = { endpoint, event, attempts: claimed.attempts + 1, firstSinceSuccess };
  await work.commit([{ type: 'webhook-delivery-dead', subject: claimed.id, also: [endpoint], data }]);
}
