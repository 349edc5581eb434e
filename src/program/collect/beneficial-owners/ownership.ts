/** What others ask of ownership: the newest determination of many entities, or the whole answer for one on any day. */
import type { Finding } from '../../../kernel/finding.ts';
import type { Id } from '../../../kernel/ids.ts';
import type { Day, Instant } from '../../../kernel/time.ts';
import type { Edition } from '../../../law/index.ts';
import type { SealScope } from '../../../runtime/crypto/sealing.ts';
import type { Transaction } from '../../../runtime/database/index.ts';
import { legalDay, type ProgramSettings } from '../../adopt/written-program/index.ts';
import type { PersonKind } from '../identification/index.ts';
import { type Counted, countedUnder, countFile, ownersKnown } from './determination.ts';
import { fileOf, readFile } from './file.ts';
import { identifyBeneficialOwners } from './rules/identify.ts';
import { requireOwnerUpdates } from './rules/owner-updates.ts';
import type { OwnershipReason } from './rules/reasons.ts';
import { readAdditions, readClauses, readDeterminations } from './store/determinations.ts';

export type Ownership = {
  /** `identify-beneficial-owners`; `not-applicable` for an individual. */
  readonly identified: Finding<OwnershipReason>;
  /** `require-owner-updates`. */
  readonly updates: Finding<OwnershipReason>;
  /** The owners found, certain and possible, as persons. */
  readonly owners: readonly Id<'person'>[];
  /** The first day on which time alone changes the answer: an interest begins or ends. */
  readonly lookAgainOn: Day | null;
};

export type OwnershipAt = {
  readonly edition: Edition;
  readonly settings: ProgramSettings;
  readonly at: Instant;
  /** As determined by then; absent: as last determined. */
  readonly asOf?: Instant | undefined;
};

/** The ownership of many at once, as last determined; needs no key. Every person asked about is in the answer. */
export async function readOwnership(
  tx: Transaction,
  persons: readonly { readonly person: Id<'person'>; readonly kind: PersonKind }[],
  { edition, settings, at, asOf }: OwnershipAt,
): Promise<ReadonlyMap<Id<'person'>, Ownership>> {
  const entities = persons.flatMap(({ person, kind }) => (kind === 'entity' ? [person] : []));
  const determinations = await readDeterminations(tx, entities, asOf);
  const additions = await readAdditions(tx, entities, asOf);
  const clauses = await readClauses(tx, entities, asOf);
  const today = legalDay(settings, at);
  const context = { edition: edition.id, at, parameters: { ...countedUnder(settings), ...settings } };
  return new Map(
    persons.map(({ person, kind }) => {
      const determination = determinations.get(person);
      const identified = determination
        ? { ...determination.finding, at }
        : undetermined({ person, kind }, { edition, settings, at });
      const updates = requireOwnerUpdates(
        {
          person,
          kind,
          clauseAcceptedOn: clauses.get(person),
          additions: additions.get(person) ?? [],
          today,
        },
        context,
      );
      const owners = ownersKnown(determination?.owners ?? []);
      return [person, { identified, updates, owners, lookAgainOn: determination?.lookAgainOn ?? null }];
    }),
  );
}

/** Of an individual nothing is asked; of an entity without statements nothing is known. */
function undetermined(
  { person, kind }: { person: Id<'person'>; kind: PersonKind },
  { edition, settings, at }: OwnershipAt,
): Finding<OwnershipReason> {
  const under = countedUnder(settings);
  if (kind === 'entity') {
    return countFile(fileOf(person, [], new Map()), { on: legalDay(settings, at), at, under, edition })
      .finding;
  }
  return identifyBeneficialOwners({ kind, person }, { edition: edition.id, at, parameters: under });
}

/** One entity's ownership on a day, counted from the statements that were on record at `knownAt`, or are now. */
export async function countOwnership(
  scope: SealScope,
  person: Id<'person'>,
  { edition, settings, at }: OwnershipAt,
  asked: { readonly on: Day; readonly knownAt?: Instant | undefined },
): Promise<Counted> {
  const file = await readFile(scope, person, asked.knownAt);
  return countFile(file, { on: asked.on, at, under: countedUnder(settings), edition });
}
