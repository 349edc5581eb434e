/** What can be done about special measures. */
import { lazy } from 'react';
import type { Act, ListActs, Row } from '../acts/act.ts';
import { officers } from '../acts/who.ts';
import { approvalSaid } from './said.ts';

const DraftDialog = lazy(() => import('./draft-dialog.tsx'));
const ExtendDialog = lazy(() => import('./extend-dialog.tsx'));
const RevokeDialog = lazy(() => import('./revoke-dialog.tsx'));
const LinkDialog = lazy(() => import('./link-dialog.tsx'));
const UnlinkDialog = lazy(() => import('./unlink-dialog.tsx'));

const clause = '(§ 7.307)';
const enter: Omit<Act, 'label' | 'operation'> = {
  roles: officers,
  form: DraftDialog,
  follows: 'It stands as a draft. Nothing is enforced before another person has approved it.',
};

export const measures: ListActs = {
  make: [{ ...enter, label: 'Enter a determination', operation: 'draftSpecialMeasure' }],
};

const path = { measure: 'id' };
const words = [{ name: 'words', label: 'What to change, or why not', as: 'words' }] as const;

const onlyIn = (state: string, otherwise?: (row: Row) => string | undefined) => (row: Row) =>
  row.state === state ? otherwise?.(row) : `It is ${String(row.state)} ${clause}.`;
const open = ({ state }: Row) =>
  state === 'drafted' || state === 'submitted' ? undefined : `It is ${String(state)} ${clause}.`;
const is = (list: unknown, one: unknown) => Array.isArray(list) && list.includes(one);

function unapproved({ preview, secondPersonNeeded, authors, me }: Row): string | undefined {
  if (!preview) return `Look first at whom it touches ${clause}.`;
  return secondPersonNeeded === true && is(authors, me)
    ? `You wrote or submitted it: another person approves it ${clause}.`
    : undefined;
}

/** A step is asked of what is approved, one at a time. */
function notAskable({ phase, proposed }: Row, late?: true): string | undefined {
  if (phase === null) return `It is not approved ${clause}.`;
  if (phase === 'revoked') return `It was revoked ${clause}.`;
  if (phase === 'ended' && !late) return `It has ended ${clause}.`;
  return proposed === null ? undefined : 'Something is asked already: decide on it first.';
}

const linkable = (row: Row) =>
  row.aimsAt === 'person' ? notAskable(row) : `It aims at a jurisdiction ${clause}.`;

function undecided({ asked, secondPersonNeeded, askedBy, me }: Row): string | undefined {
  if (!asked) return 'Nothing is asked.';
  return secondPersonNeeded === true && askedBy === me
    ? `You asked for it: another person decides ${clause}.`
    : undefined;
}

const asks = 'It holds when another person has decided on it.';
const step: Pick<Act, 'operation' | 'roles'> = { operation: 'proposeSpecialMeasureStep', roles: officers };

export const measure: ListActs = {
  row: [
    { ...enter, label: 'Edit', operation: 'redraftSpecialMeasure', unless: onlyIn('drafted') },
    {
      label: 'Look whom it touches',
      operation: 'startSpecialMeasurePreview',
      roles: officers,
      path,
      follows: 'Every account is looked at. Nothing is enforced by it; what it finds goes on record.',
      unless: (row) => {
        if (row.looking === true) return 'A look is under way.';
        return row.state === 'withdrawn' ? `It is withdrawn ${clause}.` : undefined;
      },
    },
    {
      label: 'Submit',
      operation: 'submitSpecialMeasure',
      roles: officers,
      path,
      follows: 'It can no longer be edited and waits for another person.',
      unless: onlyIn('drafted'),
    },
    {
      label: 'Approve',
      operation: 'approveSpecialMeasure',
      roles: officers,
      path,
      // Safe: it is offered on the page of a measure alone.
      follows: (row) => approvalSaid(row as unknown as Parameters<typeof approvalSaid>[0]),
      unless: onlyIn('submitted', unapproved),
    },
    {
      label: 'Send back',
      operation: 'sendBackSpecialMeasure',
      roles: officers,
      path,
      fields: words,
      follows: 'It is a draft again.',
      unless: onlyIn('submitted'),
    },
    {
      label: 'Withdraw',
      operation: 'withdrawSpecialMeasure',
      roles: officers,
      path,
      follows: 'It ends and is never enforced. It stays on record.',
      bites: true,
      unless: open,
    },
    { ...step, label: 'Extend', form: ExtendDialog, follows: asks, unless: (row) => notAskable(row, true) },
    { ...step, label: 'Revoke', form: RevokeDialog, follows: asks, unless: (row) => notAskable(row) },
    { ...step, label: 'Link a party', form: LinkDialog, follows: asks, unless: linkable },
    { ...step, label: 'Unlink', form: UnlinkDialog, follows: asks, unless: linkable },
  ],
};

/** Offered beside what was asked. */
export const askedStep: ListActs = {
  row: [
    {
      label: 'Decide it so',
      operation: 'takeSpecialMeasureStep',
      roles: officers,
      path,
      follows: 'It holds at once. Every account it bears on is worked out anew.',
      unless: undecided,
    },
    {
      label: 'Decline',
      operation: 'declineSpecialMeasureStep',
      roles: officers,
      path,
      fields: [{ name: 'words', label: 'Why not', as: 'words' }],
      follows: 'The measure stays as it is.',
      unless: ({ asked }) => (asked ? undefined : 'Nothing is asked.'),
    },
  ],
};
