/** Whom a measure would touch: the run of the search, its method and its results. */
import { z } from '@hono/zod-openapi';
import type { Id } from '../../../../kernel/ids.ts';
import type { Instant } from '../../../../kernel/time.ts';
import { idField, instantField } from '../../../../runtime/http/fields.ts';
import { longWorkStates, longWorkView } from '../../../../runtime/long-work/index.ts';
import type { ProgramSettings } from '../../../adopt/written-program/index.ts';
import { settingSchemas } from '../../../adopt/written-program/index.ts';
import { criteria, type Hit } from './hits.ts';

const count = z.int().min(0);
export const basis = settingSchemas.locatedInBasis;
export type Basis = ProgramSettings['locatedInBasis'];

const sum = z.strictObject({ currency: z.string(), minor: count });

/** What a preview found. The counts and the digest go on record with the measure. */
export const previewFound = z.strictObject({
  work: idField('longWork'),
  digest: z.string().describe('of the content that was looked at'),
  basis: basis.describe('what placed a person in the jurisdiction'),
  accounts: count.describe('all that were looked at'),
  touched: count.describe('accounts the measure would bear on'),
  unknown: count.describe('accounts of which the record does not say enough'),
  otherwise: count.describe('accounts that only another reading of "located in" would reach'),
  customers: count.describe('customers with an account that it would bear on'),
  persons: count.describe('persons by whom they are reached'),
  resellers: count.describe('resellers that it would bear on'),
  money: z
    .array(sum)
    .max(200)
    .describe('transactions of the touched accounts in the twelve months before, by currency'),
  rowsDigest: z.string().describe('SHA-256, hexadecimal, of every row in its order'),
});
export type PreviewFound = z.output<typeof previewFound>;

export type Preview = {
  readonly id: Id<'longWork'>;
  readonly measure: Id<'specialMeasure'>;
  readonly digest: string;
  readonly basis: Basis;
  readonly askedAt: Instant;
  readonly accounts: number;
  readonly lastAccount: Id<'account'> | null;
  readonly found: PreviewFound | null;
  readonly state: (typeof longWorkStates)[number];
  readonly endedAt: Instant | null;
};

/** `touched`: it bears on it. `unknown`: not enough is on record. `otherwise`: another reading would reach it. */
export const previewOutcomes = ['touched', 'unknown', 'otherwise'] as const;
export type PreviewOutcome = (typeof previewOutcomes)[number];

export type PreviewRow = {
  readonly account: Id<'account'>;
  readonly customer: Id<'customer'>;
  readonly outcome: PreviewOutcome;
  readonly hits: readonly Hit[];
  readonly money: readonly z.output<typeof sum>[];
};

export const hitView = z.object({
  criterion: z.enum(criteria),
  person: idField('person').nullable().describe('whose value it is; null: the place of use of the account'),
  country: z.string().nullable(),
  region: z.string().nullable().describe('as it is on record'),
  sure: z.boolean().describe('false: the record does not say which part of the country it is'),
  counts: z.boolean().describe('whether the program counts it as located there'),
});

export const previewRowView = z.object({
  account: idField('account'),
  customer: idField('customer'),
  outcome: z.enum(previewOutcomes),
  hits: z.array(hitView),
  money: z.array(sum),
});

const previewAbout = {
  id: idField('longWork'),
  measure: idField('specialMeasure'),
  digest: z.string(),
  basis,
  askedAt: instantField,
};

export const previewHead = z.object({
  ...previewAbout,
  state: z.enum(longWorkStates),
  endedAt: instantField.nullable(),
  found: previewFound.nullable().describe('null until it is done'),
});

export const previewView = z.object({
  ...previewAbout,
  work: longWorkView.describe('how far it is'),
  found: previewFound.nullable().describe('null until it is done'),
});

export const resellerRowView = z.object({
  reseller: idField('organization'),
  legalName: z.string(),
  jurisdiction: z.string(),
  criterion: z.enum(['address', 'linked']),
});
