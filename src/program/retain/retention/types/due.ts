/** When the records of an account may go: its clock, and each class with what keeps it. */
import { z } from '@hono/zod-openapi';
import type { Id } from '../../../../kernel/ids.ts';
import type { Day, Instant } from '../../../../kernel/time.ts';
import { dayField, findingField, idField, instantField } from '../../../../runtime/http/fields.ts';
import { choiceId } from './choices.ts';
import { holdId } from './holds.ts';

/** The limit of a class on a day. `choices`: those that make it longer than the program's own. */
export type ClassLimit = {
  readonly name: string;
  readonly table: string;
  readonly years: number;
  readonly choices: readonly Id<'retentionChoice'>[];
};

/** A hold that reaches an account. No classes: all of them. */
export type HoldOnAccount = {
  readonly id: Id<'legalHold'>;
  readonly classes: readonly string[];
  readonly until: Day | null;
};

export type RetentionFacts = {
  readonly account: Id<'account'>;
  /** The legal day of its closing, or of the refusal of its application; null while it is neither. */
  readonly closedOn: Day | null;
  /** The legal day of the newest access on record; null: none is. */
  readonly lastAccessOn: Day | null;
  readonly limits: readonly ClassLimit[];
  readonly holds: readonly HoldOnAccount[];
  /** Erasures that were carried out; `base`: the day on which its clock began then. */
  readonly erased: readonly {
    readonly erasure: Id<'erasure'>;
    readonly at: Instant;
    readonly on: Day;
    readonly keptUntil: Day;
    readonly whole: boolean;
  }[];
  readonly today: Day;
};

export const keepReasons = ['account-open', 'retention-period', 'chosen-longer', 'legal-hold'] as const;

export const dueClass = z.object({
  name: z.string(),
  years: z.int(),
  keepUntil: z
    .union([dayField, z.literal('open')])
    .describe('the last day; open: as long as the account or a hold'),
  due: z.boolean(),
  reasons: z.array(z.enum(keepReasons)),
  choices: z.array(choiceId),
  holds: z.array(holdId),
});
export type DueClass = z.output<typeof dueClass> & { readonly table: string };

export type Due = {
  readonly keepUntil: Day | 'open';
  /** The day on which the clock began, and by what; null while the account is open. */
  readonly base: { readonly on: Day; readonly from: 'closing' | 'last-access' } | null;
  readonly classes: readonly DueClass[];
};

export const dueRow = z.object({
  account: idField('account'),
  customer: idField('customer'),
  closedOn: dayField,
  lastAccessOn: dayField.nullable(),
  keptSince: dayField.describe('the day on which the clock began: the later of the two'),
  keepUntil: dayField.describe('the last day on which the shortest limit kept it'),
  keptClasses: z.array(z.string()).describe('classes that stay, by a longer limit or a hold'),
});
export type DueRow = z.output<typeof dueRow>;

export const accountRetention = z.object({
  account: idField('account'),
  closedOn: dayField.nullable(),
  lastAccessOn: dayField.nullable(),
  keepUntil: z.union([dayField, z.literal('open')]),
  from: z.enum(['closing', 'last-access']).nullable(),
  classes: z.array(dueClass),
  erased: z.array(z.object({ erasure: idField('erasure'), at: instantField, whole: z.boolean() })),
  findings: z.array(findingField),
});
