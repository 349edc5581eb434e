/** Whom an ownership file names as a holder and nobody entered as a person: those who compare parties reach them here. */
import { type Id, isId } from '../../../kernel/ids.ts';
import type { Day } from '../../../kernel/time.ts';
import type { SealScope } from '../../../runtime/crypto/sealing.ts';
import { type DescribedParty, describedIn } from './bods/described.ts';
import { type OwnershipFile, readFile, recordsHolding } from './file.ts';
import { recordsOn } from './graph/records.ts';

export type StatedHolder = DescribedParty & {
  /** The statement after which the party is called: the first that describes it. */
  readonly id: Id<'ownershipStatement'>;
  /** The statement that describes it now. */
  readonly describedIn: Id<'ownershipStatement'>;
  readonly kind: 'person' | 'entity';
};

/** Of one entity, on a day. A party that no statement describes has no name, and is not among them. */
export async function readStatedHolders(
  seals: SealScope,
  entity: Id<'person'>,
  on: Day,
): Promise<readonly StatedHolder[]> {
  return statedHoldersIn(await readFile(seals, entity), on);
}

export function statedHoldersIn(file: OwnershipFile, on: Day): readonly StatedHolder[] {
  const records = recordsOn(file.statements, on);
  const storedAs = new Map(file.statements.map((statement, at) => [statement, file.stored[at]]));
  return recordsHolding(file, on).flatMap((id) => {
    const statement = records.get(id);
    const stored = statement && storedAs.get(statement);
    if (!stored || statement.about === 'relationship' || !isId('ownershipStatement', id)) return [];
    return [{ ...describedIn(stored.text), id, describedIn: stored.id, kind: statement.about }];
  });
}
