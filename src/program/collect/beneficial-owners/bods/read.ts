/** Reads BODS 0.4: every statement on its own, so that a bad one never takes a good one with it. */
import { day } from '../../../../kernel/time.ts';
import type { Interest, PartyReference, Statement } from '../types.ts';
import { type InterestDocument, type StatementDocument, statementDocument } from './document.ts';
import { pointer, problemsOf, type StatementProblem } from './problem.ts';
import { readShare } from './share.ts';

export type ReadStatement =
  | { readonly outcome: 'read'; readonly statement: Statement }
  | { readonly outcome: 'refused'; readonly problems: readonly StatementProblem[] };

/** One result for each element, in order. */
export function readStatements(documents: readonly unknown[]): readonly ReadStatement[] {
  const seen = new Set<string>();
  return documents.map((document) => {
    const result = readStatement(document);
    if (result.outcome === 'refused') return result;
    const { statementId } = result.statement;
    if (seen.has(statementId)) {
      return refused([{ code: 'repeated-statement-id', path: '/statementId' }]);
    }
    seen.add(statementId);
    return result;
  });
}

export function readStatement(document: unknown): ReadStatement {
  if (typeof document !== 'object' || document === null || Array.isArray(document)) {
    return refused([{ code: 'not-an-object', path: '' }]);
  }
  if (isOlderVersion(document)) return refused([{ code: 'older-version', path: '' }]);
  const parsed = statementDocument.safeParse(document);
  if (!parsed.success) return refused(problemsOf(parsed.error.issues, document));
  const problems = problemsOfInterests(parsed.data);
  if (problems.length > 0) return refused(problems);
  return { outcome: 'read', statement: typed(parsed.data) };
}

function refused(problems: readonly StatementProblem[]): ReadStatement {
  return { outcome: 'refused', problems };
}

/** Up to 0.3 the identifier was spelt `statementID`, and there was no record type. */
function isOlderVersion(document: object): boolean {
  return Object.hasOwn(document, 'statementID') || Object.hasOwn(document, 'statementType');
}

function problemsOfInterests(document: StatementDocument): StatementProblem[] {
  if (document.recordType !== 'relationship') return [];
  return (document.recordDetails.interests ?? []).flatMap((interest, position) => {
    const path = ['recordDetails', 'interests', position];
    const problems: StatementProblem[] = [];
    if (readShare(interest.share) === 'empty-range') {
      problems.push({ code: 'empty-range', path: pointer([...path, 'share']) });
    }
    if (interest.startDate && interest.endDate && interest.endDate < interest.startDate) {
      problems.push({ code: 'ends-before-start', path: pointer([...path, 'endDate']) });
    }
    return problems;
  });
}

function typed(document: StatementDocument): Statement {
  const common = {
    statementId: document.statementId,
    recordId: document.recordId,
    declarationSubject: document.declarationSubject,
    statedOn: document.statementDate,
    status: document.recordStatus ?? 'new',
  };
  switch (document.recordType) {
    case 'person':
      return { ...common, about: 'person', party: personParty(document) };
    case 'entity':
      return { ...common, about: 'entity', party: entityParty(document) };
    case 'relationship': {
      const details = document.recordDetails;
      return {
        ...common,
        about: 'relationship',
        subject: reference(details.subject),
        interestedParty: reference(details.interestedParty),
        interests: (details.interests ?? [{}]).map(readInterest),
        isComponent: details.isComponent,
        components: details.componentRecords ?? [],
      };
    }
  }
}

type DocumentOf<Type extends StatementDocument['recordType']> = Extract<
  StatementDocument,
  { recordType: Type }
>;

function personParty({ recordId, recordDetails }: DocumentOf<'person'>) {
  const names = recordDetails.names ?? [];
  const name = names.find(({ type }) => type === 'legal') ?? names[0];
  return {
    kind: 'person',
    id: recordId,
    type: recordDetails.personType,
    identifiers: officialIdentifiers(recordDetails.identifiers),
    ...(name && { name: name.fullName }),
    ...(recordDetails.deathDate && { diedOn: recordDetails.deathDate }),
  } as const;
}

function entityParty({ recordId, recordDetails }: DocumentOf<'entity'>) {
  const { entityType, name, dissolutionDate } = recordDetails;
  return {
    kind: 'entity',
    id: recordId,
    type: entityType.type,
    identifiers: officialIdentifiers(recordDetails.identifiers),
    isListed: recordDetails.publicListing?.hasPublicListing ?? false,
    ...(entityType.subtype && { subtype: entityType.subtype }),
    ...(name && { name }),
    ...(dissolutionDate && { dissolvedOn: dissolutionDate }),
  } as const;
}

function officialIdentifiers(
  identifiers: readonly {
    scheme?: string | undefined;
    schemeName?: string | undefined;
    id?: string | undefined;
  }[] = [],
) {
  return identifiers.flatMap(({ scheme, schemeName, id }) => {
    const issuer = scheme ?? schemeName;
    return issuer && id ? [{ scheme: issuer, id }] : [];
  });
}

function reference(
  value: Extract<StatementDocument, { recordType: 'relationship' }>['recordDetails']['subject'],
): PartyReference {
  if (typeof value === 'string') return { record: value };
  return { unspecified: value.reason, ...(value.description && { description: value.description }) };
}

/** An interest without a type, and a relationship without interests, is an interest nobody knows more about. */
function readInterest(document: InterestDocument): Interest {
  const share = readShare(document.share);
  return {
    type: document.type ?? 'unknownInterest',
    directness: document.directOrIndirect ?? 'unknown',
    isDeclaredOwner: document.beneficialOwnershipOrControl ?? false,
    ...(share && share !== 'empty-range' && { share }),
    ...(document.startDate && { startsOn: day(document.startDate) }),
    ...(document.endDate && { endsOn: day(document.endDate) }),
  };
}
