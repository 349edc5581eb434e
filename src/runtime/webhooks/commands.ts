/** The commands of webhooks: read, decide, commit. */
import type { Id } from '../../kernel/ids.ts';
import { type Refusal, refuse } from '../../kernel/problems.ts';
import { addMilliseconds } from '../../kernel/time.ts';
import type { Work } from '../commit/work.ts';
import { isPublicAddress } from '../network/index.ts';
import { create, deliverAgain, describe, type Installation } from './decide.ts';
import { eventTypesOf } from './event-types.ts';
import { queueDeliveries } from './fan-out.ts';
import { optionsOf } from './options.ts';
import { newSecret } from './sign.ts';
import { countEndpoints, readEndpoint } from './store/endpoints.ts';
import { readDelivery } from './store/log.ts';
import type { Delivery, Endpoint, EndpointDescription } from './types.ts';

/** How long the secret before a change goes on signing: time to bring the new one to the receiver. */
const overlapMilliseconds = 24 * 3_600_000;

type WithSecret = Endpoint & { readonly secret: string | null };

export async function createEndpoint(work: Work, asked: EndpointDescription): Promise<WithSecret | Refusal> {
  const refusal = create(asked, {
    installation: installationOf(work),
    endpoints: await countEndpoints(work.tx),
  });
  if (refusal) return refusal;
  const id = work.runtime.ids.next('webhook');
  const secret = newSecret();
  const personal = { of: id, value: { secret } };
  await work.commit([{ type: 'webhook-endpoint-created', subject: id, data: asked, personal }]);
  const made = await readEndpoint(work.tx, id);
  return made ? { ...made, secret } : refuse('not-found');
}

export async function changeEndpoint(
  work: Work,
  id: Id<'webhook'>,
  { enabled, ...asked }: EndpointDescription & { enabled: boolean },
): Promise<Endpoint | Refusal> {
  const before = await readEndpoint(work.tx, id, true);
  if (!before) return refuse('not-found');
  const refusal = describe(asked, installationOf(work));
  if (refusal) return refusal;
  await work.commit([{ type: 'webhook-endpoint-described', subject: id, data: asked }]);
  if (enabled && before.state === 'disabled') {
    await work.commit([{ type: 'webhook-endpoint-enabled', subject: id, data: {} }]);
  }
  if (!enabled && before.state === 'enabled') {
    await work.commit([{ type: 'webhook-endpoint-disabled', subject: id, data: { because: 'asked' } }]);
  }
  return (await readEndpoint(work.tx, id)) ?? refuse('not-found');
}

export async function changeSecret(work: Work, id: Id<'webhook'>): Promise<WithSecret | Refusal> {
  if (!(await readEndpoint(work.tx, id, true))) return refuse('not-found');
  const secret = newSecret();
  await work.commit([
    {
      type: 'webhook-secret-changed',
      subject: id,
      data: { beforeUntil: addMilliseconds(work.at, overlapMilliseconds) },
      personal: { of: id, value: { secret } },
    },
  ]);
  const changed = await readEndpoint(work.tx, id);
  return changed ? { ...changed, secret } : refuse('not-found');
}

export async function removeEndpoint(work: Work, id: Id<'webhook'>): Promise<undefined | Refusal> {
  if (!(await readEndpoint(work.tx, id, true))) return refuse('not-found');
  await work.commit([{ type: 'webhook-endpoint-removed', subject: id, data: {} }]);
  return undefined;
}

export async function redeliver(work: Work, id: Id<'delivery'>): Promise<Delivery | Refusal> {
  const delivery = await readDelivery(work.tx, id, true);
  if (!delivery) return refuse('not-found');
  const endpoint = await readEndpoint(work.tx, delivery.endpoint, true);
  const refusal = deliverAgain(delivery.state, endpoint?.state ?? 'removed');
  if (refusal) return refusal;
  await work.commit([{ type: 'webhook-delivery-asked', subject: id, also: [delivery.endpoint], data: {} }]);
  await queueDeliveries(work, delivery.endpoint, [id]);
  return (await readDelivery(work.tx, id)) ?? refuse('not-found');
}

function installationOf(work: Work): Installation {
  const types = eventTypesOf(work.runtime).map(({ type }) => type);
  return { allowPrivate: optionsOf(work.runtime).allowPrivate, isPublicAddress, eventTypes: new Set(types) };
}
