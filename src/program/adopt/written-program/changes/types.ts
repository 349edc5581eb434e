/** A change of the program: any number of settings, texts of clauses and risks, which take effect together. */
import { z } from '@hono/zod-openapi';
import type { Id } from '../../../../kernel/ids.ts';
import type { Day, Instant } from '../../../../kernel/time.ts';
import { dayField, idField } from '../../../../runtime/http/fields.ts';
import { settingSchemas } from '../settings.ts';

export const programChangeId = idField('programChange');

/** What a risk comes from: the four that the order names, and two that certifications ask about. */
export const riskFactors = [
  'services',
  'opening-methods',
  'identity-data',
  'customer-base',
  'resellers',
  'threat-landscape',
] as const;

const slug = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'small letters and digits with hyphens between');
const score = z.int().min(1).max(5);

export const riskStated = z.strictObject({
  factor: z.enum(riskFactors),
  title: z.string().trim().min(3).max(200),
  likelihood: score.describe('1 rare to 5 almost certain'),
  impact: score.describe('1 slight to 5 grave'),
  answeredBy: z.array(slug).max(60).describe('ids of the clauses whose procedures answer it'),
  note: z.string().trim().max(4000).default(''),
});
export type RiskStated = z.output<typeof riskStated>;
export type Risk = RiskStated & { readonly id: string };

/** The most characters that the text of one clause takes. */
export const narrativeMost = 20_000;

export const programContent = z.strictObject({
  settings: z.strictObject(settingSchemas).partial().default({}),
  narratives: z
    .record(slug, z.string().trim().max(narrativeMost))
    .default({})
    .describe('text by the id of its clause; empty: the text is taken back'),
  risks: z
    .record(slug, riskStated.nullable())
    .default({})
    .describe('risks by their id, entered or replaced as a whole; null: removed'),
});
export type ProgramContent = z.output<typeof programContent>;

const reason = z.string().trim().min(10, 'say why, in at least ten characters').max(2000);

export const draftedChange = z.strictObject({ content: programContent, reason, effectiveOn: dayField });

export const material = z.strictObject({
  is: z.boolean().describe('whether Commerce is told outside the yearly cycle'),
  because: z.string().trim().min(10, 'say why, in at least ten characters').max(2000),
});
export type Material = z.output<typeof material>;

const digest = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .describe('SHA-256 of the canonical content and the day');
const count = z.int().min(0);

/** What a trial on history found, as counts. `worse` are accounts that may do less or stand graver. */
export const trialFound = z.strictObject({
  digest: digest.describe('of the content and the day that were tried'),
  work: idField('longWork'),
  accounts: count,
  changed: count,
  worse: count,
  customers: count,
  customersWorse: count,
  sharePercent: z.number().min(0).max(100).describe('customersWorse of customers, to two decimals'),
  verdicts: count.describe('on record in the last thirty days'),
  otherwise: count.describe('of these, how many would have been answered otherwise'),
  settingsDigest: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional()
    .describe('SHA-256 of the settings it was tried against; trials made before it was kept have none'),
});
export type TrialFound = z.output<typeof trialFound>;
export type TrialSummary = TrialFound & { readonly triedBy: string; readonly triedAt: Instant };

export const programChangeStates = ['drafted', 'submitted', 'approved', 'withdrawn'] as const;
export type ProgramChangeState = (typeof programChangeStates)[number];

export type ProgramChange = {
  readonly id: Id<'programChange'>;
  readonly state: ProgramChangeState;
  readonly content: ProgramContent;
  readonly reason: string;
  readonly effectiveOn: Day;
  readonly digest: string;
  /** Stated with the submission; nothing while it is drafted, and where the program was not adopted yet. */
  readonly material: Material | null;
  readonly draftedBy: string;
  readonly draftedAt: Instant;
  /** Everybody who wrote any of it, or submitted it before it was sent back; whoever drafted it is first. */
  readonly authors: readonly string[];
  readonly submittedBy: string | null;
  readonly submittedAt: Instant | null;
  /** The last time it was sent back, while nobody has submitted it again. */
  readonly sentBack: { readonly by: string; readonly at: Instant; readonly words: string } | null;
  /** Of exactly this content; a change of the content drops it. */
  readonly trial: TrialSummary | null;
  readonly confirmedBy: string | null;
  readonly confirmedAt: Instant | null;
  readonly approvedBy: string | null;
  readonly approvedAt: Instant | null;
  /** The day asked for, or that of the approval where it was later. */
  readonly inForceFrom: Day | null;
};

/** What can be missing before a change is approved. */
export const needs = ['submission', 'trial', 'confirmation', 'second-person'] as const;
export type Need = (typeof needs)[number];

/** The events of a change with their data, as its life is folded from them. */
export const changeEventData = {
  'program-change-drafted': draftedChange.extend({ digest }),
  'program-change-submitted': z.strictObject({ material: material.nullable() }),
  'program-change-sent-back': z.strictObject({ words: reason }),
  'program-change-tried': trialFound,
  'program-change-confirmed': z.strictObject({ digest, sharePercent: z.number() }),
  'program-change-approved': z.strictObject({
    digest,
    material: z.boolean(),
    effectiveOn: dayField.describe('the later of the day asked for and the day of the approval'),
    secondPerson: z.boolean(),
    settings: z.array(z.string()).describe('names of the settings it changes'),
    narratives: z.array(z.string()).describe('clauses whose text it changes'),
    risks: z.array(z.string()).describe('risks it enters, replaces or removes'),
  }),
  'program-change-withdrawn': z.strictObject({}),
} as const;
export type ChangeEventType = keyof typeof changeEventData;
export type ChangeEventData = {
  readonly [Type in ChangeEventType]: z.output<(typeof changeEventData)[Type]>;
};

// Safe: the keys of that very record.
export const changeEventTypes = Object.keys(changeEventData) as readonly ChangeEventType[];
