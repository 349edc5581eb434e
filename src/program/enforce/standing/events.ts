/** What happens to standings and to the lives of accounts, and the state that follows. */
import { defineEvent, type EventDefinition } from '../../../runtime/part.ts';
import { type CaseEventType, caseEvents, type LifeEventType, lifeEvents } from './life.ts';
import { keepEnforcement } from './store/enforcements.ts';
import { type CaseHappened, keepCase, keepLife, type Lived } from './store/lives.ts';
import { keepStanding } from './store/standings.ts';
import { measureEnforced } from './types/enforcements.ts';
import { standingChanged } from './types/events.ts';

const lives: Readonly<Record<LifeEventType, string>> = {
  'account-opened': 'An account was opened: nothing stood in the way.',
  'account-refused': 'People decided to refuse an application.',
  'account-refusal-lifted':
    'A refusal was taken back, by an appeal or on another look: the application stands again.',
  'account-closing':
    'People decided to close a running account. Nothing that runs is touched until it is closed.',
  'account-closing-lifted': 'A closing that was decided was taken back: the account stays open.',
  'account-closed': 'An account ended.',
};

const cases: Readonly<Record<CaseEventType, string>> = {
  'account-case-opened': 'A case was opened that bears on the standing of the account.',
  'account-case-reopened': 'A case that bears on the standing was opened again.',
  'account-case-ended': 'A case that bears on the standing ended.',
};

// Safe: the keys of those very records.
const lifeTypes = Object.keys(lives) as LifeEventType[];
const caseTypes = Object.keys(cases) as CaseEventType[];

export const events: readonly EventDefinition[] = [
  defineEvent({
    type: 'standing-changed',
    describes: 'What an account may do, why, or what is owed for it changed.',
    data: standingChanged,
    apply: keepStanding,
  }),
  defineEvent({
    type: 'standing-measure-enforced',
    describes: 'A special measure bears on the account from this day on.',
    data: measureEnforced,
    apply: (work, event) => keepEnforcement(work, event, 'enforced'),
  }),
  defineEvent({
    type: 'standing-measure-lifted',
    describes:
      'A special measure no longer bears on the account: it ended, was revoked, or its facts changed.',
    data: measureEnforced,
    apply: (work, event) => keepEnforcement(work, event, 'lifted'),
  }),
  ...lifeTypes.map((type) =>
    defineEvent({
      type,
      describes: lives[type],
      data: lifeEvents[type],
      // Safe: the schema is the one of this very type.
      apply: (work, event) => keepLife(work, event as Lived),
    }),
  ),
  ...caseTypes.map((type) =>
    defineEvent({
      type,
      describes: cases[type],
      data: caseEvents[type],
      // Safe: the schema is the one of this very type.
      apply: (work, event) => keepCase(work, event as CaseHappened),
    }),
  ),
];
