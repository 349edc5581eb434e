/** Claims: what somebody says of a person's U.S. status. A claim is on record and decides nothing. */
import { z } from '@hono/zod-openapi';
import type { Id } from '../../../../kernel/ids.ts';
import type { Instant } from '../../../../kernel/time.ts';
import { idField, instantField } from '../../../../runtime/http/fields.ts';
import { type EvidenceKind, evidenceKinds, type Ground, grounds } from '../types.ts';

export const claimId = idField('usPersonClaim');

/** What counts as evidence for each ground. An attestation alone shows none. */
export const evidenceOf: Readonly<Record<Ground, readonly EvidenceKind[]>> = {
  'us-citizen': ['passport', 'birth-certificate', 'naturalization-certificate'],
  'lawful-permanent-resident': ['permanent-resident-card'],
  'organized-in-us': ['formation-document', 'registry-record'],
  'located-in-us': ['address-document', 'visit-in-person'],
};

export const claimStatus = z.discriminatedUnion('status', [
  z.strictObject({
    status: z.literal('us'),
    ground: z.enum(grounds),
    foreignBranch: z
      .boolean()
      .default(false)
      .describe('the person is a foreign branch of an entity organized under U.S. law'),
  }),
  z.strictObject({ status: z.literal('foreign') }),
]);
export type ClaimStatus = z.output<typeof claimStatus>;

export const claimSources = ['customer', 'colleague'] as const;

export const claimed = z.strictObject({
  person: idField('person'),
  status: z.enum(['us', 'foreign']),
  ground: z.enum(grounds).nullable(),
  foreignBranch: z.boolean(),
  from: z.enum(claimSources),
});
export type Claimed = z.output<typeof claimed>;

export type Claim = Claimed & {
  readonly id: Id<'usPersonClaim'>;
  readonly claimedAt: Instant;
  /** Somebody looked at the evidence and it did not show what was claimed. */
  readonly ended: { readonly at: Instant; readonly because: string } | null;
};

/** `open`: nobody has answered it. `answered`: a decision on the person is newer. `not-shown`: the evidence did not show it. */
export const claimStates = ['open', 'answered', 'not-shown'] as const;
export type ClaimState = (typeof claimStates)[number];

export const statusClaim = z.object({
  person: idField('person'),
  counts: z
    .enum(['us', 'foreign', 'undetermined'])
    .describe('how the person counts today; undetermined: foreign'),
  grounds: z
    .array(z.object({ ground: z.enum(grounds), evidence: z.array(z.enum(evidenceKinds)) }))
    .describe('the grounds that a person of this kind can have, and what counts as evidence of each'),
  claim: z
    .object({
      id: claimId,
      status: z.enum(['us', 'foreign']),
      ground: z.enum(grounds).nullable(),
      foreignBranch: z.boolean(),
      from: z.enum(claimSources),
      claimedAt: instantField,
      state: z.enum(claimStates),
    })
    .nullable()
    .describe('the newest; null: nothing was said'),
});
