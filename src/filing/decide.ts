/** The life of a filing: what may happen in which state. What each step makes of it is in evolve.ts. */
import type { NewEvent } from '../kernel/events.ts';
import { type FieldError, type Refusal, refuse } from '../kernel/problems.ts';
import type { Instant } from '../kernel/time.ts';
import type { Facts, Words } from './event-schemas.ts';
import { unfinished } from './rules.ts';
import type { Field, Filing, FilingState, StepKind } from './types.ts';

type Change = Exclude<StepKind, 'drafted'>;

/** For each step, the states it leads on from and where to. From `approved` on nothing in it is changed. */
export const transitions: Readonly<Record<Change, Partial<Record<FilingState, FilingState>>>> = {
  written: { drafted: 'drafted' },
  reviewed: { drafted: 'reviewed' },
  'sent-back': { reviewed: 'drafted' },
  approved: { reviewed: 'approved' },
  transmitted: { approved: 'transmitted' },
  acknowledged: { transmitted: 'acknowledged' },
  withdrawn: { drafted: 'withdrawn', reviewed: 'withdrawn', approved: 'withdrawn' },
};

type Decided<K extends Change> = NewEvent<`filing-${K}`, Facts<K>, Words<K>> | Refusal;

const signedStates: readonly FilingState[] = ['approved', 'transmitted', 'acknowledged'];

/** Writes one field. What was signed is never written again: a correction is a filing of its own. */
export function write(filing: Filing, { field, ...value }: Field, digest: string): Decided<'written'> {
  if (signedStates.includes(filing.state))
    return refuse('filing-read-only', { field: 'state', code: filing.state, detail: '§ 7.304' });
  const refusal = refuseUnless(filing, 'written');
  if (refusal) return refusal;
  const { text, contact, plans, ...open } = value;
  if (open.kind === 'attestation' && open.attested) {
    const missing = refuseMissing({ field, ...value });
    if (missing) return missing;
  }
  return step(filing, 'written', { field, open, digest }, { text, contact, plans });
}

/** A second person looked at the whole as its digest says: none of those who wrote in it. */
export function review(
  filing: Filing,
  { by, seen }: { readonly by: string; readonly seen: string },
): Decided<'reviewed'> {
  const refusal = refuseUnless(filing, 'reviewed');
  if (refusal) return refusal;
  if (filing.writers.includes(by)) return refuse('same-person');
  if (seen !== filing.digest) return refuseOther(filing);
  const open = unfinished(filing.fields);
  if (open.length > 0) return refuse('evidence-missing', ...open);
  return step(filing, 'reviewed', { digest: filing.digest }, {});
}

export function sendBack(filing: Filing, words: string): Decided<'sent-back'> {
  return refuseUnless(filing, 'sent-back') ?? step(filing, 'sent-back', {}, { words });
}

/** The named officer signs what was reviewed. The evidence is looked at once more, as it is now. */
export function approve(
  filing: Filing,
  signed: {
    readonly signature: Facts<'approved'>['signature'];
    readonly signatory: Words<'approved'>;
    readonly seen: string;
  },
): Decided<'approved'> {
  const refusal = refuseUnless(filing, 'approved');
  if (refusal) return refusal;
  if (signed.seen !== filing.digest) return refuseOther(filing);
  return step(filing, 'approved', { digest: filing.digest, signature: signed.signature }, signed.signatory);
}

/** It was written in since somebody looked at it: what they did not see they neither review nor sign. */
function refuseOther({ digest }: Filing): Refusal {
  return refuse('conflict', { field: 'body.digest', code: 'written-since', detail: digest });
}

export function withdraw(filing: Filing, because: Facts<'withdrawn'>['because']): Decided<'withdrawn'> {
  return refuseUnless(filing, 'withdrawn') ?? step(filing, 'withdrawn', { because }, {});
}

export function transmit(filing: Filing, sent: Facts<'transmitted'>, at: Instant): Decided<'transmitted'> {
  const refusal = refuseUnless(filing, 'transmitted');
  if (refusal) return refusal;
  if (sent.at > at) return refuse('invalid-field', { field: 'body.at', code: 'in-the-future' });
  if (filing.approval && sent.at < filing.approval.at)
    return refuse('invalid-field', { field: 'body.at', code: 'before-the-signature' });
  return step(filing, 'transmitted', sent, {});
}

export function acknowledge(
  filing: Filing,
  told: Facts<'acknowledged'>,
  days: { readonly sent: string; readonly today: string },
): Decided<'acknowledged'> {
  const refusal = refuseUnless(filing, 'acknowledged');
  if (refusal) return refusal;
  if (told.on > days.today) return refuse('invalid-field', { field: 'body.on', code: 'in-the-future' });
  if (told.on < days.sent) return refuse('invalid-field', { field: 'body.on', code: 'before-it-was-sent' });
  return step(filing, 'acknowledged', told, {});
}

/** An attestation whose evidence is not there is refused with what is missing. */
export function refuseMissing(field: Field): Refusal | undefined {
  if (field.kind !== 'attestation' || field.evidence.missing.length === 0) return undefined;
  const errors: FieldError[] = field.evidence.missing.map(({ code, says }) => ({
    field: field.field,
    code,
    detail: says,
  }));
  const unresolved = field.evidence.missing.some(({ code }) => code === 'identity-unresolved');
  return refuse(unresolved ? 'identity-unresolved' : 'evidence-missing', ...errors);
}

/** Refuses a step that the table does not allow, with those that it does. */
function refuseUnless(filing: Filing, kind: Change): Refusal | undefined {
  if (filing.state in transitions[kind]) return undefined;
  const allowed = allowedSteps(filing.state);
  return {
    refused: 'transition-not-allowed',
    errors: [{ field: 'state', code: filing.state, detail: `allowed: ${allowed.join(', ') || 'none'}` }],
    facts: { state: filing.state, allowed },
  };
}

export function allowedSteps(state: FilingState): readonly string[] {
  return Object.entries(transitions)
    .filter(([, from]) => state in from)
    .map(([kind]) => kind);
}

function step<K extends Change>(filing: Filing, kind: K, data: Facts<K>, words: Words<K>) {
  return {
    type: `filing-${kind}` as const,
    subject: filing.id,
    also: [filing.about.id],
    data,
    personal: { of: filing.id, value: words },
  };
}
