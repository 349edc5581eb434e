import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Id, toId } from '../kernel/ids.ts';
import { isRefusal } from '../kernel/problems.ts';
import { day, instant } from '../kernel/time.ts';
import { acknowledge, approve, review, sendBack, transitions, transmit, withdraw, write } from './decide.ts';
import { evolve } from './evolve.ts';
import { type Field, type Filing, filingStates, type Step, type StepKind } from './types.ts';

const uuid = '01980000-0000-7000-8000-000000000001';
const at = instant('2026-03-02T15:00:00Z');
const digest = 'a'.repeat(64);
const signatory = { name: 'Ada', title: 'Officer', statement: 'what is stated here is true' };

const narrative: Field = {
  field: 'F1',
  kind: 'narrative',
  sources: [],
  text: 'By passport.',
  contact: null,
  plans: [],
};
const attestation = (missing: readonly string[], text = ''): Field => ({
  field: 'A6',
  kind: 'attestation',
  attested: true,
  evidence: { items: [], missing: missing.map((code) => ({ code, says: code })), asks: [], more: 0 },
  text,
  contact: null,
  plans: [],
});

function filing(over: Partial<Filing> = {}): Filing {
  const provider = toId('organization', uuid);
  return {
    id: toId('filing', uuid),
    kind: 'annual-certification',
    edition: 'us-nprm-2024',
    forms: ['annual-certification'],
    about: { id: provider, legalName: 'Example', jurisdiction: 'US' },
    through: { id: provider, legalName: 'Example' },
    asOf: at,
    on: day('2026-03-02'),
    since: null,
    corrects: null,
    previous: null,
    state: 'drafted',
    fields: [narrative],
    digest,
    drafted: { by: 'usr_ana', at },
    writers: ['usr_ana'],
    reviewed: null,
    sentBack: null,
    approval: null,
    transmission: null,
    acknowledgement: null,
    withdrawn: null,
    ...over,
  };
}

const signature = { at, key: 'k', value: 'v' };
const sent = { at, channel: 'courier' as const, reference: 'R 1', proofDigest: digest };
const receipt = { on: day('2026-03-02'), receipt: 'B 1', proofDigest: null };
const attempts: Readonly<Record<Exclude<StepKind, 'drafted'>, (one: Filing) => unknown>> = {
  written: (one) => write(one, narrative, digest),
  reviewed: (one) => review(one, { by: 'usr_ben', seen: one.digest }),
  'sent-back': (one) => sendBack(one, 'the contact is another'),
  approved: (one) => approve(one, { signature, signatory, seen: one.digest }),
  transmitted: (one) => transmit(one, sent, at),
  acknowledged: (one) => acknowledge(one, receipt, { sent: '2026-03-02', today: '2026-03-02' }),
  withdrawn: (one) => withdraw(one, 'overtaken'),
};

describe('the life of a filing', () => {
  it.each(filingStates)('allows from %s what the table says and nothing else', (state) => {
    for (const [kind, attempt] of Object.entries(attempts)) {
      const allowed = state in transitions[kind as keyof typeof transitions]; // Safe: the keys of that very record.
      expect(isRefusal(attempt(filing({ state }))), kind).toBe(!allowed);
    }
  });

  it.each(['approved', 'transmitted', 'acknowledged'] as const)(
    'refuses an edit in %s as read-only, with the clause',
    (state) => {
      expect(write(filing({ state }), narrative, digest)).toMatchObject({
        refused: 'filing-read-only',
        errors: [{ detail: '§ 7.304' }],
      });
    },
  );

  it('is reviewed by nobody who wrote in it', () => {
    const writers = ['usr_ana', 'usr_ben'];
    expect(review(filing({ writers }), { by: 'usr_ben', seen: digest })).toMatchObject({
      refused: 'same-person',
    });
    expect(isRefusal(review(filing({ writers }), { by: 'usr_cleo', seen: digest }))).toBe(false);
  });

  it('is neither reviewed nor signed by who looked at other words than those it has now', () => {
    const seen = 'b'.repeat(64);
    const refused = { refused: 'conflict', errors: [{ code: 'written-since', detail: digest }] };
    expect(review(filing(), { by: 'usr_ben', seen })).toMatchObject(refused);
    expect(approve(filing({ state: 'reviewed' }), { signature, signatory, seen })).toMatchObject(refused);
  });

  it('is not reviewed while a field is empty or an attestation is not given', () => {
    const fields = [{ ...narrative, text: '' }, { ...attestation([]), attested: false } as Field]; // Safe: an attestation.
    expect(review(filing({ fields }), { by: 'usr_ben', seen: digest })).toMatchObject({
      refused: 'evidence-missing',
      errors: [
        { field: 'F1', code: 'text-missing' },
        { field: 'A6', code: 'not-attested' },
      ],
    });
  });

  it('refuses an attestation whose evidence is missing, by what is missing', () => {
    expect(write(filing(), attestation(['not-reviewed']), digest)).toMatchObject({
      refused: 'evidence-missing',
      errors: [{ field: 'A6', code: 'not-reviewed' }],
    });
    expect(write(filing(), attestation(['identity-unresolved']), digest)).toMatchObject({
      refused: 'identity-unresolved',
    });
  });

  it('was not sent before it was signed, and not received before it was sent', () => {
    const approval = { by: 'usr_ben', at, signatory, signature };
    const early = { ...sent, at: instant('2026-03-02T14:59:59Z') };
    expect(transmit(filing({ state: 'approved', approval }), early, at)).toMatchObject({
      errors: [{ code: 'before-the-signature' }],
    });
    const days = { sent: '2026-03-03', today: '2026-03-04' };
    expect(acknowledge(filing({ state: 'transmitted' }), receipt, days)).toMatchObject({
      errors: [{ code: 'before-it-was-sent' }],
    });
  });

  it('whatever is tried in whatever order, what was signed is never written again', () => {
    const kinds = Object.keys(attempts) as Exclude<StepKind, 'drafted'>[]; // Safe: the keys of that very record.
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...kinds), { maxLength: 40 }), (tried) => {
        let one = filing();
        let signed: string | undefined;
        for (const kind of tried) {
          const decided = attempts[kind](one);
          if (isRefusal(decided)) continue;
          one = evolve(one, stepOf(kind, decided));
          if (kind === 'approved') signed = JSON.stringify(one.fields);
          if (signed !== undefined) expect(JSON.stringify(one.fields)).toBe(signed);
        }
      }),
    );
  });
});

function stepOf(kind: StepKind, decided: unknown): Step {
  // Safe: what was decided is an event with these parts.
  const { data, personal } = decided as { data: unknown; personal: { value: unknown } };
  const id: Id<'event'> = toId('event', uuid);
  const actor = { kind: 'system', name: 'test' } as const;
  return { kind, event: id, at, actor, facts: data, words: personal.value };
}
