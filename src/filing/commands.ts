/** What people do with a filing that was drafted: write, review, sign, record what was sent and what came back. */
import { actorText, type NewEvent } from '../kernel/events.ts';
import type { Id } from '../kernel/ids.ts';
import { isRefusal, type Refusal, refuse } from '../kernel/problems.ts';
import { dayOf } from '../kernel/time.ts';
import type { FormField } from '../law/index.ts';
import type { Work } from '../runtime/commit/work.ts';
import type { FilingKind, FilingScope, FilingTold } from '../runtime/filing-kind.ts';
import { acknowledge, approve, refuseMissing, transmit, write } from './decide.ts';
import { drawField } from './draw.ts';
import type { Facts } from './event-schemas.ts';
import { fieldsOf, findKind } from './kinds.ts';
import { digestOf, signFiling } from './signing.ts';
import { lockFiling } from './store.ts';
import type { Field, Filing, Signatory } from './types.ts';

/** What somebody may write into a field; the rest of it stays as it was drawn. */
export type FieldWritten = {
  readonly text?: string | undefined;
  readonly contact?: Field['contact'] | undefined;
  readonly number?: number | undefined;
  readonly plans?:
    | readonly { readonly of: string; readonly text: string; readonly days: number }[]
    | undefined;
  readonly attested?: boolean | undefined;
};

/** Writes a field. For an attestation the evidence is looked up anew: it must be there now. */
export async function writeField(
  work: Work,
  asked: { readonly filing: Id<'filing'>; readonly field: string; readonly written: FieldWritten },
): Promise<Refusal | undefined> {
  const filing = await lockFiling(work, asked.filing);
  if (!filing) return refuse('not-found');
  const before = filing.fields.find((one) => one.field === asked.field);
  if (!before) return refuse('not-found');
  const after = filing.state === 'drafted' ? await withEvidence(work, filing, before) : before;
  const value = writtenInto(after, asked.written);
  if (isRefusal(value)) return value;
  const fields = filing.fields.map((one) => (one.field === asked.field ? value : one));
  return commit(work, write(filing, value, digestOf({ ...filing, fields })));
}

function writtenInto(field: Field, written: FieldWritten): Field | Refusal {
  const strange = strangersTo(field, written);
  if (strange.length > 0)
    return refuse(
      'invalid-field',
      ...strange.map((name) => ({ field: `body.${name}`, code: 'not-of-this-field' })),
    );
  const text = written.text ?? field.text;
  switch (field.kind) {
    case 'narrative':
      return { ...field, text };
    case 'contact':
      return { ...field, contact: written.contact === undefined ? field.contact : written.contact };
    case 'stated':
      return { ...field, text, number: written.number ?? field.number };
    case 'attestation':
      return { ...field, text, attested: written.attested ?? field.attested };
    case 'figure': {
      const plans = written.plans;
      if (!plans) return { ...field, text };
      const unknown = plans.find(({ of }) => !field.figure.by.some((one) => one.of === of));
      if (unknown)
        return refuse('invalid-field', { field: 'body.plans', code: 'unknown', detail: unknown.of });
      return {
        ...field,
        text,
        plans: plans.map(({ of, text: plan }) => ({ of, text: plan })),
        planDays: plans.map(({ of, days }) => ({ of, days })),
      };
    }
  }
}

const takes: Readonly<Record<Field['kind'], readonly (keyof FieldWritten)[]>> = {
  narrative: ['text'],
  contact: ['contact'],
  stated: ['number', 'text'],
  figure: ['text', 'plans'],
  attestation: ['attested', 'text'],
};

/** What is written that a field of this kind does not take. A counted number is never written by hand. */
function strangersTo(field: Field, written: FieldWritten): readonly string[] {
  return Object.entries(written)
    .filter(([, value]) => value !== undefined)
    .map(([name]) => name)
    .filter((name) => !takes[field.kind].some((one) => one === name));
}

