/** The status of a person: U.S., foreign, or not determined, with the ground it rests on. */
import { z } from '@hono/zod-openapi';
import type { Outcome } from '../../../kernel/finding.ts';
import type { Id } from '../../../kernel/ids.ts';
import type { Day, Instant } from '../../../kernel/time.ts';
import { dayField, findingField, idField } from '../../../runtime/http/fields.ts';
import type { Claim } from './claims/types.ts';

export const decisionId = idField('usPersonDecision');

/** The four grounds of § 7.301. `organized-in-us` covers foreign branches. */
export const grounds = [
  'us-citizen',
  'lawful-permanent-resident',
  'organized-in-us',
  'located-in-us',
] as const;
export type Ground = (typeof grounds)[number];

/** Which grounds a natural person and an entity can have. */
export const groundsOf: Readonly<Record<'individual' | 'entity', readonly Ground[]>> = {
  individual: ['us-citizen', 'lawful-permanent-resident', 'located-in-us'],
  entity: ['organized-in-us', 'located-in-us'],
};

export const evidenceKinds = [
  'passport',
  'birth-certificate',
  'naturalization-certificate',
  'permanent-resident-card',
  'registry-record',
  'formation-document',
  'address-document',
  'visit-in-person',
  'attestation',
] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

export const evidence = z.strictObject({
  kind: z.enum(evidenceKinds),
  /** Where it is kept or how it is found again: a document id, a register and number. */
  reference: z.string().trim().min(1).max(300),
  seenOn: dayField,
});

export const decideStatus = z.discriminatedUnion('status', [
  z.strictObject({
    status: z.literal('us'),
    ground: z.enum(grounds),
    /** The person is a foreign branch of an entity organized under U.S. law. */
    foreignBranch: z.boolean().default(false),
    evidence: z.array(evidence).min(1, 'a U.S. status rests on evidence').max(20),
    expiresOn: dayField.optional(),
  }),
  z.strictObject({
    status: z.literal('foreign'),
    evidence: z.array(evidence).max(20).default([]),
    expiresOn: dayField.optional(),
  }),
]);
export type DecideStatus = z.output<typeof decideStatus>;

export const withdrawalReasons = [
  'facts-changed',
  'evidence-in-doubt',
  'evidence-false',
  'entered-in-error',
  'location-not-borne-out',
] as const;
export const withdrawDecision = z.strictObject({ reason: z.enum(withdrawalReasons) });

export type Decision = {
  readonly id: Id<'usPersonDecision'>;
  readonly person: Id<'person'>;
  readonly status: 'us' | 'foreign';
  readonly ground: Ground | null;
  readonly foreignBranch: boolean;
  readonly evidence: readonly {
    readonly kind: EvidenceKind;
    readonly reference: string;
    readonly seenOn: string;
  }[];
  readonly decidedBy: string;
  readonly decidedAt: Instant;
  readonly expiresOn: Day;
  readonly withdrawn: { readonly at: Instant; readonly reason: string } | null;
};

export const decision = z.object({
  id: decisionId,
  person: idField('person'),
  status: z.enum(['us', 'foreign']),
  ground: z.enum(grounds).nullable(),
  foreignBranch: z.boolean(),
  evidence: z.array(z.object({ kind: z.enum(evidenceKinds), reference: z.string(), seenOn: z.string() })),
  decidedBy: z.string(),
  decidedAt: z.string(),
  expiresOn: z.string(),
  withdrawn: z.object({ at: z.string(), reason: z.string() }).nullable(),
});

export const statusReasons = [
  'presumed-foreign',
  'decided-foreign',
  'established',
  'decision-expired',
  'decision-withdrawn',
  'attestation-only',
  'owners-not-fully-known',
  'customer-not-established-us',
  'owner-not-established-us',
  'customer-and-all-owners-us',
] as const;
export type StatusReason = (typeof statusReasons)[number];

/** Status as it counts today. `undetermined` counts as foreign everywhere. */
export type Status = 'us' | 'foreign' | 'undetermined';

/** A person with the newest decision about them and the newest claim, as the rules take them. */
export type PersonStatusFacts = {
  readonly person: Id<'person'>;
  readonly latest: Decision | undefined;
  readonly claim?: Claim;
};

/** A customer with everyone who stands behind it. */
export type HolderFacts = {
  readonly customer: PersonStatusFacts;
  readonly owners: readonly PersonStatusFacts[];
  /** Whether all beneficial owners are known, as the ownership rules answer. */
  readonly ownersKnown: Outcome;
};

export const personStatus = z.object({
  person: idField('person'),
  status: z.enum(['us', 'foreign', 'undetermined']),
  finding: findingField,
  decisions: z.array(decision),
});
