/** What can be done about the program, its changes and its settings. */
import { lazy } from 'react';
import type { Act, ListActs, Row } from '../acts/act.ts';
import { officers } from '../acts/who.ts';
import { confirmationNeeded, type Needing, trialNeeded } from './needs-said.ts';

const SettingDialog = lazy(() => import('./setting-dialog.tsx'));
const NarrativeDialog = lazy(() => import('./narrative-dialog.tsx'));
const RiskDialog = lazy(() => import('./risk-dialog.tsx'));
const ReasonDialog = lazy(() => import('./reason-dialog.tsx'));

const draft: Omit<Act, 'label' | 'form' | 'operation'> = {
  roles: officers,
  follows: 'It stands in a draft. Nothing holds before the draft is approved.',
};
const changeSetting: Act = {
  ...draft,
  label: 'Change a setting',
  operation: 'draftProgramChange',
  form: SettingDialog,
};
const editText: Act = {
  ...draft,
  label: 'Write a text',
  operation: 'draftProgramChange',
  form: NarrativeDialog,
};
const enterRisk: Act = { ...draft, label: 'Enter a risk', operation: 'draftProgramChange', form: RiskDialog };

/** To one setting, one clause, one risk. */
export const setting: ListActs = { row: [{ ...changeSetting, label: 'Propose a change' }] };
export const clause: ListActs = { row: [{ ...editText, label: 'Edit the text' }] };
export const risk: ListActs = { make: [enterRisk], row: [{ ...enterRisk, label: 'Change or remove' }] };

/** To one risk as the page of a draft has it. */
export const draftedRisk: ListActs = {
  row: [{ ...enterRisk, label: 'Edit', operation: 'redraftProgramChange' }],
};

export const program: ListActs = { make: [changeSetting, editText] };

/** Offered while the program is not adopted. */
export const adoption: ListActs = {
  make: [
    {
      label: 'Adopt the program',
      operation: 'adoptProgram',
      roles: officers,
      fields: [{ name: 'statement', label: 'Statement of who adopts it', as: 'words' }],
      follows: 'From then on the program changes by two people only. It is adopted once.',
    },
  ],
};

export const reviews: ListActs = {
  make: [
    {
      label: 'Record a review',
      operation: 'recordProgramReview',
      roles: officers,
      fields: [
        { name: 'reviewedOn', label: 'Reviewed on', as: 'day' },
        { name: 'changesNeeded', label: 'The program must change', as: 'yes' },
        { name: 'offeringsReviewed', label: 'Changes of what is offered were looked at', as: 'yes' },
        { name: 'threatsReviewed', label: 'Changes of the threat landscape were looked at', as: 'yes' },
        {
          name: 'reference',
          label: 'Where its record is',
          says: 'Such as minutes and their number. Name nobody.',
        },
        {
          name: 'wordsDigest',
          label: 'SHA-256 of the record',
          optional: true,
          says: 'Where the record is kept elsewhere and must stay as it is.',
        },
      ],
      follows: 'It is evidence of the yearly certification (§ 7.304(b)), and stays on record.',
    },
  ],
};

const list = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);
const isHand = ({ me, authors, submittedBy }: Row) =>
  list(authors).includes(String(me)) || me === submittedBy;
const onlyIn =
  (state: string, otherwise?: (row: Row) => string | undefined) =>
  (row: Row): string | undefined =>
    row.state === state ? otherwise?.(row) : `It is ${String(row.state)}.`;
const open = (row: Row) =>
  row.state === 'drafted' || row.state === 'submitted' ? undefined : `It is ${String(row.state)}.`;

/** What keeps a submitted change from approval, with the clause. */
function unapproved(row: Row): string | undefined {
  const needs = list(row.needs);
  const change = row as unknown as Needing; // Safe: the page of a change hands it over.
  if (needs.includes('trial')) return trialNeeded(change);
  if (needs.includes('confirmation')) return confirmationNeeded(change);
  if (!needs.includes('second-person')) return undefined;
  if (isHand(row)) return 'You wrote or submitted it: another person approves it (§ 7.304(c)).';
  return row.confirmedBy === row.me
    ? 'You confirmed it: another person approves it (§ 7.304(c)).'
    : undefined;
}

function unconfirmed(row: Row): string | undefined {
  if (row.braked !== true) return 'Its trial is within the share of the program (§ 7.304(c)).';
  if (row.confirmedBy) return 'It is confirmed.';
  return isHand(row) ? 'You wrote or submitted it: a third person confirms it (§ 7.304(c)).' : undefined;
}

const path = { change: 'id' };

export const change: ListActs = {
  row: [
    { ...changeSetting, unless: onlyIn('drafted') },
    { ...editText, unless: onlyIn('drafted') },
    { ...enterRisk, unless: onlyIn('drafted') },
    {
      ...draft,
      label: 'Reason and day',
      operation: 'redraftProgramChange',
      form: ReasonDialog,
      unless: onlyIn('drafted'),
    },
    {
      label: 'Try',
      operation: 'startTrial',
      roles: officers,
      path,
      follows:
        'Every account and every request of thirty days is judged with and without the change. Nothing changes by it.',
      unless: (row) =>
        open(row) ??
        (list(row.settings).length > 0 ? undefined : 'It changes no setting: there is nothing to try.'),
    },
    {
      label: 'Submit',
      operation: 'submitProgramChange',
      roles: officers,
      path,
      fields: [
        { name: 'material.is', label: 'It is material (§ 7.304(c))', as: 'yes', from: 'suggestion.is' },
        { name: 'material.because', label: 'Why, or why not', as: 'words', from: 'suggestedBecause' },
      ],
      follows:
        'It can no longer be edited and waits for another person. A material change is reported to Commerce.',
      unless: onlyIn('drafted'),
    },
    {
      label: 'Confirm',
      operation: 'confirmProgramChange',
      roles: [...officers, 'senior-reviewer'],
      path,
      follows: 'You say that so many customers may be worse off. Another person can then approve it.',
      unless: onlyIn('submitted', unconfirmed),
    },
    {
      label: 'Approve',
      operation: 'approveProgramChange',
      roles: officers,
      path,
      follows: 'From its day on it holds, and every standing it bears on is worked out anew.',
      unless: onlyIn('submitted', unapproved),
    },
    {
      label: 'Send back',
      operation: 'sendBackProgramChange',
      roles: officers,
      path,
      fields: [{ name: 'words', label: 'What to change', as: 'words' }],
      follows: 'It is a draft again.',
      unless: onlyIn('submitted'),
    },
    {
      label: 'Withdraw',
      operation: 'withdrawProgramChange',
      roles: officers,
      path,
      follows: 'It ends; the program stays as it is.',
      bites: true,
      unless: open,
    },
  ],
};
