/** What a part gives the composition: its events, reactions, routes, jobs, record classes and kinds of work. */
import type { z } from '@hono/zod-openapi';
import type { NewEvent, RecordedEvent } from '../kernel/events.ts';
import type { Id } from '../kernel/ids.ts';
import type { CaseKind } from './case-kind.ts';
import type { ReadClockLengths } from './clock-lengths.ts';
import type { Work } from './commit/work.ts';
import type { FilingKind } from './filing-kind.ts';
import type { Route } from './http/route.ts';
import type { JobDefinition } from './jobs/job.ts';
import type { LongWorkKind } from './long-work/kind.ts';
import type { Gauge } from './observe/gauge.ts';
import type { Runtime } from './runtime.ts';
import type { ReadTransactionValues } from './transaction-values.ts';

/** One kind of event: its public schema, its personal schema where it has one, and how it changes state. */
export type EventDefinition = {
  readonly type: string;
  /** One sentence for the integrator's guide and the event schema. */
  readonly describes: string;
  readonly data: z.ZodType;
  readonly personal?: z.ZodType;
  /** Writes the state that follows. Must need nothing but the event, so that history rebuilds state. */
  apply(work: Work, event: RecordedEvent): Promise<void>;
};

/** A class of records: what is kept, since when it must be kept, and the obligations it is evidence for. */
export type RecordClass = {
  readonly name: string;
  readonly table: string;
  readonly personal: boolean;
  /** What starts its retention clock: the later of the account's closing and last access unless said otherwise. */
  readonly retainedFrom: 'account-closed-or-last-access' | 'superseded' | 'recorded';
  readonly evidenceFor: readonly string[];
};

/** A file that was rewritten without some accounts. Digests are SHA-256, hexadecimal; null: nothing was left of it. */
export type ErasedFile = {
  readonly path: string;
  readonly digestBefore: string;
  readonly digestAfter: string | null;
  readonly rowsBefore: number;
  readonly rowsAfter: number;
};

/** A file that has rows of some accounts, as it lies now. `digest`: SHA-256, hexadecimal; `rows`: those of the accounts. */
export type CountedFile = { readonly path: string; readonly digest: string; readonly rows: number };

/** `notCounted`: why it could not be, in a sentence for an operator that names nobody. */
export type CountedOutside = { readonly files: readonly CountedFile[] } | { readonly notCounted: string };

type OfAccounts = { readonly tenant: Id<'organization'>; readonly accounts: readonly Id<'account'>[] };

/** What a part keeps of accounts outside the database, and how it is erased there. */
export type ErasesOutside = {
  /** The table whose retention these records follow. */
  readonly table: string;
  /** Counts what `erase` would take, exactly, and changes nothing. Only files that have rows of them, in the order of their paths. */
  count(runtime: Runtime, asked: OfAccounts): Promise<CountedOutside>;
  /**
   * Rewrites what it keeps without these accounts. Asked again for the same erasure it answers with the same files,
   * whatever it had done when it was cut off.
   */
  erase(
    runtime: Runtime,
    asked: OfAccounts & { readonly erasure: Id<'erasure'> },
  ): Promise<{ readonly files: readonly ErasedFile[] }>;
};

export type Part = {
  /** `stage/part`, as in `src/program/order.ts`. */
  readonly slug: string;
  readonly events?: readonly EventDefinition[];
  /** What follows from events of earlier parts or its own, in the same transaction. */
  follow?(work: Work, events: readonly RecordedEvent[]): Promise<readonly NewEvent[]>;
  readonly routes?: readonly Route[];
  readonly jobs?: readonly JobDefinition[];
  readonly records?: readonly RecordClass[];
  /** The kinds of human work it opens and acts on. */
  readonly caseKinds?: readonly CaseKind[];
  /** The kinds of filing it prepares, and how their fields are drawn. */
  readonly filingKinds?: readonly FilingKind[];
  /** The obligations for which it starts clocks, besides those of its kinds of case. */
  readonly startsClocks?: readonly string[];
  /** How long each clock of the edition is. One part says so. */
  readonly clockLengths?: ReadClockLengths;
  /** What the transactions of accounts were worth. One part says so. */
  readonly transactionValues?: ReadTransactionValues;
  /** The kinds of work that outlast a request. */
  readonly longWorkKinds?: readonly LongWorkKind[];
  /** What it keeps of accounts outside the database. */
  readonly erasesOutside?: ErasesOutside;
  /** Numbers the operator watches. */
  readonly gauges?: readonly Gauge[];
};

/** Defines an event with its types checked where it is born; the composition sees the untyped form. */
export function defineEvent<Data extends z.ZodType, Personal extends z.ZodType = z.ZodUndefined>(definition: {
  type: string;
  describes: string;
  data: Data;
  personal?: Personal;
  apply(
    work: Work,
    event: RecordedEvent<NewEvent<string, z.output<Data>, z.output<Personal>>>,
  ): Promise<void>;
}): EventDefinition {
  // Safe: commit() parses data and personal by these very schemas before it calls apply.
  return definition as unknown as EventDefinition;
}
