/** Two versions of the program beside each other as a document, and as data for a file. Pure. */
import type { Block, DocumentOf, Term } from '../../../../kernel/document.ts';
import type { Edition } from '../../../../law/index.ts';
import type { Risk } from '../changes/types.ts';
import { clausesInForce } from '../clauses/index.ts';
import { statusInWords } from '../document.ts';
import { factorInWords, scoreOf } from '../risks/assessment.ts';
import { settingsAbout } from '../settings.ts';
import { type ClauseDifference, compareProgramVersions, type RiskDifference } from './compare.ts';
import type { Line } from './lines.ts';
import type { TwoVersions } from './read-two.ts';
import type { ProgramVersion } from './version.ts';

/** `organization` is the legal name of the provider. */
export type Compared = TwoVersions & { readonly edition: Edition; readonly organization: string };

/** Both versions with the days they took effect and their digests, then each difference clause by clause. */
export function comparisonDocument({ from, to, edition, organization }: Compared): DocumentOf {
  const { clauses, risks } = compareProgramVersions(from, to, edition);
  const differing = new Set(clauses.map(({ id }) => id));
  const others = clausesInForce(edition).filter(({ id }) => !differing.has(id));
  return {
    title: 'Two versions of the customer identification program',
    subtitle: organization,
    on: laterOf(from, to),
    language: 'en',
    author: organization,
    facts: [
      { term: 'The law', text: `${edition.citation}: ${statusInWords[edition.status]}` },
      { term: 'Edition', text: edition.id },
      { term: 'Before', text: versionSaid(from) },
      { term: 'Before, SHA-256', text: from.digest },
      { term: 'After', text: versionSaid(to) },
      { term: 'After, SHA-256', text: to.digest },
    ],
    blocks: [
      ...(clauses.length + risks.length === 0
        ? [{ kind: 'paragraph' as const, text: 'Nothing differs.' }]
        : []),
      ...clauses.flatMap((clause) => clauseBlocks(clause, titlesOf(from, to))),
      ...riskBlocks(risks),
      ...(others.length > 0 && differing.size > 0 ? [nothingElse(others.map(({ title }) => title))] : []),
    ],
  };
}

function laterOf(from: ProgramVersion, to: ProgramVersion) {
  if (from.since > to.since) return from.since;
  return to.since;
}

/** The same as data. It says nothing that another day would say otherwise, so the same two give the same bytes. */
export function comparisonData({ from, to, edition, organization }: Compared) {
  return {
    edition: edition.id,
    organization,
    from: headOf(from),
    to: headOf(to),
    ...compareProgramVersions(from, to, edition),
  };
}

function headOf({ number, since, changes, digest }: ProgramVersion) {
  return { number, since, changes, digest };
}

function versionSaid({ number, since, changes }: ProgramVersion): string {
  const by = changes.length > 0 ? `, by ${changes.join(' and ')}` : '';
  return number === 0
    ? `version 0, the edition's own numbers, in effect from ${since}`
    : `version ${number}, in effect from ${since}${by}`;
}

type Titles = ReadonlyMap<string, string>;

/** A risk by its title, the later one where it changed. */
function titlesOf(from: ProgramVersion, to: ProgramVersion): Titles {
  return new Map([...from.risks, ...to.risks].map(({ id, title }) => [id, title]));
}

function clauseBlocks(of: ClauseDifference, titles: Titles): readonly Block[] {
  const { id, title, clause, settings, narrative, risksNow, risksNoLonger } = of;
  const answers = [
    ...risksNow.map((risk) => `It answers now: ${titles.get(risk) ?? risk}.`),
    ...risksNoLonger.map((risk) => `It no longer answers: ${titles.get(risk) ?? risk}.`),
  ];
  return [
    { kind: 'heading', level: 1, text: `${title} (${clause})`, id },
    ...(settings.length > 0
      ? [
          table({
            caption: 'Settings that differ',
            of: 'Setting',
            rows: settings.map(({ name, before, after }) => [settingsAbout[name].means, before, after]),
          }),
        ]
      : []),
    ...(narrative.length > 0 ? [{ kind: 'terms' as const, items: narrative.flatMap(lineTerm) }] : []),
    ...(answers.length > 0 ? [{ kind: 'list' as const, items: answers }] : []),
  ];
}

const kindSaid: Readonly<Record<Line['kind'], string>> = {
  same: 'Unchanged',
  removed: 'Removed',
  added: 'Added',
};

/** An empty line that stays says nothing; one that comes or goes is said. */
function lineTerm({ kind, text }: Line): readonly Term[] {
  if (text.trim() !== '') return [{ term: kindSaid[kind], text }];
  return kind === 'same' ? [] : [{ term: kindSaid[kind], text: '(an empty line)' }];
}

function riskBlocks(risks: readonly RiskDifference[]): readonly Block[] {
  if (risks.length === 0) return [];
  const rows = risks.map(({ id, before, after }) => [
    after?.title ?? before?.title ?? id,
    riskSaid(before),
    riskSaid(after),
  ]);
  return [
    { kind: 'heading', level: 1, text: 'Assessment of risk', id: 'assessment-of-risk' },
    table({ caption: 'Risks that differ', of: 'Risk', rows }),
  ];
}

function riskSaid(risk: Risk | null): string {
  if (!risk) return 'not there';
  const { title, factor, likelihood, impact, answeredBy, note } = risk;
  return [
    title,
    `from ${factorInWords[factor]}`,
    `${likelihood} × ${impact} = ${scoreOf(risk)}`,
    answeredBy.length > 0 ? `answered by ${answeredBy.join(', ')}` : 'nothing answers it',
    ...(note ? [note] : []),
  ].join('; ');
}

type Rows = Pick<Extract<Block, { kind: 'table' }>, 'caption' | 'rows'> & { readonly of: string };

/** What it is, before, and after. */
function table({ caption, of, rows }: Rows): Block {
  return { kind: 'table', caption, columns: [{ label: of }, { label: 'Before' }, { label: 'After' }], rows };
}

function nothingElse(titles: readonly string[]): Block {
  return { kind: 'paragraph', text: `Nothing differs in the other clauses: ${titles.join('; ')}.` };
}
