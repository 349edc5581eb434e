/** Cases: human work in an inbox, from opening to resolution. */
import { z } from '@hono/zod-openapi';
import type { Actor, Role } from '../kernel/events.ts';
import type { Id } from '../kernel/ids.ts';
import type { Instant } from '../kernel/time.ts';
import { type CaseAbout, type CasePriority, casePriorities } from '../runtime/case-kind.ts';
import { idField } from '../runtime/http/fields.ts';

export const caseStates = [
  'open',
  'claimed',
  'waiting-for-customer',
  /** Lasts only inside one commit: between a decision that needs nobody else and its effect. */
  'decided',
  'awaiting-second-person',
  'resolved',
  'cancelled',
] as const;
export type CaseState = (typeof caseStates)[number];

/** How near the service level is; `waiting` while the customer has the next step. The console gives it a colour. */
export const caseUrgencies = ['late', 'urgent', 'soon', 'calm', 'waiting', 'closed'] as const;
export type CaseUrgency = (typeof caseUrgencies)[number];

export const releaseReasons = ['by-hand', 'lock-expired', 'reassigned'] as const;
export type ReleaseReason = (typeof releaseReasons)[number];
export const cancelReasons = [
  'opened-in-error',
  'duplicate',
  'withdrawn',
  'superseded',
  'subject-gone',
] as const;
export type CancelReason = (typeof cancelReasons)[number];

/** A colleague at work: who, and in which role. */
export type Person = { readonly user: Id<'user'>; readonly role: Role };

/** A case in hand. The lock ends by itself, so that a closed browser never keeps a case. */
export type Lock = { readonly by: Id<'user'>; readonly until: Instant };

export type Decision = {
  readonly by: Id<'user'>;
  readonly at: Instant;
  readonly resolution: string;
  readonly reason: string;
  readonly confirmedBy: Id<'user'> | null;
  /** Whether it comes with a text for the customer, who sees it only once the decision takes effect. */
  readonly tellsCustomer: boolean;
};

export type Progress =
  | { readonly state: 'open' }
  | { readonly state: 'claimed'; readonly lock: Lock }
  | { readonly state: 'waiting-for-customer' }
  | { readonly state: 'decided'; readonly decision: Decision }
  | { readonly state: 'awaiting-second-person'; readonly decision: Decision }
  | { readonly state: 'resolved'; readonly decision: Decision; readonly resolvedAt: Instant }
  | { readonly state: 'cancelled'; readonly because: CancelReason };

export type Case = {
  readonly id: Id<'case'>;
  readonly kind: string;
  readonly subject: Id;
  /** Tells apart several cases of one kind about one subject. */
  readonly key: string;
  readonly about: CaseAbout;
  /** The case this one answers, such as the one appealed against. */
  readonly linked: Id<'case'> | null;
  readonly team: string;
  readonly priority: CasePriority;
  readonly openedAt: Instant;
  readonly openedBy: Actor;
  /** The service level: from when it runs, and when somebody should have looked. */
  readonly dueFrom: Instant;
  readonly dueAt: Instant;
  readonly assignee: Id<'user'> | null;
  readonly clock: Id<'clock'> | null;
  /** Whose key seals the texts of the case. */
  readonly personalOf: Id;
  /** The customer sees the case from the first moment there is something for them in it. */
  readonly shownToCustomer: boolean;
  readonly progress: Progress;
};

/** Two texts that never mix: what the customer may read, and what only colleagues may. */
const text = z.string().trim().min(1).max(4000);
export const texts = z.strictObject({ customerText: text.optional(), colleagueText: text.optional() });
export type Texts = z.output<typeof texts>;

const code = z.string().min(1).max(100);

export const openByColleague = z.strictObject({
  kind: code,
  subject: z.string().max(60),
  priority: z.enum(casePriorities).optional(),
  colleagueText: text,
});

export const openByCustomer = z.strictObject({
  kind: code,
  /** What it is about; absent: the customer as a whole. */
  subject: z.string().max(60).optional(),
  /** The case it answers, such as the one appealed against. */
  against: idField('case').optional(),
  text,
});

export const nextCase = z.strictObject({
  kinds: z.array(code).max(50).optional(),
  teams: z.array(code).max(50).optional(),
});

export const assignCase = z.strictObject({ to: idField('user').nullable() });
export const prioritizeCase = z.strictObject({ priority: z.enum(casePriorities) });
export const noteCase = z.strictObject({ colleagueText: text });
export const tellCustomer = z.strictObject({ customerText: text, colleagueText: text.optional() });
export const answerCase = z.strictObject({ text });

/** RETRY asks the customer for more and waits; FINAL ends the case, at once or when a second person confirms. */
export const decideCase = z.discriminatedUnion('outcome', [
  z.strictObject({
    outcome: z.literal('RETRY'),
    reason: code,
    /** Names of the facts or papers asked for, e.g. `person.address.residence`. */
    wanted: z.array(code).max(50).default([]),
    ...texts.shape,
  }),
  z.strictObject({ outcome: z.literal('FINAL'), resolution: code, reason: code, ...texts.shape }),
]);

export const confirmCase = z.strictObject({ colleagueText: text.optional() });
export const declineCase = z.strictObject({ colleagueText: text });
export const reopenCase = z.strictObject({ colleagueText: text, customerText: text.optional() });
export const cancelCase = z.strictObject({ because: z.enum(cancelReasons), colleagueText: text.optional() });
