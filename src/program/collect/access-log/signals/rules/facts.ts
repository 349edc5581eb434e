/** What the rules of signals are given, and what they answer. */
import type { Id } from '../../../../../kernel/ids.ts';
import type { Day, Instant } from '../../../../../kernel/time.ts';
import type { SeenNetwork } from '../../network/types.ts';
import type { AccessRef, SignalEvidence, SignalKind } from '../types.ts';

export type { SeenNetwork };

/** Accesses of one account on one UTC day, from one country by one kind of network. */
export type CountryDay = {
  readonly day: Day;
  /** '' where none is known. */
  readonly country: string;
  readonly network: SeenNetwork;
  readonly events: number;
  readonly first: AccessRef;
};

/** First and last access of one principal of one account from one country on one UTC day. */
export type PrincipalDay = {
  readonly country: string;
  readonly first: { readonly at: Instant; readonly access: AccessRef };
  readonly last: { readonly at: Instant; readonly access: AccessRef };
};

/** An account at one address: the newest access from there. */
export type AtAddress = {
  readonly account: Id<'account'>;
  readonly customer: Id<'customer'>;
  readonly access: AccessRef;
};

/** UTC days, the last one included. */
export type Period = { readonly from: Day; readonly until: Day };

/** Why there is no signal. */
export const noSignalReasons = [
  'nothing-stated',
  'no-place-shown',
  'fits-what-is-stated',
  'too-few-days',
  'too-few-customers',
  'journey-possible',
  'seen-there',
  'decided-too-lately',
  'evidence-known',
] as const;
export type NoSignal = (typeof noSignalReasons)[number];

export type Weighing<E extends SignalEvidence = SignalEvidence> =
  | { readonly signal: E }
  | { readonly none: NoSignal };

export type EarlierEvidence = readonly SignalEvidence[];

export function earlierOf<K extends SignalKind>(
  earlier: EarlierEvidence,
  kind: K,
): readonly Extract<SignalEvidence, { kind: K }>[] {
  return earlier.filter((one): one is Extract<SignalEvidence, { kind: K }> => one.kind === kind);
}
