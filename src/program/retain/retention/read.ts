/** Reads what retention is judged by: the limits in force, and the facts of an account or of the organization. */
import type { Id } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { Transaction } from '../../../runtime/database/index.ts';
import type { Runtime } from '../../../runtime/runtime.ts';
import { legalDay, programSettings, readProgramVersion } from '../../adopt/written-program/index.ts';
import { type KeptClass, limitsOn } from './limits.ts';
import type { PolicyFacts, ReaderFacts } from './rules.ts';
import { readChoicesInForce } from './store/choices.ts';
import { type DueBy, readErasableTables, readFacts } from './store/due.ts';
import { readHoldsOn } from './store/holds.ts';
import { countReadings, readGrants, readReadingKeys } from './store/readers.ts';
import type { RetentionFacts } from './types/due.ts';

export type Moment = { readonly runtime: Runtime; readonly at: Instant };

/** The classes of records that an erasure touches. A table that no class names is a class of its own. */
export async function keptClasses(tx: Transaction, { runtime }: Moment): Promise<readonly KeptClass[]> {
  const tables = await readErasableTables(tx);
  const declared = runtime.parts.flatMap((part) => part.records ?? []);
  return tables.flatMap((table): KeptClass[] => {
    const named = declared.filter((record) => record.table === table);
    return named.length > 0 ? named.map(({ name }) => ({ name, table })) : [{ name: table, table }];
  });
}

/** The limits in force at a moment, with the legal day it is. */
export async function readDueBy(tx: Transaction, moment: Moment): Promise<DueBy & { programYears: number }> {
  const { runtime, at } = moment;
  const settings = await programSettings(tx, runtime.edition, at);
  const today = legalDay(settings, at);
  const limits = limitsOn(await keptClasses(tx, moment), {
    programYears: settings.retentionYears,
    choices: await readChoicesInForce(tx),
    today,
  });
  return { limits, today, zone: settings.legalZone, programYears: settings.retentionYears };
}

export async function readRetentionFacts(
  tx: Transaction,
  account: Id<'account'>,
  by: DueBy,
): Promise<RetentionFacts | undefined> {
  return readFacts(tx, account, by, (lastOn) => readHoldsOn(tx, account, { lastOn, today: by.today }));
}

export async function readReaderFacts(
  tx: Transaction,
  { runtime, at }: Moment,
  organization: Id<'organization'>,
): Promise<ReaderFacts> {
  const settings = await programSettings(tx, runtime.edition, at);
  const program = await readProgramVersion(tx, runtime.edition, legalDay(settings, at));
  return {
    organization,
    clauseWritten: Boolean(program.narratives['third-party-access']),
    grants: await readGrants(tx, at),
    keys: await readReadingKeys(tx, at),
    readings: await countReadings(tx),
  };
}

export async function readPolicyFacts(
  tx: Transaction,
  { runtime, at }: Moment,
  organization: Id<'organization'>,
): Promise<PolicyFacts> {
  const settings = await programSettings(tx, runtime.edition, at);
  return { organization, choices: await readChoicesInForce(tx), today: legalDay(settings, at) };
}
