/** What happens to longer limits, holds and erasures. */
import { z } from '@hono/zod-openapi';
import { defineEvent } from '../../../runtime/part.ts';
import { erasureEvents } from './erasure/events.ts';
import * as choices from './store/choices.ts';
import * as holds from './store/holds.ts';
import { choiceProposed } from './types/choices.ts';
import { holdPlaced } from './types/holds.ts';

const nothing = z.strictObject({});
const because = z.strictObject({ reason: z.string() });

export const events = [
  defineEvent({
    type: 'retention-choice-proposed',
    describes: 'Somebody proposed to keep records of some classes longer than the program does.',
    data: choiceProposed,
    apply: choices.insertChoice,
  }),
  defineEvent({
    type: 'retention-choice-approved',
    describes: 'A second person approved the longer limit: it holds from its day.',
    data: nothing,
    apply: (work, event) => choices.setDecided(work, event, 'approved'),
  }),
  defineEvent({
    type: 'retention-choice-declined',
    describes: 'The longer limit was declined, with the reason.',
    data: because,
    apply: (work, event) => choices.setDecided(work, event, 'declined'),
  }),
  defineEvent({
    type: 'retention-choice-ending-asked',
    describes: 'Somebody asked that a longer limit ends. It holds until a second person agrees.',
    data: because,
    apply: choices.setEndingAsked,
  }),
  defineEvent({
    type: 'retention-choice-kept',
    describes: 'The end of a longer limit was declined: it goes on.',
    data: because,
    apply: choices.setKept,
  }),
  defineEvent({
    type: 'retention-choice-ended',
    describes: 'A second person ended the longer limit.',
    data: nothing,
    apply: choices.setEnded,
  }),
  defineEvent({
    type: 'legal-hold-placed',
    describes:
      'Somebody placed a legal hold: on whose records, of which days and classes, why, and until when.',
    data: holdPlaced,
    apply: holds.insertHold,
  }),
  defineEvent({
    type: 'legal-hold-release-asked',
    describes: 'Somebody asked that a hold is released. It holds until a second person agrees.',
    data: because,
    apply: holds.setReleaseAsked,
  }),
  defineEvent({
    type: 'legal-hold-kept',
    describes: 'The release of a hold was declined: it goes on.',
    data: because,
    apply: holds.setKept,
  }),
  defineEvent({
    type: 'legal-hold-released',
    describes: 'A second person released the hold.',
    data: nothing,
    apply: holds.setReleased,
  }),
  ...erasureEvents,
];
