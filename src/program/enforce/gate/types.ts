/** What the control plane asks, and what it is told. */
import { z } from '@hono/zod-openapi';
import type { Reason } from '../../../kernel/finding.ts';
import type { Id } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/time.ts';
import { idField } from '../../../runtime/http/fields.ts';
import { listId, listStaleness, type StaleList } from '../../determine/lists/index.ts';
import type { AccountTerms, Standing } from '../standing/index.ts';

/** Actions that take on more. Doubt about an identity limits these. */
export const addingActions = ['provision', 'scale-up', 'start', 'reserve'] as const;
/** Actions on what is already there. Doubt about an identity never touches these: running machines stay on. */
export const keepingActions = [
  'keep-running',
  'access',
  'scale-down',
  'stop',
  'export-data',
  'delete',
] as const;
/** Of these, what leaves less behind: allowed even where a special measure forbids the account. */
export const windingDownActions = ['scale-down', 'stop', 'export-data', 'delete'] as const;
export const actions = [...addingActions, ...keepingActions] as const;
export type Action = (typeof actions)[number];

export const amounts = z.strictObject({
  /** Accelerators the account would hold in all after the action. */
  accelerators: z.number().int().min(0).max(100_000_000).optional(),
  /** What the account would have spent this calendar month after the action. Minor units. */
  spend: z
    .strictObject({
      // In the order of canonical JSON, as parsing gives them back: a verdict is written without sorting.
      currency: z.string().regex(/^[A-Z]{3}$/),
      minor: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
    })
    .optional(),
});
export type Amounts = z.output<typeof amounts>;

export const question = z.strictObject({
  account: idField('account'),
  action: z.enum(actions),
  /** Code of the offering, e.g. `gpu-vm`. */
  service: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,59}$/)
    .optional(),
  region: z.string().min(1).max(60).optional(),
  amounts: amounts.default({}),
});
export type Question = z.output<typeof question>;

export const gateReasons = [
  'standing-good',
  'within-terms',
  'keeps-what-is-there',
  'standing-not-opened',
  'standing-suspended',
  'standing-closing',
  'standing-closed',
  'standing-refused',
  'new-use-stopped',
  'service-not-in-terms',
  'service-not-given',
  'region-not-in-terms',
  'region-not-given',
  'accelerators-over-terms',
  'accelerators-not-given',
  'spend-over-terms',
  'spend-not-given',
  'spend-currency-differs',
  'program-not-adopted',
  'certification-missing',
  'account-forbidden',
] as const;
export type GateReason = (typeof gateReasons)[number];

/** The standing of the account as the gate needs it. */
export type StandingView = Pick<
  Standing,
  'account' | 'state' | 'terms' | 'reasons' | 'lifts' | 'version' | 'validUntil' | 'factsDigest'
> & {
  /** The customer behind it counts as foreign, and the law reaches the product. */
  readonly foreign: boolean;
};

/** The provider's own duties that must hold before foreign accounts are served. */
export type HardDuties = {
  readonly programAdopted: boolean;
  readonly newProvider: boolean;
  readonly certified: boolean;
};

/** What a verdict says beside its decision: a list of parties that was not brought up to date, and since when. */
export type StaleListSaid = Pick<StaleList, 'reason' | 'since' | 'slug'> & { readonly list: StaleList['id'] };

/** A verdict names no more than these, the longest stale; `listScreeningLists` has all. */
export const mostListsSaid = 10;

export type Decision = 'permit' | 'permit-with-terms' | 'deny';

/** A verdict before it is signed. Keys are sorted so that its JSON is canonical (RFC 8785). */
export type Verdict = {
  readonly account: Id<'account'>;
  readonly action: Action;
  readonly amounts: Amounts;
  readonly at: Instant;
  readonly because: readonly Reason[];
  readonly decision: Decision;
  readonly edition: string;
  readonly id: Id<'verdict'>;
  /** SHA-256 (base64url) of the standing, the duties and the settings it rests on. */
  readonly inputs: string;
  readonly lifts: readonly string[];
  readonly region: string | null;
  readonly service: string | null;
  /** They decide nothing here: what follows from a stale list, the standing says. Absent in verdicts from before it was said. */
  readonly staleLists?: readonly StaleListSaid[];
  readonly standing: { readonly state: StandingView['state']; readonly version: number };
  readonly tenant: Id<'organization'>;
  /** The terms that apply, where the decision is permit-with-terms. */
  readonly terms: AccountTerms | null;
  /** Ask again after this: the standing may change by time alone. */
  readonly validUntil: Instant;
};

export const verdict = z.object({
  account: z.string(),
  action: z.enum(actions),
  amounts: z.object({
    accelerators: z.number().optional(),
    spend: z.object({ minor: z.number(), currency: z.string() }).optional(),
  }),
  at: z.string(),
  because: z.array(
    z.object({ code: z.string(), clause: z.string(), facts: z.record(z.string(), z.unknown()).optional() }),
  ),
  decision: z.enum(['permit', 'permit-with-terms', 'deny']),
  edition: z.string(),
  id: idField('verdict'),
  inputs: z.string(),
  lifts: z.array(z.string()),
  region: z.string().nullable(),
  service: z.string().nullable(),
  staleLists: z
    .array(listStaleness.extend({ list: listId, slug: z.string() }))
    .max(mostListsSaid)
    .optional()
    .describe(
      'lists that were stale when it was given, the longest first; the decision does not rest on it. Absent in verdicts from before this was said',
    ),
  standing: z.object({ state: z.string(), version: z.number() }),
  tenant: z.string(),
  terms: z.record(z.string(), z.unknown()).nullable(),
  validUntil: z.string(),
});

export const signedVerdict = z.object({
  verdict,
  /** Ed25519 over the canonical JSON of `verdict`; the key is in /.well-known/jwks.json. */
  signature: z.object({ keyId: z.string(), value: z.string() }),
});
export type SignedVerdict = { verdict: Verdict; signature: { keyId: string; value: string } };
