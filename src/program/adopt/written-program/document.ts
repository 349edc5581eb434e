/** The written program as a document, rendered from one of its versions. Pure: what it needs is handed in. */
import type { Block, DocumentOf } from '../../../kernel/document.ts';
import { blocksOf } from '../../../kernel/written-text.ts';
import type { Confidence, Edition, ProgramStatement } from '../../../law/index.ts';
import { type Clause, clausesInForce, emptyClauses, statementsOf } from './clauses/index.ts';
import { riskChapter } from './risks/chapter.ts';
import type { ProgramVersion } from './versions/version.ts';

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

/**
 * The assessment of risk, then each clause in force: its citation, what it says by the settings, the provider's own
 * words, the risks it answers, and what is still missing. `organization` is the legal name of the provider.
 */
export function programDocument(version: ProgramVersion, edition: Edition, organization: string): DocumentOf {
  const empty = emptyClauses(edition, version).length;
  return {
    title: 'Customer identification program',
    subtitle: organization,
    on: version.on,
    language: 'en',
    author: organization,
    facts: [
      { term: 'The law', text: `${edition.citation}: ${statusInWords[edition.status]}` },
      { term: 'Edition', text: `${edition.id}, as of ${edition.statusAsOf}. ${edition.statusNote}` },
      { term: 'Adopted', text: version.adopted ?? 'not yet' },
      { term: 'Version', text: `${version.number}, in force since ${version.since}` },
      { term: 'In force on', text: version.on },
      { term: 'Clauses that are still empty', text: String(empty) },
    ],
    blocks: [
      ...riskChapter(version.risks, clausesInForce(edition)),
      ...sectionsOf(edition).flatMap(({ section, title, clauses }): Block[] => [
        { kind: 'heading', level: 1, text: `§ ${section} ${title}` },
        ...clauses.flatMap((clause) => clauseBlocks(clause, version, edition)),
      ]),
    ],
  };
}

function clauseBlocks(clause: Clause, version: ProgramVersion, edition: Edition): readonly Block[] {
  const said = clause.says(version.settings, edition);
  const text = version.narratives[clause.id];
  const missing = missingIn(clause, { saysSettings: said.length > 0, text });
  const answered = version.risks.filter(({ answeredBy }) => answeredBy.includes(clause.id));
  return [
    { kind: 'heading', level: 2, text: clause.title, id: clause.id },
    { kind: 'terms', items: statementsOf(clause, edition).map(asked) },
    ...said,
    ...blocksOf(text ?? ''),
    ...(missing ? [{ kind: 'note' as const, text: missing }] : []),
    ...(answered.length > 0
      ? [
          { kind: 'paragraph' as const, text: 'It answers these risks:' },
          { kind: 'list' as const, items: answered.map(({ title }) => title) },
        ]
      : []),
  ];
}

/** A blank line ends a paragraph; a single line break stays one. */

/** What a clause says of itself while the provider has stated nothing in it. */
export function missingIn(
  { narrative }: Clause,
  { saysSettings, text }: { readonly saysSettings: boolean; readonly text: string | undefined },
): string | null {
  if (text) return null;
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
