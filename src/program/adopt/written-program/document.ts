/** The written program as a document, rendered from the settings in force. Pure: what it needs is handed in. */
import type { Block, DocumentOf } from '../../../kernel/document.ts';
import type { Day } from '../../../kernel/time.ts';
import type { Confidence, Edition, ProgramStatement } from '../../../law/index.ts';
import { type Clause, clausesInForce, emptyClauses, statementsOf } from './clauses/index.ts';
import type { ProgramSettings } from './settings.ts';

export type ProgramOf = {
  readonly settings: ProgramSettings;
  readonly edition: Edition;
  /** The legal name of the provider. */
  readonly organization: string;
  /** The day whose settings it states. */
  readonly on: Day;
  /** The day it was adopted, or null while it is being prepared. */
  readonly adopted: Day | null;
};

/** What is said of an edition beside its name. */
export const statusInWords: Readonly<Record<Edition['status'], string>> = {
  proposed: 'proposed; not law',
  'in-force': 'in force',
  'codified-unenforced': 'codified, not enforced',
  withdrawn: 'withdrawn; not law',
  revoked: 'revoked; not law',
};

/** How sure we are that the law asks a thing, as a sentence has it. */
export const howSure: Readonly<Record<Confidence, string>> = {
  confirmed: 'stated on public pages about the rule',
  floor: 'stated by the executive order under the rule',
  analogous: 'stated by the bank rule that the proposal copies',
  'unconfirmed-H': 'believed with high trust; not confirmed',
  'unconfirmed-M': 'believed with some trust; not confirmed',
  'unconfirmed-L': 'believed with little trust; not confirmed',
};

/** Each clause in force with its citation, what it says by the settings, and what is still missing. */
export function programDocument(program: ProgramOf): DocumentOf {
  const { edition, organization, on, adopted } = program;
  const empty = emptyClauses(edition).length;
  return {
    title: 'Customer identification program',
    subtitle: organization,
    on,
    language: 'en',
    author: organization,
    facts: [
      { term: 'The law', text: `${edition.citation}: ${statusInWords[edition.status]}` },
      { term: 'Edition', text: `${edition.id}, as of ${edition.statusAsOf}. ${edition.statusNote}` },
      { term: 'Adopted', text: adopted ?? 'not yet' },
      { term: 'Settings in force on', text: on },
      { term: 'Clauses that are still empty', text: String(empty) },
    ],
    blocks: sectionsOf(edition).flatMap(({ section, title, clauses }): Block[] => [
      { kind: 'heading', level: 1, text: `§ ${section} ${title}` },
      ...clauses.flatMap((clause) => clauseBlocks(clause, program)),
    ]),
  };
}

function clauseBlocks(clause: Clause, { settings, edition }: ProgramOf): readonly Block[] {
  const said = clause.says(settings, edition);
  const missing = missingIn(clause, said.length > 0);
  return [
    { kind: 'heading', level: 2, text: clause.title, id: clause.id },
    { kind: 'terms', items: statementsOf(clause, edition).map(asked) },
    ...said,
    ...(missing ? [{ kind: 'note' as const, text: missing }] : []),
  ];
}

/** What a clause says of itself while the provider has stated nothing in it. */
export function missingIn({ narrative }: Clause, saysSettings: boolean): string | null {
  if (narrative === 'required')
    return saysSettings ? 'Beyond the settings nothing is stated yet.' : 'Nothing is stated yet.';
  return saysSettings ? null : 'Nothing is stated.';
}

/** What the law asks here, and how sure that is. */
function asked({ clause, keyword, text, confidence }: ProgramStatement) {
  const by = keyword === 'may' ? ' By choice.' : '';
  return { term: clause, text: `${text}${by} How sure: ${howSure[confidence]}.` };
}

function sectionsOf(edition: Edition) {
  const inForce = clausesInForce(edition);
  const sectionOf = ({ states }: Clause) => edition.programStatement(states[0] ?? '').section;
  return Object.entries(edition.sections)
    .map(([section, { title }]) => ({
      section,
      title,
      clauses: inForce.filter((clause) => sectionOf(clause) === section),
    }))
    .filter(({ clauses }) => clauses.length > 0);
}
