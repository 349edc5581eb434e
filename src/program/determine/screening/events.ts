/** What happens in screening, and the state that follows. */
import { defineEvent } from '../../../runtime/part.ts';
import { data, personal } from './event-schemas.ts';
import { insertJudgement, keepCovered, keepReopened, setExpiry } from './store/judgements.ts';
import { endListScreening } from './store/list-screenings.ts';
import { keepResult } from './store/results.ts';

export const events = [
  defineEvent({
    type: 'party-screened',
    describes: 'A party was compared with the lists in force.',
    data: data['party-screened'],
    personal: personal['party-screened'],
    apply: keepResult,
  }),
  defineEvent({
    type: 'screening-match-judged',
    describes:
      'Somebody judged whether a listed entry is who it was compared with, for how far and until when.',
    data: data['screening-match-judged'],
    apply: insertJudgement,
  }),
  defineEvent({
    type: 'screening-match-covered',
    describes: 'A judgement on the same entry for the same customer holds for a match too.',
    data: data['screening-match-covered'],
    apply: keepCovered,
  }),
  defineEvent({
    type: 'screening-match-reopened',
    describes: 'A judgement on a match no longer holds, because a side changed or its time is over.',
    data: data['screening-match-reopened'],
    apply: keepReopened,
  }),
  defineEvent({
    type: 'screening-judgement-shortened',
    describes: 'Somebody let the judgement on a match expire on an earlier day.',
    data: data['screening-judgement-shortened'],
    apply: setExpiry,
  }),
  defineEvent({
    type: 'lists-asked',
    describes: 'Somebody asked the lists about a name, for a reason; whom it was about is not kept.',
    data: data['lists-asked'],
    // The event is the record; nothing else changes.
    apply: () => Promise.resolve(),
  }),
  defineEvent({
    type: 'list-change-screened',
    describes: 'A change of a list went through everybody it can touch.',
    data: data['list-change-screened'],
    apply: endListScreening,
  }),
];
