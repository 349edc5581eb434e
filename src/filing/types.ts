/** Filings: what is certified to an authority, field by field, and how far it is. */
import { z } from '@hono/zod-openapi';
import type { Actor } from '../kernel/events.ts';
import type { Id } from '../kernel/ids.ts';
import type { Day, Instant } from '../kernel/time.ts';
import { dayField, idField, instantField } from '../runtime/http/fields.ts';

export const filingStates = [
  'drafted',
  'reviewed',
  'approved',
  'transmitted',
  'acknowledged',
  'withdrawn',
] as const;
export type FilingState = (typeof filingStates)[number];

export const filingId = idField('filing');
export const organizationId = idField('organization');

/** How it was sent. Gatehouse sends nothing itself. */
export const channels = ['electronic-portal', 'e-mail', 'registered-mail', 'courier', 'by-hand'] as const;
export const withdrawalReasons = ['entered-in-error', 'overtaken', 'not-owed'] as const;

export const sha256Field = z.string().regex(/^[0-9a-f]{64}$/, 'SHA-256 in lower-case hexadecimal');
const reference = z.string().trim().min(1).max(200);
const fieldId = z.string().regex(/^[A-Z]+(-?\d+)$/);

const source = z.strictObject({ what: z.string(), of: z.string(), says: z.string() });

/** A stretch of a figure's rows: enough to say later where rows are others than those that were filed. */
const stretch = z.strictObject({ last: z.string(), rows: z.int(), digest: sha256Field });

export const figure = z.strictObject({
  query: z.string(),
  parameters: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  asOf: instantField,
  rows: z.int().describe('how many rows: the number that is filed'),
  by: z.array(z.strictObject({ of: z.string(), rows: z.int() })).describe('by place, age or kind'),
  rowsDigest: sha256Field.describe('SHA-256 of all rows in order, each as JSON with a newline after it'),
  stretches: z.array(stretch).max(4000),
  method: z.string(),
});
export type Figure = z.output<typeof figure>;

const evidence = z.strictObject({
  items: z
    .array(
      z.strictObject({
        what: z.string(),
        of: z.string().nullable(),
        on: z.string().nullable(),
        says: z.string(),
      }),
    )
    .max(200),
  missing: z.array(z.strictObject({ code: z.string(), says: z.string() })),
  asks: z.array(z.string()),
  more: z.int(),
});

/** What of a field is kept in clear. What people wrote stands beside it, sealed. */
export const fieldOpen = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('narrative'), sources: z.array(source) }),
  z.strictObject({ kind: z.literal('contact'), sources: z.array(source) }),
  z.strictObject({ kind: z.literal('stated'), number: z.int().min(0).nullable(), sources: z.array(source) }),
  z.strictObject({
    kind: z.literal('figure'),
    figure,
    /** The rows themselves, where the form asks for a list of few. */
    listed: z.array(z.array(z.string())).nullable(),
    /** Where a plan is asked for: the days each place, age or kind of the figure is expected to take. */
    planDays: z.array(z.strictObject({ of: z.string(), days: z.int().min(0).nullable() })).nullable(),
  }),
  z.strictObject({ kind: z.literal('attestation'), attested: z.boolean(), evidence }),
]);
export type FieldOpen = z.output<typeof fieldOpen>;

export const longestText = 20_000;
const text = z.string().trim().max(longestText);

const contact = z.strictObject({
  name: z.string().trim().min(1).max(300),
  title: z.string().trim().min(1).max(300),
  email: z.email().max(320),
  telephone: z.string().trim().min(3).max(40),
});

/** What people wrote in a field: its text, the contact, the plan for each row of a figure. */
export const fieldWords = z.strictObject({
  text,
  contact: contact.nullable(),
  plans: z.array(z.strictObject({ of: z.string(), text })),
});
export type FieldWords = z.output<typeof fieldWords>;

export type Field = { readonly field: string } & FieldOpen & FieldWords;

export const signatory = z.strictObject({
  name: z.string().trim().min(1).max(300),
  title: z.string().trim().min(1).max(300),
  statement: z.string().trim().min(20, 'the statement that is signed').max(4000),
});
export type Signatory = z.output<typeof signatory>;

export const signature = z.strictObject({
  at: instantField,
  /** The public half of the key, as in a JSON Web Key. */
  key: z.string(),
  value: z.string(),
});

export const transmitted = z.strictObject({
  at: instantField,
  channel: z.enum(channels),
  reference,
  /** Of the file that was sent, or of what proves the sending. */
  proofDigest: sha256Field,
});
export const acknowledged = z.strictObject({
  on: dayField,
  receipt: reference,
  proofDigest: sha256Field.nullable(),
});

export const about = z.strictObject({
  id: organizationId,
  legalName: z.string(),
  jurisdiction: z.string(),
});

export const filingDrafted = z.strictObject({
  kind: z.string(),
  edition: z.string(),
  forms: z.array(z.string()),
  about,
  through: z.strictObject({ id: organizationId, legalName: z.string() }),
  asOf: instantField,
  on: dayField,
  since: dayField.nullable(),
  corrects: filingId.nullable(),
  previous: filingId.nullable(),
  fields: z.array(z.strictObject({ field: fieldId, open: fieldOpen })),
  digest: sha256Field,
});
export type FilingDrafted = z.output<typeof filingDrafted>;

type By = { readonly by: string; readonly at: Instant };

export type Approval = By & {
  readonly signatory: Signatory;
  readonly signature: z.output<typeof signature>;
};

export type Filing = Omit<FilingDrafted, 'fields' | 'digest'> & {
  readonly id: Id<'filing'>;
  readonly state: FilingState;
  readonly fields: readonly Field[];
  /** SHA-256 of the canonical form: what was reviewed, and what was signed. */
  readonly digest: string;
  readonly drafted: By;
  /** Everybody who wrote in it: none of them reviews it. */
  readonly writers: readonly string[];
  readonly reviewed: By | null;
  readonly sentBack: (By & { readonly words: string }) | null;
  readonly approval: Approval | null;
  readonly transmission: (By & z.output<typeof transmitted>) | null;
  readonly acknowledgement: (By & z.output<typeof acknowledged>) | null;
  readonly withdrawn: (By & { readonly because: (typeof withdrawalReasons)[number] }) | null;
};

/** One step of a filing's life as it is kept: what is in clear, and what is sealed, opened. */
export type Step = {
  readonly kind: StepKind;
  readonly event: Id<'event'>;
  readonly at: Instant;
  readonly actor: Actor;
  readonly facts: unknown;
  readonly words: unknown;
};

export const stepKinds = [
  'drafted',
  'written',
  'reviewed',
  'sent-back',
  'approved',
  'transmitted',
  'acknowledged',
  'withdrawn',
] as const;
export type StepKind = (typeof stepKinds)[number];

export type FilingPeriod = { readonly since: Day | null; readonly on: Day };