/** Signs: first the evidence of every attestation as it is now, then the canonical form. */
export async function sign(
  work: Work,
  asked: { readonly filing: Id<'filing'>; readonly signatory: Signatory; readonly seen: string },
): Promise<Refusal | undefined> {
  const filing = await lockFiling(work, asked.filing);
  if (!filing) return refuse('not-found');
  if (filing.state === 'reviewed') {
    for (const field of filing.fields) {
      const missing = refuseMissing(await withEvidence(work, filing, field));
      if (missing) return missing;
    }
  }
  const { signatory, seen } = asked;
  const signature = signFiling(filing, { signatory, at: work.at }, work.runtime.keys.ledger);
  return commit(work, approve(filing, { signature, signatory, seen }));
}

/** An attestation with its evidence as it is now; any other field as it is. */
async function withEvidence(work: Work, filing: Filing, field: Field): Promise<Field> {
  if (field.kind !== 'attestation') return field;
  const kind = kindOf(work, filing);
  const drawn = await drawField(work, { kind, scope: scopeOf(filing), field: formField(work, kind, field) });
  return drawn.open.kind === 'attestation' ? { ...field, evidence: drawn.open.evidence } : field;
}

function formField(work: Work, kind: FilingKind, { field }: Field): FormField {
  const found = fieldsOf(kind, work.runtime.edition).find(({ id }) => id === field);
  if (!found) throw new Error(`the edition has no field ${field}`);
  return found;
}

export async function recordTransmission(
  work: Work,
  id: Id<'filing'>,
  sent: Facts<'transmitted'>,
): Promise<Refusal | undefined> {
  const filing = await lockFiling(work, id);
  if (!filing) return refuse('not-found');
  const decided = transmit(filing, sent, work.at);
  if (isRefusal(decided)) return decided;
  const told = toldOf(filing);
  const follows = await kindOf(work, filing).follows(work, told, { kind: 'transmitted', at: sent.at });
  return commit(work, decided, follows);
}

export async function recordAcknowledgement(
  work: Work,
  id: Id<'filing'>,
  receipt: Facts<'acknowledged'>,
): Promise<Refusal | undefined> {
  const filing = await lockFiling(work, id);
  if (!filing) return refuse('not-found');
  const kind = kindOf(work, filing);
  const zone = await kind.zone(work);
  const sent = filing.transmission ? dayOf(filing.transmission.at, zone) : filing.on;
  const decided = acknowledge(filing, receipt, { sent, today: dayOf(work.at, zone) });
  if (isRefusal(decided)) return decided;
  const follows = await kind.follows(work, toldOf(filing), {
    kind: 'acknowledged',
    on: receipt.on,
    at: filing.transmission?.at ?? work.at,
    receipt: receipt.receipt,
  });
  return commit(work, decided, follows);
}

/** One decision about a filing that needs nothing but the filing. */
export async function decideOn(
  work: Work,
  id: Id<'filing'>,
  decide: (filing: Filing, by: string) => NewEvent | Refusal,
): Promise<Refusal | undefined> {
  const filing = await lockFiling(work, id);
  if (!filing) return refuse('not-found');
  return commit(work, decide(filing, actorText(work.actor)));
}

async function commit(
  work: Work,
  decided: NewEvent | Refusal,
  follows: readonly NewEvent[] = [],
): Promise<Refusal | undefined> {
  if (isRefusal(decided)) return decided;
  await work.commit([decided, ...follows]);
  return undefined;
}

function kindOf(work: Work, { kind }: Filing): FilingKind {
  const found = findKind(work.runtime, kind);
  if (!found) throw new Error(`no part prepares filings of kind ${kind}`);
  return found;
}

function scopeOf({ about, asOf, since, on }: Filing): FilingScope {
  return { about: about.id, asOf, since, on };
}

function toldOf(filing: Filing): FilingTold {
  return { ...scopeOf(filing), id: filing.id, kind: filing.kind, corrects: filing.corrects };
}
