/** What a certification tells in words: drawn from the clauses of the program in force, by the name of the field. */

import type { Edition } from '../../../law/index.ts';
import type { Source } from '../../../runtime/filing-kind.ts';
import { type Clause, clausesInForce, type ProgramVersion } from '../../adopt/written-program/index.ts';

/** The clauses that a field of the form draws from, in the order in which they are told. */
const clausesOf: Readonly<Record<string, readonly string[]>> = {
  identityVerificationMeans: ['methods-of-verification', 'hard-cases', 'time-of-verification'],
  ownershipChangeProcedure: ['owner-updates', 'periodic-verification'],
  maliciousActivityDetection: ['detection-of-malicious-activity'],
  resellerProgramProcedure: ['reseller-programs', 'reseller-safeguards', 'reseller-failure'],
  aiTrainingIdentification: ['training-transactions'],
  foreignOfferings: ['fit'],
  abuseReporting: ['abuse-channels'],
};

export type Narrative = { readonly text: string; readonly sources: readonly Source[] };

/** The text of a field; empty where the program says nothing yet. Each clause it is drawn from is a source. */
export function narrativeOf(field: string, version: ProgramVersion, edition: Edition): Narrative {
  const told = (clausesOf[field] ?? [])
    .flatMap((id) => clausesInForce(edition).find((clause) => clause.id === id) ?? [])
    .map((clause) => ({ clause, text: textOf(clause, version, edition) }));
  return {
    text: told
      .map(({ text }) => text)
      .filter((text) => text !== '')
      .join('\n\n'),
    sources: told.map(({ clause: { id, title, clause }, text }) => ({
      what: 'clause',
      of: id,
      says: `${clause} ${title}, version ${version.number}${text === '' ? ': nothing is stated yet' : ''}`,
    })),
  };
}

/** The settings of a clause as sentences, then the words of the provider. */
function textOf(clause: Clause, version: ProgramVersion, edition: Edition): string {
  const said = clause.says(version.settings, edition).map((block) => {
    if (block.kind === 'list') return block.items.map((item) => `- ${item}`).join('\n');
    return block.text;
  });
  const own = version.narratives[clause.id] ?? '';
  return [...said, own].filter((text) => text !== '').join('\n');
}
