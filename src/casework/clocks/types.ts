/** Clocks: deadlines as objects, each with what started it, when it is due, and how it ended. */
import { z } from '@hono/zod-openapi';
import { type Role, roles } from '../../kernel/events.ts';
import { type Id, type IdKind, idPrefixes, isId } from '../../kernel/ids.ts';
import type { Day, Instant, Length } from '../../kernel/time.ts';
import { dayField, idField, instantField } from '../../runtime/http/fields.ts';

export const clockStates = [
  'running',
  'satisfied',
  'breached',
  'breached-then-satisfied',
  'cancelled',
] as const;
export type ClockState = (typeof clockStates)[number];

/** How near a clock is: `soon` from its first warning on, `urgent` from its last, `late` when the day has passed. */
export const urgencies = ['late', 'urgent', 'soon', 'calm', 'closed'] as const;
export type Urgency = (typeof urgencies)[number];

/** What an extension may rest on. */
export const extensionBases = ['granted-by-authority', 'law-provides', 'court-order'] as const;
export const cancelReasons = ['subject-gone', 'duty-ended', 'started-in-error', 'superseded'] as const;
export type CancelReason = (typeof cancelReasons)[number];

/** An id of any kind: what a clock or a case is about. */
export const subjectField = z
  .string()
  .max(60)
  .refine(
    (text): text is Id =>
      // Safe: the keys of that very table.
      (Object.keys(idPrefixes) as IdKind[]).some((kind) => isId(kind, text)),
    'an id with its prefix',
  );

const code = z.string().min(1).max(100);
/** References and reasons that go into the history in clear. They name papers and rules, never people. */
const reference = z.string().trim().min(1).max(200);

export const lengthField = z.strictObject({
  days: z.number().int().min(0).max(36_500).optional(),
  months: z.number().int().min(0).max(1200).optional(),
  years: z.number().int().min(0).max(100).optional(),
}) satisfies z.ZodType<Length>;

/** Where the length comes from: a parameter of the law's edition or a setting of the program. */
export const lengthSource = z.strictObject({ kind: z.enum(['parameter', 'setting']), name: code });
export type LengthSource = z.output<typeof lengthSource>;

/** One way to read when the clock starts. */
export const reading = z.strictObject({ code, at: instantField });
export type Reading = { readonly code: string; readonly at: Instant };

export const owner = z.strictObject({ role: z.enum(roles), user: idField('user').nullable() });
export type Owner = z.output<typeof owner>;

/** What met the duty: the thing done (a case, a filing), and its receipt where there is one. */
export const satisfiedBy = z.strictObject({
  how: z.enum(['event', 'by-hand']),
  what: subjectField.nullable(),
  receipt: reference.nullable(),
});
export type SatisfiedBy = z.output<typeof satisfiedBy>;

export const extension = z.strictObject({
  from: dayField,
  to: dayField,
  basis: z.enum(extensionBases),
  reference,
  extendedAt: instantField,
});
export type Extension = z.output<typeof extension>;

/** A text of a person about a clock. Sealed: the ledger holds a commitment to it. */
export const words = z.strictObject({ words: z.string().trim().min(1).max(4000) });

export const extendClock = z.strictObject({
  dueOn: dayField,
  basis: z.enum(extensionBases),
  reference,
  words: words.shape.words.optional(),
});

/** Those of the provider's own people who can own a deadline. */
const ownerRoles = [
  'owner',
  'officer',
  'senior-reviewer',
  'reviewer',
  'reseller-manager',
  'engineer',
] as const satisfies readonly Role[];

export const handClock = z.strictObject({
  role: z.enum(ownerRoles),
  user: idField('user').optional().describe('somebody who has that role; absent: all who have it'),
  words: words.shape.words.describe('why'),
});

export const satisfyClock = z.strictObject({
  /** When the duty was met; absent: now. */
  satisfiedAt: instantField.optional(),
  receipt: reference,
  words: words.shape.words,
});

/** What a part says to start a clock. Readings: one or more; the earliest is taken unless one is chosen with a reason. */
export type ClockStart = {
  /** The obligation's id in the edition. */
  readonly obligation: string;
  readonly subject: Id;
  /** Tells apart several clocks of one obligation and subject. */
  readonly key?: string;
  /** Other things whose history should show it. */
  readonly also?: readonly Id[];
  /** The kind of event that starts it, and the event itself where it is recorded. */
  readonly trigger: { readonly type: string; readonly event?: Id<'event'> };
  readonly readings: readonly Reading[];
  readonly chosen?: { readonly code: string; readonly because: string };
  readonly length: Length;
  readonly lengthFrom: LengthSource;
  /** IANA name of the zone in which the due day ends. */
  readonly zone: string;
  readonly owner: { readonly role: Owner['role']; readonly user?: Id<'user'> };
  /** Days before the due day at which people are warned. */
  readonly warnDays: readonly number[];
  /** Whose key seals texts written about the clock; absent: the clock's own. */
  readonly personalOf?: Id;
};

/** When a clock falls due, and the moments that matter before. */
export type Due = {
  readonly dueOn: Day;
  /** The first moment at which it is late. */
  readonly dueAt: Instant;
  readonly soonAt: Instant;
  readonly urgentAt: Instant;
};

type Breach = { readonly breachedAt: Instant; readonly recordedAt: Instant };
type Satisfaction = { readonly satisfiedAt: Instant; readonly satisfiedBy: SatisfiedBy };

export type Progress =
  /** `attentionAt`: when the worker must look at it next. */
  | { readonly state: 'running'; readonly attentionAt: Instant }
  | ({ readonly state: 'satisfied' } & Satisfaction)
  | ({ readonly state: 'breached' } & Breach)
  | ({ readonly state: 'breached-then-satisfied' } & Breach & Satisfaction)
  | { readonly state: 'cancelled'; readonly because: CancelReason; readonly breach?: Breach };

export type Clock = Due & {
  readonly id: Id<'clock'>;
  readonly obligation: string;
  readonly clause: string;
  readonly subject: Id;
  readonly key: string;
  readonly trigger: { readonly type: string; readonly event: Id<'event'> | null };
  readonly readings: readonly Reading[];
  readonly reading: string;
  readonly readingBecause: string;
  readonly startsAt: Instant;
  readonly length: Length;
  readonly lengthFrom: LengthSource;
  readonly zone: string;
  readonly owner: Owner;
  readonly warnDays: readonly number[];
  readonly personalOf: Id;
  readonly extensions: readonly Extension[];
  readonly progress: Progress;
};

/** What brings a clock to its end: found by its subject and obligation. */
export type ClockOf = { readonly subject: Id; readonly obligation: string; readonly key?: string };
