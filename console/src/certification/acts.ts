/** What can be done about certifications: begin one, and lead it from its draft to the receipt. */
import { lazy } from 'react';
import type { ListActs, Row } from '../acts/act.ts';
import { officers } from '../acts/who.ts';

const reviewers = [...officers, 'senior-reviewer'];
const path = { filing: 'id' } as const;
const CorrectFiling = lazy(() => import('./correct-filing.tsx'));
const DraftFiling = lazy(() => import('./draft-filing.tsx'));
const RecordSending = lazy(() => import('./record-sending.tsx'));
const RecordReceipt = lazy(() => import('./record-receipt.tsx'));

/** Nothing where the step leads on from the present state; else what the filing is. */
function onlyFrom(step: string) {
  return ({ allowed, state }: Row): string | undefined =>
    Array.isArray(allowed) && allowed.includes(step) ? undefined : `It is ${String(state)} (§ 7.304).`;
}

function canReview(row: Row): string | undefined {
  const state = onlyFrom('reviewed')(row);
  if (state) return state;
  if (Array.isArray(row.writers) && row.writers.includes(row.me))
    return 'You wrote in it: somebody else reviews it (§ 7.304).';
  return Number(row.lacking) > 0 ? `${String(row.lacking)} fields are not complete.` : undefined;
}

export const certifications: ListActs = {
  make: [
    {
      label: 'Draft a certification',
      operation: 'startFilingDraft',
      roles: officers,
      follows: 'Every field is drawn from the record as it is now.',
      form: DraftFiling,
    },
  ],
};

export const filingActs: ListActs = {
  row: [
    {
      label: 'Review',
      operation: 'reviewFiling',
      roles: reviewers,
      path,
      fields: [],
      keeps: ['digest'],
      follows: 'You say that you looked at every field and its evidence. The named officer signs next.',
      unless: canReview,
    },
    {
      label: 'Send back',
      operation: 'sendFilingBack',
      roles: reviewers,
      path,
      fields: [{ name: 'words', label: 'What must change', as: 'words' }],
      follows: 'It is a draft again.',
      unless: onlyFrom('sent-back'),
    },
    {
      label: 'Sign',
      operation: 'approveFiling',
      roles: officers,
      path,
      keeps: ['digest'],
      fields: [
        { name: 'name', label: 'Name' },
        { name: 'title', label: 'Title' },
        {
          name: 'statement',
          label: 'Statement',
          as: 'words',
          initial:
            'I certify that the statements in this form are true and complete to the best of my knowledge.',
        },
      ],
      follows: 'From then on nothing in it can be changed. A correction is a filing of its own.',
      unless: onlyFrom('approved'),
    },
    {
      label: 'Record sending',
      operation: 'transmitFiling',
      roles: officers,
      path,
      follows: 'The deadline that it meets ends, and the next year begins.',
      unless: onlyFrom('transmitted'),
      form: RecordSending,
    },
    {
      label: 'Record receipt',
      operation: 'acknowledgeFiling',
      roles: officers,
      path,
      follows: 'The receipt is on record. The first one lets foreign accounts open.',
      unless: onlyFrom('acknowledged'),
      form: RecordReceipt,
    },
    {
      label: 'Correct',
      operation: 'startFilingDraft',
      roles: officers,
      follows: 'A new draft of the same kind as of the same moment, linked to this one.',
      form: CorrectFiling,
      unless: ({ state }) =>
        state === 'transmitted' || state === 'acknowledged' ? undefined : 'It was not sent.',
    },
    {
      label: 'Withdraw',
      operation: 'withdrawFiling',
      roles: officers,
      path,
      fields: [
        {
          name: 'because',
          label: 'Why',
          as: 'choice',
          options: ['entered-in-error', 'overtaken', 'not-owed'],
        },
      ],
      follows: 'It ends and stays on record.',
      bites: true,
      unless: onlyFrom('withdrawn'),
    },
  ],
};
