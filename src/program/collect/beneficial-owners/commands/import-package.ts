/** Takes in a BODS package: every statement is kept or refused on its own, and the report says which and why. */
import type { Id } from '../../../../kernel/ids.ts';
import { isRefusal, type Refusal, refuse } from '../../../../kernel/problems.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import { type PackageEntry, readPackage } from '../bods/package.ts';
import type { StatementProblem } from '../bods/problem.ts';
import { readStatements } from '../bods/read.ts';
import { type OwnershipFile, readFile } from '../file.ts';
import { countStatements } from '../store/statements.ts';
import { determineOwners } from './determine.ts';
import { partyLink } from './party-link.ts';
import { holdEntity, keepStatements, mostStatements, type NewStatement } from './state.ts';

export type ImportPackage = {
  readonly subject: Id<'person'>;
  readonly text: string;
  /** The record of the package that is the entity itself; absent: the one subject its statements declare. */
  readonly subjectRecord?: string | undefined;
  readonly toldByCustomer: boolean;
};

export type ReportLine = {
  /** Place in the package, from 0. */
  readonly position: number;
  readonly outcome: 'kept' | 'already-known' | 'refused';
  readonly statement: Id<'ownershipStatement'> | null;
  readonly problems: readonly { readonly code: string; readonly path: string }[];
};

export type PackageReport = {
  readonly counts: { readonly kept: number; readonly alreadyKnown: number; readonly refused: number };
  readonly lines: readonly ReportLine[];
};

export async function importPackage(work: Work, command: ImportPackage): Promise<PackageReport | Refusal> {
  const entity = await holdEntity(work, command.subject);
  if (isRefusal(entity)) return entity;
  const read = readPackage(command.text);
  if (read.outcome === 'refused') return refuse('malformed-request', { field: 'body', code: read.code });
  if (read.documents.length + (await countStatements(work.tx, command.subject)) > mostStatements) {
    return { refused: 'too-large', facts: { limit: mostStatements } };
  }
  const file = await readFile(work.seals, command.subject);
  const judged = judge(read.documents, file, work);
  const statements = judged.flatMap(({ kept }) => kept ?? []);
  const record = subjectRecord(statements, command);
  if (isRefusal(record)) return record;
  if (statements.length > 0) {
    await keepStatements(work, command.subject, { statements, via: 'package' });
    if (record !== undefined && file.nameOf.get(record) !== command.subject && record !== command.subject) {
      const link = work.runtime.ids.next('ownershipStatement');
      await work.commit([partyLink(command.subject, { link, person: command.subject, record })]);
    }
    await determineOwners(work, command.subject, command);
  }
  return reportOf(judged.map(({ line }) => line));
}

type Judged = { readonly line: ReportLine; readonly kept?: NewStatement };

/** The same statement again is known already; another one under the same id is refused. */
function judge(entries: readonly PackageEntry[], file: OwnershipFile, work: Work): readonly Judged[] {
  const known = new Map(
    file.asStated.map(({ statementId }, position) => [statementId, file.stored[position]] as const),
  );
  const read = readStatements(
    entries.map((entry) => (entry.kind === 'document' ? entry.document : undefined)),
  );
  return entries.map((entry, position): Judged => {
    const refused = (problems: readonly (StatementProblem | { code: string; path: string })[]): Judged => ({
      line: { position, outcome: 'refused', statement: null, problems: [...problems] },
    });
    const result = read[position];
    if (entry.kind !== 'document') return refused([{ code: entry.kind, path: '' }]);
    if (!result || result.outcome === 'refused') return refused(result?.problems ?? []);
    const { text } = entry;
    const other = known.get(result.statement.statementId);
    if (other && other.text !== text)
      return refused([{ code: 'repeated-statement-id', path: '/statementId' }]);
    if (other) return { line: { position, outcome: 'already-known', statement: other.id, problems: [] } };
    const id = work.runtime.ids.next('ownershipStatement');
    const line: ReportLine = { position, outcome: 'kept', statement: id, problems: [] };
    return { line, kept: { id, statement: result.statement, text } };
  });
}

/** Which record is the entity: the one named, or the one and only subject that is declared. */
function subjectRecord(
  statements: readonly NewStatement[],
  command: ImportPackage,
): string | undefined | Refusal {
  const declared = [...new Set(statements.map(({ statement }) => statement.declarationSubject))];
  if (command.subjectRecord !== undefined) {
    const isThere = declared.includes(command.subjectRecord);
    const isStated = statements.some(({ statement }) => statement.recordId === command.subjectRecord);
    if (statements.length === 0 || isThere || isStated) return command.subjectRecord;
    return refuse('invalid-field', { field: 'query.subject', code: 'not-in-the-package' });
  }
  if (declared.length <= 1) return declared[0];
  return refuse('invalid-field', { field: 'query.subject', code: 'several-subjects' });
}

function reportOf(lines: readonly ReportLine[]): PackageReport {
  const count = (outcome: ReportLine['outcome']): number =>
    lines.filter((line) => line.outcome === outcome).length;
  return {
    counts: { kept: count('kept'), alreadyKnown: count('already-known'), refused: count('refused') },
    lines,
  };
}
