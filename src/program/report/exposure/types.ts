/** Exposure: what a civil penalty for a deadline that passed could be at most. Information, never a verdict. */
import { z } from '@hono/zod-openapi';
import type { Money } from '../../../kernel/money.ts';
import type { Day } from '../../../kernel/time.ts';
import { idField, instantField } from '../../../runtime/http/fields.ts';

export const monthField = z
  .string()
  .regex(/^[1-9]\d{3}-(0[1-9]|1[0-2])$/, 'a month, YYYY-MM')
  .openapi({ example: '2026-03' });

export const currencyField = z.string().regex(/^[A-Z]{3}$/, 'a currency by three letters, such as USD');

/** One value as kept: of an account, in a month, in minor units of its currency. */
export const monthValue = z.strictObject({
  month: monthField,
  currency: currencyField,
  minor: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
});
export type MonthValue = z.output<typeof monthValue>;

export const valuesRecorded = z.strictObject({ values: z.array(monthValue).min(1).max(5000) });

/** How many rows one request takes. */
export const mostRows = 5000;

/** A row as it was sent. Each is read on its own: one that is wrong leaves the others as they are. */
export const sentRows = z.strictObject({
  values: z
    .array(z.record(z.string().max(40), z.unknown()))
    .min(1)
    .max(mostRows)
    .describe(
      'each with `account` (its id, or the key of the provider), `month` as YYYY-MM, `amount` in major units as text, `currency`',
    ),
});

export const rowProblems = [
  'account-missing',
  'account-unknown',
  'month-not-valid',
  'month-ahead',
  'amount-not-valid',
  'currency-not-valid',
  'column-unknown',
  'repeated',
] as const;
export type RowProblem = (typeof rowProblems)[number];

export const recordedReport = z.object({
  kept: z.number().int(),
  unchanged: z.number().int().describe('rows that say what was kept before'),
  notKept: z.array(
    z.object({
      row: z.number().int().describe('counted from 1, without the header'),
      code: z.enum(rowProblems),
    }),
  ),
});
export type RecordedReport = z.output<typeof recordedReport>;

export const transactionValue = monthValue.extend({
  account: idField('account'),
  amount: z.string().describe('in major units, as it was sent'),
  recordedAt: instantField,
});
export type TransactionValue = z.output<typeof transactionValue>;

/** Which transactions count: of the account the deadline is about, of the customers, or of everybody. */
export const scopes = ['account', 'customers', 'all-accounts'] as const;
export type Scope = (typeof scopes)[number];

export type ExposureFacts = {
  /** The day on which the deadline passed. */
  readonly breachedOn: Day;
  /** What the transactions were worth, one sum for each currency. */
  readonly values: readonly Money[];
};

/** The largest civil penalty by itself, and which number of the edition it is. */
export type CivilMaximum = {
  readonly minor: number;
  readonly from: 'adjusted' | 'adjusted-of-earlier-year' | 'statutory';
  /** The year whose number it is; null for the statutory one. */
  readonly year: number | null;
};

export type Exposure = {
  readonly civilMaximum: CivilMaximum;
  readonly multiple: number;
  /** The transactions in USD, and the multiple of them. */
  readonly transactions: { readonly minor: number; readonly multiplied: number };
  readonly greater: 'civil-maximum' | 'transactions';
  readonly minor: number;
  /** Values in other currencies: nothing is converted, so they are not counted in. */
  readonly notCounted: readonly Money[];
  readonly missing: readonly ('penalty-of-the-year' | 'transaction-values' | 'values-in-usd')[];
};

const money = z.object({ minor: z.number().int(), currency: z.string() });

export const exposureView = z.object({
  clock: idField('clock'),
  obligation: z.string(),
  clause: z.string(),
  breachedOn: z.string(),
  scope: z.enum(scopes).describe('whose transactions count'),
  accounts: z.number().int().nullable().describe('how many accounts that are; null: all'),
  fromMonth: z.string(),
  untilMonth: z.string(),
  civilMaximum: money.extend({
    from: z.enum(['adjusted', 'adjusted-of-earlier-year', 'statutory']),
    year: z.number().int().nullable(),
  }),
  multiple: z.number(),
  transactions: money,
  multiplied: money,
  greater: z.enum(['civil-maximum', 'transactions']),
  exposure: money,
  notCounted: z.array(money),
  missing: z.array(z.enum(['penalty-of-the-year', 'transaction-values', 'values-in-usd'])),
  edition: z.string(),
  at: z.string(),
});
