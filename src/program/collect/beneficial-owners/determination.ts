/** Counts an ownership file under the program in force and asks the rule. Pure, but for where the file came from. */
import type { Finding } from '../../../kernel/finding.ts';
import { type Id, isId } from '../../../kernel/ids.ts';
import type { Day, Instant } from '../../../kernel/time.ts';
import type { Edition } from '../../../law/index.ts';
import type { ProgramSettings } from '../../adopt/written-program/index.ts';
import { intervalText } from './arithmetic/percent-text.ts';
import { beneficialOwners } from './counting/beneficial-owners.ts';
import type { BeneficialOwners, Owner } from './counting/owners.ts';
import type { CountedUnder, DeterminedOwner } from './event-schemas.ts';
import type { OwnershipFile } from './file.ts';
import type { OwnershipGraph } from './graph/graph.ts';
import { graphOn } from './graph/graph-on.ts';
import { identifyBeneficialOwners } from './rules/identify.ts';
import type { OwnershipReason } from './rules/reasons.ts';

/** The part of the program that decides how ownership is counted. */
export function countedUnder(settings: ProgramSettings): CountedUnder {
  return {
    rule: settings.ownershipCountingRule,
    thresholdPercent: settings.ownershipThresholdPercent,
    controlRoles: [...settings.ownershipControlRoles],
    acceptedEnds: [...settings.ownershipAcceptedEnds],
    controlHolderRequired: settings.controlHolderRequired,
  };
}

export type Counted = {
  readonly graph: OwnershipGraph;
  readonly owners: BeneficialOwners;
  readonly finding: Finding<OwnershipReason>;
};

export type CountedWhen = {
  readonly on: Day;
  readonly at: Instant;
  readonly under: CountedUnder;
  readonly edition: Edition;
};

export function countFile(file: OwnershipFile, { on, at, under, edition }: CountedWhen): Counted {
  const graph = graphOn(file.statements, { on });
  const owners = beneficialOwners(graph, file.subject, under);
  const finding = identifyBeneficialOwners(
    { kind: 'entity', person: file.subject, owners },
    { edition: edition.id, at, parameters: under },
  );
  return { graph, owners, finding };
}

/** An owner as the history holds it: ids, codes and shares, and no name. */
export function determinedOwnerOf({
  person,
  certainty,
  prongs,
  shares: [largest],
  grounds,
}: Owner): DeterminedOwner {
  return {
    party: person,
    person: isId('person', person) ? person : null,
    certainty,
    prongs: [...prongs],
    share: largest ? { kind: largest.kind, text: intervalText(largest.share) } : null,
    control: [...new Set(grounds.map(({ ground }) => ground))],
  };
}

/** The persons found, certain ones first. */
export function ownersKnown(owners: readonly DeterminedOwner[]): readonly Id<'person'>[] {
  return owners.flatMap(({ person }) => person ?? []);
}
