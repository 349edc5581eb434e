import { describe, expect, it } from 'vitest';
import { seededIds } from '../../../../kernel/ids.ts';
import { day } from '../../../../kernel/time.ts';
import { id, now, receivedDocument } from '../record-fixture.ts';
import type { IdentityDocument } from '../types/documents.ts';
import { type Doubt, type EvidenceRequest, evidenceKinds } from '../types/doubts.ts';
import { liftDoubt, raiseDoubt, settleEvidence } from './doubts.ts';

const ids = seededIds(
  () => new Uint8Array(16),
  () => 1,
);
const doubt: Doubt = {
  id: id.doubt,
  person: id.person,
  source: 'colleague',
  reason: 'other',
  raisedAt: now,
  raisedBy: 'usr_1',
  liftedAt: null,
  liftedBy: null,
  liftedBecause: null,
  signal: null,
};
const asked: EvidenceRequest = {
  id: id.evidence,
  person: id.person,
  doubt: id.doubt,
  about: null,
  kind: 'explanation',
  askedAt: now,
  dueOn: day('2026-04-01'),
  state: 'asked',
  document: null,
  settledAt: null,
  settledBy: null,
};
const words = 'Said so on the telephone.';
const paper: IdentityDocument = { ...receivedDocument, state: 'accepted' };

describe('a doubt', () => {
  it('is raised with everything that is asked, its words sealed', () => {
    const command = {
      reason: 'report-of-misuse' as const,
      words,
      ask: [{ kind: 'signatory-identity' as const, about: id.owner }, { kind: 'explanation' as const }],
    };
    const raised = raiseDoubt(command, { person: id.person, evidenceDueOn: day('2026-04-01'), ids });
    expect(raised).toMatchObject([
      { type: 'doubt-raised', data: { source: 'colleague' }, personal: { value: { words } } },
      {
        type: 'more-evidence-asked',
        data: { kind: 'signatory-identity', about: id.owner, dueOn: '2026-04-01' },
      },
      { type: 'more-evidence-asked', data: { kind: 'explanation', about: null } },
    ]);
    expect(raised[1]?.data).toMatchObject({ doubt: raised[0]?.subject });
  });

  it('is lifted once everything is settled, and not before', () => {
    const lift = { because: 'explained' as const, words };
    expect(liftDoubt(doubt, lift, [asked])).toMatchObject({
      refused: 'evidence-missing',
      errors: [{ field: `evidence.${id.evidence}`, code: 'explanation' }],
    });
    expect(liftDoubt(doubt, lift, [{ ...asked, state: 'provided' }])).toMatchObject([
      { type: 'doubt-lifted' },
    ]);
    expect(liftDoubt(doubt, lift, [{ ...asked, doubt: null }])).toMatchObject([{ type: 'doubt-lifted' }]);
  });

  it('that was raised in error is lifted at once, and nothing is asked any more', () => {
    expect(liftDoubt(doubt, { because: 'raised-in-error', words }, [asked])).toMatchObject([
      { type: 'evidence-settled', data: { how: 'waived' } },
      { type: 'doubt-lifted', data: { because: 'raised-in-error' } },
    ]);
  });

  it('is lifted once', () => {
    const lifted = { ...doubt, liftedAt: now };
    expect(liftDoubt(lifted, { because: 'explained', words }, [])).toMatchObject({
      refused: 'transition-not-allowed',
    });
  });
});

describe('evidence asked further', () => {
  const onPaper = ['another-document', 'signatory-identity', 'source-of-funds', 'address-proof'];

  it.each(evidenceKinds)('%s is provided with a paper where it is one', (kind) => {
    const without = settleEvidence({ ...asked, kind }, { how: 'provided', words }, undefined);
    if (onPaper.includes(kind)) {
      expect(without).toMatchObject({ refused: 'evidence-missing', errors: [{ code: 'document-needed' }] });
    } else expect(without).toMatchObject([{ data: { how: 'provided', document: null } }]);
    const withOne = settleEvidence({ ...asked, kind }, { how: 'provided', words }, paper);
    expect(withOne).toMatchObject([{ data: { document: id.document }, personal: { value: { words } } }]);
  });

  it.each(['received', 'rejected'] as const)('is not provided by a document that is %s', (state) => {
    const given = settleEvidence(
      { ...asked, kind: 'address-proof' },
      { how: 'provided', words },
      { ...paper, state },
    );
    expect(given).toMatchObject({ errors: [{ code: 'document-not-accepted' }] });
  });

  it('is a paper of the person or of the signatory it is about, and of nobody else', () => {
    const about = { ...asked, kind: 'signatory-identity', about: id.owner } as const;
    const settle = (person: IdentityDocument['person']) =>
      settleEvidence(about, { how: 'provided', words }, { ...paper, person });
    expect(settle(id.owner)).toMatchObject([{}]);
    expect(settle(id.person)).toMatchObject([{}]);
    expect(settle('per_01980000-0000-7000-8000-0000000000ff')).toMatchObject({
      errors: [{ code: 'document-of-another-person' }],
    });
  });

  it('may be waived without a paper, and is settled once', () => {
    expect(
      settleEvidence({ ...asked, kind: 'address-proof' }, { how: 'waived', words }, undefined),
    ).toMatchObject([{ data: { how: 'waived' } }]);
    expect(settleEvidence({ ...asked, state: 'waived' }, { how: 'provided', words }, paper)).toMatchObject({
      refused: 'transition-not-allowed',
    });
  });
});
