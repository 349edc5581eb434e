/** A determination while it is typed, and what is sent. */
import type { Answer, Input } from '../api/call.ts';
import { type Judged, judgeTerms, noTerms, type TermsDraft, termsDraftOf } from '../written-program/draft.ts';
import { noSource, type SourceDraft, sourceOf } from './source-fields.tsx';

type Measure = Answer<'getSpecialMeasure'>;
type Body = NonNullable<Input<'draftSpecialMeasure'>['body']>;
type Imposition = Measure['imposes']['opening'];

export type DeterminationDraft = {
  readonly title: string;
  readonly aimsAt: 'jurisdiction' | 'person';
  readonly country: string;
  /** One part of the country to a line: its code, a colon, its spellings with commas between them. */
  readonly regions: string;
  readonly party: 'individual' | 'entity';
  readonly name: string;
  /** One to a line: its kind, a colon, its value. */
  readonly identifiers: string;
  readonly opening: Imposition;
  readonly maintaining: Imposition;
  readonly resellerAccounts: boolean;
  /** Whether the program holds terms by itself. */
  readonly holdsTerms: boolean;
  readonly terms: TermsDraft;
  /** One condition to a line. */
  readonly texts: string;
  readonly source: SourceDraft;
  readonly determinedOn: string;
  readonly publishedOn: string;
  readonly effectiveOn: string;
  readonly earlyBecause: string;
};

const nothing: DeterminationDraft = {
  title: '',
  aimsAt: 'jurisdiction',
  country: '',
  regions: '',
  party: 'entity',
  name: '',
  identifiers: '',
  opening: 'prohibited',
  maintaining: 'prohibited',
  resellerAccounts: true,
  holdsTerms: false,
  terms: termsDraftOf(noTerms),
  texts: '',
  source: noSource,
  determinedOn: '',
  publishedOn: '',
  effectiveOn: '',
  earlyBecause: '',
};

/** The form as it stands at first: empty, or with the draft that is edited. */
export function determinationOf(measure: Measure | undefined): DeterminationDraft {
  if (!measure) return nothing;
  const { target, imposes, named, source } = measure;
  const place = target.kind === 'jurisdiction' ? target : undefined;
  return {
    title: measure.title,
    aimsAt: target.kind,
    country: place?.country ?? '',
    regions: (place?.regions ?? [])
      .map(({ code, names }) => [code, names.join(', ')].filter(Boolean).join(': '))
      .join('\n'),
    party: target.kind === 'person' ? target.party : 'entity',
    name: named?.name ?? '',
    identifiers: (named?.identifiers ?? []).map(({ kind, value }) => `${kind}: ${value}`).join('\n'),
    opening: imposes.opening,
    maintaining: imposes.maintaining,
    resellerAccounts: imposes.resellerAccounts,
    holdsTerms: imposes.terms !== null,
    terms: termsDraftOf(imposes.terms ?? noTerms),
    texts: imposes.texts.join('\n'),
    source: { ...source, url: source.url ?? '', digest: source.digest ?? '' },
    determinedOn: measure.determinedOn,
    publishedOn: measure.publishedOn ?? '',
    effectiveOn: measure.effectiveOn,
    earlyBecause: measure.earlyBecause ?? '',
  };
}

export function setsConditions({ opening, maintaining }: DeterminationDraft): boolean {
  return opening === 'conditions' || maintaining === 'conditions';
}

const acceleratorsMost = 1_000_000;

/** Its terms where it sets conditions that the program holds; nothing where it does not. */
export function termsOf(draft: DeterminationDraft): Judged {
  return setsConditions(draft) && draft.holdsTerms
    ? judgeTerms({ acceleratorsMost }, draft.terms)
    : { value: null };
}

/** What is sent. `links` of a draft that is edited stay as they are. */
export function bodyOf(draft: DeterminationDraft, terms: unknown, before: Measure | undefined): Body {
  const { aimsAt, opening, maintaining, resellerAccounts } = draft;
  const links = before?.target.kind === 'person' ? before.target.links : [];
  return {
    title: draft.title.trim(),
    target:
      aimsAt === 'jurisdiction'
        ? {
            kind: 'jurisdiction',
            country: draft.country.trim().toUpperCase(),
            regions: regionsOf(draft.regions),
          }
        : { kind: 'person', party: draft.party, links },
    imposes: {
      opening,
      maintaining,
      resellerAccounts,
      terms: terms as Measure['imposes']['terms'], // Safe: judged as terms before; the API refuses what is not.
      texts: setsConditions(draft) ? linesOf(draft.texts) : [],
    },
    source: sourceOf(draft.source),
    determinedOn: draft.determinedOn,
    ...(draft.publishedOn === '' ? {} : { publishedOn: draft.publishedOn }),
    effectiveOn: draft.effectiveOn,
    earlyBecause: draft.earlyBecause.trim() === '' ? null : draft.earlyBecause.trim(),
    ...(aimsAt === 'person'
      ? { named: { name: draft.name.trim(), identifiers: linesOf(draft.identifiers).map(identifierOf) } }
      : {}),
  };
}

/** "PL-24: Śląskie, Silesia", or the spellings alone. */
function regionsOf(text: string) {
  return linesOf(text).map((line) => {
    const [, code, rest = line] = /^([A-Z]{2}-[A-Z0-9]{1,3})\s*:\s*(.+)$/.exec(line) ?? [];
    const names = rest
      .split(',')
      .map((one) => one.trim())
      .filter(Boolean);
    return code ? { code, names } : { names };
  });
}

function identifierOf(line: string) {
  const [kind = '', ...value] = line.split(':');
  return { kind: kind.trim(), value: value.join(':').trim() };
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((one) => one.trim())
    .filter(Boolean);
}
