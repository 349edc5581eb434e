/** An erasure: what it takes, who prepared and who approved it, and its certificate. */
import { z } from '@hono/zod-openapi';
import type { Id } from '../../../../kernel/ids.ts';
import type { Day, Instant } from '../../../../kernel/time.ts';
import { dayField, idField, instantField } from '../../../../runtime/http/fields.ts';
import { longWorkId, longWorkStates } from '../../../../runtime/long-work/index.ts';
import { namespaceCounts, unmatchedCount } from '../types/unmatched.ts';

export const erasureId = idField('erasure');

/** More accounts than these go in several erasures: the next takes what is still due. */
export const mostAccounts = 10_000;

const digest = z.string().describe('SHA-256, hexadecimal');
const counted = z.record(z.string(), z.int().min(0));

export const prepareErasure = z.strictObject({
  reason: z.string().trim().min(3).max(2000).describe('names no person'),
  most: z.int().min(1).max(mostAccounts).default(mostAccounts).describe('accounts, the longest kept first'),
});

export const erasurePrepared = z.strictObject({
  reason: z.string(),
  dueOn: dayField,
  accounts: z.int().min(0).describe('none: of unmatched accesses alone'),
  accountsDigest: digest.describe(
    'SHA-256, hexadecimal, of the ids of the accounts, a line each, in their order',
  ),
});

export const unmatchedLooked = unmatchedCount.extend({
  through: dayField.describe('the last day of the access, and of its reception, of those that go'),
  held: z.boolean().describe('by a hold that reaches their class: then none goes'),
});
export type UnmatchedLooked = z.output<typeof unmatchedLooked>;

export const unmatchedErased = z.strictObject({
  number: z.int().min(1),
  namespaces: namespaceCounts,
  digest: digest.describe('SHA-256, hexadecimal, of the batch and line of each, a line each, in their order'),
});
export type UnmatchedErased = z.output<typeof unmatchedErased>;

/** Why an account stays as it is. `nothing-due`: a new access, a longer limit or a hold on all its classes. */
export const stayCodes = ['held', 'nothing-due'] as const;
export type StayCode = (typeof stayCodes)[number];

export const erasurePreview = z.strictObject({
  work: longWorkId,
  accounts: z.int(),
  whole: z.int().describe('accounts that go with their keys'),
  partly: z.int().describe('accounts of which classes stay'),
  stays: z.partialRecord(z.enum(stayCodes), z.int()),
  rows: counted.describe('of each table, the rows that go or are emptied'),
  kept: counted.describe('of each table that stays by a longer limit or a hold, of how many accounts'),
  outside: z
    .strictObject({ files: z.int().min(0), rows: z.int().min(0) })
    .nullable()
    .optional()
    .describe(
      'files outside the database that have rows of these accounts, such as sealed accesses, and those rows; null: they could not be counted; absent: looked at before these were counted',
    ),
  notCounted: z
    .array(z.strictObject({ part: z.string(), because: z.string() }))
    .optional()
    .describe('parts whose files could not be counted, and why'),
  unmatched: unmatchedLooked
    .optional()
    .describe('accesses of accounts that nobody here knows; absent: looked at before these went'),
  digest: digest.describe(
    'SHA-256, hexadecimal, of every account with its counts, and of the files with theirs',
  ),
});
export type ErasurePreview = z.output<typeof erasurePreview>;

export const fileErased = z.strictObject({
  path: z.string(),
  digestBefore: z.string(),
  digestAfter: z.string().nullable().describe('null: nothing was left of it'),
  rowsBefore: z.int(),
  rowsAfter: z.int(),
});

export const certificate = z.strictObject({
  accounts: z.int(),
  whole: z.int(),
  partly: z.int(),
  stayed: z.int().describe('accounts that were held, or not due any more, when it came to them'),
  keys: z.int().describe('keys of subjects that were destroyed'),
  classes: z.array(
    z.strictObject({
      table: z.string(),
      accounts: z.int(),
      before: z.int().describe('rows of these accounts before'),
      after: z.int().describe('rows of them that stay, emptied'),
    }),
  ),
  files: z.int(),
  fileRows: z.int().describe('rows that went from files'),
  unmatched: unmatchedCount.optional().describe('unmatched accesses that went'),
  digestBefore: digest.describe('SHA-256 of the digests of every account and table before, a line each'),
  digestAfter: digest,
});
export type Certificate = z.output<typeof certificate>;

export const accountErased = z.strictObject({
  erasure: erasureId,
  whole: z.boolean(),
  kept: z.array(z.string()).describe('tables that stay'),
  keys: z.int(),
  tables: z.record(
    z.string(),
    z.strictObject({
      before: z.int(),
      digestBefore: z.string(),
      after: z.int(),
      digestAfter: z.string().nullable(),
    }),
  ),
});
export type AccountErased = z.output<typeof accountErased>;

export const erasureStates = ['drafted', 'approved', 'withdrawn', 'certified'] as const;
export type ErasureState = (typeof erasureStates)[number];

export type Erasure = {
  readonly id: Id<'erasure'>;
  readonly state: ErasureState;
  readonly reason: string;
  readonly dueOn: Day;
  readonly accounts: number;
  readonly draftedBy: string;
  readonly draftedAt: Instant;
  readonly previewWork: Id<'longWork'> | null;
  readonly preview: ErasurePreview | null;
  readonly approvedBy: string | null;
  readonly approvedAt: Instant | null;
  readonly work: Id<'longWork'> | null;
  /** How far the work is that carries it out, or that looks at it before. */
  readonly workState: (typeof longWorkStates)[number] | null;
  readonly certificate: Certificate | null;
  readonly endedAt: Instant | null;
};

export const erasureView = z.object({
  id: erasureId,
  state: z.enum(erasureStates),
  reason: z.string(),
  dueOn: dayField.describe('the legal day on which its accounts were due'),
  accounts: z.int(),
  draftedBy: z.string(),
  draftedAt: instantField,
  previewWork: longWorkId.nullable(),
  preview: erasurePreview.nullable(),
  approvedBy: z.string().nullable(),
  approvedAt: instantField.nullable(),
  work: longWorkId.nullable().describe('the long work that carries it out'),
  workState: z.enum(longWorkStates).nullable(),
  certificate: certificate.nullable(),
  endedAt: instantField.nullable(),
});

export const erasureAccountView = z.object({
  account: idField('account'),
  keptUntil: dayField.describe('the last day on which the shortest limit kept it'),
  stays: z.enum(stayCodes).nullable(),
  kept: z.array(z.string()).describe('tables that would stay, or stayed'),
  rows: counted.describe('of each table, the rows that would go or be emptied'),
  erasedAt: instantField.nullable(),
  whole: z.boolean().nullable(),
});
export type ErasureAccount = z.output<typeof erasureAccountView>;
