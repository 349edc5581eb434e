/** The life of a delivery and of an endpoint: which steps lead on. Pure. */
import { type Refusal, refuse } from '../../kernel/problems.ts';
import { type AddressFault, addressFault } from './rules.ts';
import { type DeliveryState, type Endpoint, type EndpointDescription, mostEndpoints } from './types.ts';

/** Where each state leads. Back to pending only by hand. */
export const moves: Readonly<Record<DeliveryState, readonly DeliveryState[]>> = {
  pending: ['delivered', 'dead', 'cancelled'],
  delivered: ['pending'],
  dead: ['pending'],
  cancelled: ['pending'],
};

export type Installation = {
  readonly allowPrivate: boolean;
  readonly isPublicAddress: (ip: string) => boolean;
  /** The types of event this installation knows. */
  readonly eventTypes: ReadonlySet<string>;
};

export function describe(asked: EndpointDescription, installation: Installation): Refusal | undefined {
  const fault = addressFault(asked.url, installation);
  const unknown = asked.eventTypes.findIndex((type) => !installation.eventTypes.has(type));
  const errors: { field: string; code: AddressFault | 'unknown' }[] = [];
  if (fault) errors.push({ field: 'body.url', code: fault });
  if (unknown >= 0) errors.push({ field: `body.eventTypes.${unknown}`, code: 'unknown' });
  return errors.length > 0 ? refuse('invalid-field', ...errors) : undefined;
}

export function create(
  asked: EndpointDescription,
  state: { readonly installation: Installation; readonly endpoints: number },
): Refusal | undefined {
  if (state.endpoints >= mostEndpoints) {
    return refuse('conflict', { field: 'endpoints', code: 'too-many', detail: `at most ${mostEndpoints}` });
  }
  return describe(asked, state.installation);
}

/** Somebody asks for a delivery to be made again. */
export function deliverAgain(state: DeliveryState, endpoint: Endpoint['state']): Refusal | undefined {
  if (!moves[state].includes('pending'))
    return refuse('transition-not-allowed', { field: 'state', code: state });
  return endpoint === 'enabled' ? undefined : refuse('conflict', { field: 'endpoint.state', code: endpoint });
}
