/** The ownership file of one entity: its statements, read, with every record called by a name of ours. */
import { type Id, isId } from '../../../kernel/ids.ts';
import type { Day, Instant } from '../../../kernel/time.ts';
import type { SealScope } from '../../../runtime/crypto/sealing.ts';
import { readStatement } from './bods/read.ts';
import { recordsOn } from './graph/records.ts';
import { renamed } from './graph/rename.ts';
import { readLinks } from './store/parties.ts';
import { readStatementsOf, type StoredStatement } from './store/statements.ts';
import type { PartyId, PartyReference, Statement } from './types.ts';

export type OwnershipFile = {
  readonly subject: Id<'person'>;
  readonly stored: readonly StoredStatement[];
  /** As the sources call their records. */
  readonly asStated: readonly Statement[];
  /** As we call them: persons by their id, other records by the id of the statement that first names them. */
  readonly statements: readonly Statement[];
  readonly nameOf: ReadonlyMap<PartyId, PartyId>;
};

/** What stood at `knownAt`, or stands now. */
export async function readFile(
  scope: SealScope,
  subject: Id<'person'>,
  knownAt?: Instant,
): Promise<OwnershipFile> {
  const stored = await readStatementsOf(scope, subject, knownAt);
  return fileOf(subject, stored, await readLinks(scope, subject, knownAt));
}

export function fileOf(
  subject: Id<'person'>,
  stored: readonly StoredStatement[],
  links: ReadonlyMap<string, Id<'person'>>,
): OwnershipFile {
  const asStated = stored.map(({ id, text }) => {
    const result = readStatement(JSON.parse(text));
    // Only what was read is ever kept.
    if (result.outcome === 'refused') throw new Error(`${id} is kept and does not read`);
    return result.statement;
  });
  const nameOf = new Map<PartyId, PartyId>(links);
  for (const [position, statement] of asStated.entries()) {
    const id = stored[position]?.id ?? '';
    const name = (record: PartyId, otherwise: string): void => {
      if (!nameOf.has(record)) nameOf.set(record, isId('person', record) ? record : otherwise);
    };
    name(statement.recordId, id);
  }
  for (const [position, statement] of asStated.entries()) {
    if (statement.about !== 'relationship') continue;
    const id = stored[position]?.id ?? '';
    nameUndescribed(nameOf, statement.subject, `${id}#subject`);
    nameUndescribed(nameOf, statement.interestedParty, `${id}#interestedParty`);
  }
  return { subject, stored, asStated, statements: renamed(asStated, nameOf), nameOf };
}

function nameUndescribed(nameOf: Map<PartyId, PartyId>, reference: PartyReference, otherwise: string): void {
  if (!('record' in reference) || nameOf.has(reference.record)) return;
  nameOf.set(reference.record, isId('person', reference.record) ? reference.record : otherwise);
}

/** The record a statement is about, by the statement's id. */
export function recordOf(file: OwnershipFile, statement: Id<'ownershipStatement'>): Statement | undefined {
  const position = file.stored.findIndex(({ id }) => id === statement);
  return file.asStated[position];
}

/** Whom holdings and offices in force on a day name as their holders, called as we call them. */
export function recordsHolding({ statements }: OwnershipFile, on: Day): readonly PartyId[] {
  const holders = [...recordsOn(statements, on).values()].flatMap((statement) => {
    if (statement.about !== 'relationship' || statement.status === 'closed') return [];
    const { interestedParty } = statement;
    return 'record' in interestedParty ? [interestedParty.record] : [];
  });
  return [...new Set(holders)];
}

/** Those of them who are persons here. */
export function holdersNamedIn(file: OwnershipFile, on: Day): readonly Id<'person'>[] {
  return recordsHolding(file, on).filter((record) => isId('person', record));
}

/** The first day after `today` on which a statement or an interest begins to count, or ends. */
export function nextChange({ statements }: OwnershipFile, today: Day): Day | null {
  const days = statements.flatMap((statement) => {
    const stated = statement.statedOn.slice(0, 10);
    const interests = statement.about === 'relationship' ? statement.interests : [];
    return [stated, ...interests.flatMap(({ startsOn, endsOn }) => [startsOn ?? '', endsOn ?? ''])];
  });
  const next = days.filter((one) => one > today).toSorted()[0];
  // Safe: each is a calendar day that the reader of statements has checked.
  return (next as Day | undefined) ?? null;
}
