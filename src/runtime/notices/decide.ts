/** The life of a notice. Pure. */
import { type Refusal, refuse } from '../../kernel/problems.ts';
import type { Delivered, DeliveryFault, NoticeState } from './types.ts';

/** Where each state leads. A notice that was sent stays sent: the same words again are a new notice. */
export const moves: Readonly<Record<NoticeState, readonly NoticeState[]>> = {
  held: ['queued'],
  queued: ['sent', 'given-up'],
  'given-up': ['queued'],
  sent: [],
};

/** Seconds to wait after the first, second, … attempt: about seventeen hours in all. Then it is given up. */
export const waitSeconds = [30, 120, 600, 3600, 14_400, 43_200] as const;

export type AfterAttempt =
  | { readonly next: 'sent'; readonly receipt?: string }
  | { readonly next: 'given-up'; readonly fault: DeliveryFault }
  | { readonly next: 'queued'; readonly fault: DeliveryFault; readonly afterMilliseconds: number };

/** @param attempts made so far, this one included. */
export function afterAttempt(delivered: Delivered, attempts: number): AfterAttempt {
  if (delivered.delivered)
    return { next: 'sent', ...(delivered.receipt ? { receipt: delivered.receipt } : {}) };
  const wait = waitSeconds[attempts - 1];
  if (!delivered.again || wait === undefined) return { next: 'given-up', fault: delivered.fault };
  return { next: 'queued', fault: delivered.fault, afterMilliseconds: wait * 1000 };
}

/** Somebody asks for a notice to be sent that is held or was given up. */
export function queueAgain(notice: { state: NoticeState; canSend: boolean }): Refusal | undefined {
  if (!moves[notice.state].includes('queued')) {
    return refuse('transition-not-allowed', { field: 'state', code: notice.state });
  }
  return notice.canSend
    ? undefined
    : refuse('connector-unavailable', { field: 'channel', code: 'not-set-up' });
}
