/** What the operator sets about webhooks. */
import type { Runtime } from '../runtime.ts';

export type WebhookOptions = {
  /** Also plain http and addresses that are not public: for a laptop and for tests. */
  readonly allowPrivate: boolean;
  readonly timeoutMilliseconds?: number;
};

/** Main gives them as the connector `webhooks`; without them the strict ones hold. */
export function optionsOf(runtime: Runtime): WebhookOptions {
  // Safe: main fills `webhooks` with this type, or leaves it out.
  const given = runtime.connectors.webhooks as WebhookOptions | undefined;
  return given ?? { allowPrivate: false };
}
