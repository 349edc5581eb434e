/** What can be done about retention. */
import type { Act, Field, ListActs, Row } from '../acts/act.ts';
import { officers } from '../acts/who.ts';

const clause = '(§ 7.302(e))';
const reason: Field = { name: 'reason', label: 'Why', as: 'words', says: 'Name no person.' };
const why: readonly Field[] = [reason];
const classes: Field = {
  name: 'classes',
  label: 'Classes of records',
  as: 'record-classes',
  optional: true,
  says: 'None: every class.',
};

const prepare: Act = {
  label: 'Prepare an erasure',
  operation: 'prepareErasure',
  roles: officers,
  fields: why,
  follows: 'What it would take is looked at. Nothing is erased before another person has approved it.',
};

const place: Act = {
  label: 'Place a hold',
  operation: 'placeLegalHold',
  roles: officers,
  fields: [
    {
      name: 'subject',
      label: 'On',
      optional: true,
      says: 'The id of an account, customer or person. None: everybody.',
    },
    { name: 'period.from', label: 'Of accounts there from', as: 'day', optional: true },
    { name: 'period.until', label: 'Of accounts there to', as: 'day', optional: true },
    classes,
    reason,
    { name: 'until', label: 'Until', as: 'day', optional: true, says: 'None: until two release it.' },
  ],
  follows: 'It holds at once. What it reaches is not erased, whatever limit is over. Two people release it.',
};

const keepLonger: Act = {
  label: 'Keep longer',
  operation: 'proposeRetentionChoice',
  roles: officers,
  fields: [
    classes,
    {
      name: 'years',
      label: 'Years',
      as: 'number',
      says: 'After the later of the closing and the last access.',
    },
    {
      name: 'because',
      label: 'Because of',
      as: 'choice',
      options: ['limitation', 'other-law', 'own-policy'],
    },
    { name: 'citation', label: 'The law or policy' },
    reason,
    { name: 'from', label: 'From', as: 'day', optional: true, says: 'None: today.' },
    { name: 'until', label: 'Until', as: 'day', optional: true, says: 'None: until two end it.' },
  ],
  follows: 'It holds from its day when another person has approved it.',
};

export const dueActs: ListActs = { make: [prepare, place, keepLonger] };

const onlyIn = (state: string, by?: string) => (row: Row) => {
  if (row.state !== state) return `It is ${String(row.state)} ${clause}.`;
  return by && row[by] === row.me ? `You did it: another person decides ${clause}.` : undefined;
};

const hold = { hold: 'id' };
export const holdActs: ListActs = {
  make: [place],
  row: [
    {
      label: 'Ask for release',
      operation: 'askReleaseOfLegalHold',
      roles: officers,
      path: hold,
      fields: why,
      follows: 'It holds until another person agrees.',
      unless: onlyIn('placed'),
    },
    {
      label: 'Release',
      operation: 'releaseLegalHold',
      roles: officers,
      path: hold,
      follows: 'What it held can be erased from now on, where its limit is over.',
      bites: true,
      unless: onlyIn('release-asked', 'releaseAskedBy'),
    },
    {
      label: 'Keep',
      operation: 'keepLegalHold',
      roles: officers,
      path: hold,
      fields: why,
      follows: 'It goes on.',
      unless: onlyIn('release-asked'),
    },
  ],
};

const choice = { choice: 'id' };
export const choiceActs: ListActs = {
  make: [keepLonger],
  row: [
    {
      label: 'Approve',
      operation: 'approveRetentionChoice',
      roles: officers,
      path: choice,
      follows: 'It holds from its day.',
      unless: onlyIn('proposed', 'proposedBy'),
    },
    {
      label: 'Decline',
      operation: 'declineRetentionChoice',
      roles: officers,
      path: choice,
      fields: why,
      follows: 'Nothing is kept longer by it.',
      unless: onlyIn('proposed'),
    },
    {
      label: 'Ask for its end',
      operation: 'askEndOfRetentionChoice',
      roles: officers,
      path: choice,
      fields: why,
      follows: 'It holds until another person agrees.',
      unless: onlyIn('approved'),
    },
    {
      label: 'End',
      operation: 'endRetentionChoice',
      roles: officers,
      path: choice,
      follows: 'What it kept can be erased from now on, where its limit is over.',
      bites: true,
      unless: onlyIn('ending-asked', 'endingAskedBy'),
    },
    {
      label: 'Keep',
      operation: 'keepRetentionChoice',
      roles: officers,
      path: choice,
      fields: why,
      follows: 'It goes on.',
      unless: onlyIn('ending-asked'),
    },
  ],
};

export const erasuresActs: ListActs = { make: [prepare] };

/** What the look has counted: keys go only with the last class of an account. */
function takes({ preview }: Row): string {
  const { whole = 0, partly = 0, outside, unmatched } = looked(preview);
  const files = outside?.files
    ? ` Rows that go from sealed files: ${outside.rows}, in ${outside.files}.`
    : '';
  const nobodys = unmatched?.accesses ? ` Unmatched accesses that go: ${unmatched.accesses}.` : '';
  return `Accounts that are erased with their keys: ${whole}; in part: ${partly}.${files}${nobodys} Each is judged once more when its turn comes. It cannot be undone.`;
}

type Looked = {
  whole?: number;
  partly?: number;
  outside?: { files: number; rows: number } | null;
  unmatched?: { accesses: number };
};

function looked(preview: unknown): Looked {
  return (preview ?? {}) as Looked; // Safe: a preview as the API shows it.
}

const works = ({ workState }: Row) => workState === 'waiting' || workState === 'running';
const erasure = { erasure: 'id' };
export const erasureActs: ListActs = {
  row: [
    {
      label: 'Look again',
      operation: 'previewErasure',
      roles: officers,
      path: erasure,
      follows: 'What it would take and leave is counted anew. Nothing is erased.',
      unless: (row) => (works(row) ? 'A look is under way.' : onlyIn('drafted')(row)),
    },
    {
      label: 'Approve',
      operation: 'approveErasure',
      roles: officers,
      path: erasure,
      follows: takes,
      bites: true,
      unless: (row) => {
        if (row.state === 'drafted' && works(row)) return 'A look is under way.';
        if (!row.preview) return `Look first at what it takes ${clause}.`;
        if (row.state === 'drafted' && !looked(row.preview).outside)
          return `What goes from sealed files was not counted: look again ${clause}.`;
        return onlyIn('drafted', 'draftedBy')(row);
      },
    },
    {
      label: 'Withdraw',
      operation: 'withdrawErasure',
      roles: officers,
      path: erasure,
      fields: why,
      follows: 'Nothing is erased. It stays on record.',
      unless: onlyIn('drafted'),
    },
    {
      label: 'Go on',
      operation: 'continueErasure',
      roles: officers,
      path: erasure,
      follows: 'It goes on where it stood. Each account is erased once.',
      unless: (row) => (works(row) ? 'It is being carried out.' : onlyIn('approved')(row)),
    },
  ],
};
