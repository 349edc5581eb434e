/** Drafting a filing: whether it may be begun, its fields as of a moment, and the event that states them. */
import type { Id } from '../kernel/ids.ts';
import { isRefusal, type Refusal, refuse } from '../kernel/problems.ts';
import { dayOf, type Instant } from '../kernel/time.ts';
import type { Work } from '../runtime/commit/work.ts';
import type { FilingBeginning, FilingKind, FilingScope } from '../runtime/filing-kind.ts';
import { drawField, drawFigure, type FigureToTake, type KeptField } from './draw.ts';
import { joined } from './evolve.ts';
import { fieldsOf, kindNamed } from './kinds.ts';
import { digestOf } from './signing.ts';
import { findOpen, lastSent, readFiling } from './store.ts';
import type { Figure, Filing } from './types.ts';

export type DraftAsked = {
  readonly kind: string;
  readonly about: Id<'organization'>;
  readonly asOf: Instant;
  readonly corrects: Pick<Filing, 'id' | 'previous' | 'since'> | null;
};

/** What a correction drafts: another of the same kind about the same organization, as of the same moment or a named one. */
export async function correctionOf(
  work: Work,
  id: Id<'filing'>,
  asOf: Instant | undefined,
): Promise<DraftAsked | Refusal> {
  const corrects = await readFiling(work.seals, id);
  if (!corrects) return refuse('not-found');
  if (!corrects.transmission)
    return refuse('transition-not-allowed', { field: 'state', code: corrects.state });
  return { kind: corrects.kind, about: corrects.about.id, asOf: asOf ?? corrects.asOf, corrects };
}

type Begun = {
  readonly kind: FilingKind;
  readonly named: FilingBeginning;
  readonly scope: FilingScope;
  readonly previous: Id<'filing'> | null;
};

/** Whether it may be begun now, by the machinery and by its kind; and what its fields are drawn from. */
export async function begin(work: Work, asked: DraftAsked): Promise<Begun | Refusal> {
  const kind = kindNamed(work.runtime, asked.kind);
  if (isRefusal(kind)) return kind;
  if (asked.asOf > work.at) return refuse('invalid-field', { field: 'body.asOf', code: 'in-the-future' });
  const knownSince = await kind.knownSince(work, asked.about);
  if (knownSince && asked.asOf < knownSince)
    return refuse('invalid-field', { field: 'body.asOf', code: 'before-the-record', detail: knownSince });
  const open = await findOpen(work.tx, asked);
  if (open)
    return { refused: 'already-exists', errors: [{ field: 'filing', code: open.state, detail: open.id }] };
  const named = await kind.begin(work, asked.about, asked.corrects?.id ?? null);
  if (isRefusal(named)) return named;
  const zone = await kind.zone(work);
  const { about, asOf, corrects } = asked;
  const { previous, since } = corrects ?? (await goneOnFrom(work, kind, { about, zone }));
  return { kind, named, previous, scope: { about, asOf, on: dayOf(asOf, zone), since } };
}

/** The filing before, as it was last corrected, and the day from which this one tells. A correction tells from the same. */
async function goneOnFrom(
  work: Work,
  kind: FilingKind,
  { about, zone }: { readonly about: Id<'organization'>; readonly zone: string },
): Promise<Pick<Filing, 'previous' | 'since'>> {
  const sent = await lastSent(work.tx, { about, kinds: kind.goesOnFrom });
  return { previous: sent?.latest ?? null, since: sent ? dayOf(sent.asOf, zone) : null };
}

/** The figures of a filing that is begun, by their fields: for who takes them before it is drafted. */
export async function figuresOf(
  work: Work,
  { kind, scope }: Begun,
): Promise<readonly (FigureToTake & { readonly field: string })[]> {
  const figures: (FigureToTake & { readonly field: string })[] = [];
  for (const field of fieldsOf(kind, work.runtime.edition)) {
    const drawn = await drawFigure(work, { kind, scope, field });
    if (drawn) figures.push({ field: field.id, query: drawn.query, parameters: drawn.parameters });
  }
  return figures;
}

type Given = {
  readonly id?: Id<'filing'>;
  /** Figures that were taken before, as of the same moment. */
  readonly taken?: ReadonlyMap<string, Figure>;
};

/** Drafts a filing: each field of its forms as of the moment, with where it comes from. */
export async function draft(
  work: Work,
  asked: DraftAsked,
  given: Given = {},
): Promise<Id<'filing'> | Refusal> {
  const begun = await begin(work, asked);
  if (isRefusal(begun)) return begun;
  const { kind, named, scope, previous } = begun;
  const id = given.id ?? work.runtime.ids.next('filing');
  const fields: KeptField[] = [];
  for (const field of fieldsOf(kind, work.runtime.edition))
    fields.push(await drawField(work, { kind, scope, field }, given.taken?.get(field.id)));
  const { through, legalName, jurisdiction } = named;
  const stated = {
    kind: kind.code,
    edition: work.runtime.edition.id,
    forms: [...kind.forms],
    about: { id: asked.about, legalName, jurisdiction },
    through,
    asOf: scope.asOf,
    on: scope.on,
    since: scope.since,
    corrects: asked.corrects?.id ?? null,
    previous,
  };
  const whole = fields.map(({ field, open, words }) => joined(field, open, words));
  await work.commit([
    {
      type: 'filing-drafted',
      subject: id,
      also: [asked.about, ...(asked.corrects ? [asked.corrects.id] : [])],
      data: {
        ...stated,
        digest: digestOf({ ...stated, id, fields: whole }),
        fields: fields.map(({ field, open }) => ({ field, open })),
      },
      personal: { of: id, value: { fields: fields.map(({ words }) => words) } },
    },
  ]);
  return id;
}
