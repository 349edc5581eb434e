/** What happens to a special measure. Its row is what its life says it is. */
import { actorText, type NewEvent, type RecordedEvent } from '../../../kernel/events.ts';
import { isId } from '../../../kernel/ids.ts';
import type { Work } from '../../../runtime/commit/work.ts';
import { defineEvent } from '../../../runtime/part.ts';
import { type MeasureEvent, measureAfter } from './life.ts';
import { keepMeasure, keepNamed, lockMeasure } from './store/measures.ts';
import { keepResellerEnforcement } from './store/reseller-enforcements.ts';
import { type Named, named } from './types/content.ts';
import { type MeasureEventData, type MeasureEventType, measureEventData } from './types/measure.ts';
import { resellerEnforced } from './types/reseller-enforcements.ts';

const describes: Readonly<Record<MeasureEventType, string>> = {
  'special-measure-drafted':
    'Somebody entered a determination as a draft, or wrote the draft anew: all it holds. Whom it names is sealed.',
  'special-measure-submitted': 'The measure waits for a second person.',
  'special-measure-sent-back': 'The measure is a draft again, with the words of whoever sent it back.',
  'special-measure-previewed': 'Whom the measure would touch was looked for: method and counts.',
  'special-measure-approved': 'The measure is in force from its day of effect to the end of its life.',
  'special-measure-withdrawn': 'The measure was taken back before it was approved.',
  'special-measure-took-effect': 'The day of effect of the measure has come.',
  'special-measure-ended': 'The life of the measure is over, or its revocation holds.',
  'special-measure-step-proposed':
    'Somebody asked to extend or revoke the measure, or to link it to a party on record.',
  'special-measure-step-declined': 'What was asked was declined, with words.',
  'special-measure-step-taken': 'The measure was extended, revoked, or linked to a party on record.',
};

export const events = [
  of('special-measure-drafted'),
  of('special-measure-submitted'),
  of('special-measure-sent-back'),
  of('special-measure-previewed'),
  of('special-measure-approved'),
  of('special-measure-withdrawn'),
  of('special-measure-took-effect'),
  of('special-measure-ended'),
  of('special-measure-step-proposed'),
  of('special-measure-step-declined'),
  of('special-measure-step-taken'),
  defineEvent({
    type: 'special-measure-reseller-enforced',
    describes: 'The measure began to be enforced on a reseller: accounts through it are stopped or limited.',
    data: resellerEnforced,
    apply: (work, event) => keepResellerEnforcement(work, event, 'enforced'),
  }),
  defineEvent({
    type: 'special-measure-reseller-lifted',
    describes: 'The measure is enforced on a reseller no longer: it ended, or does not reach it any more.',
    data: resellerEnforced,
    apply: (work, event) => keepResellerEnforcement(work, event, 'lifted'),
  }),
];

function of<Type extends MeasureEventType>(type: Type) {
  const data = measureEventData[type];
  const personal = type === 'special-measure-drafted' ? { personal: named.optional() } : {};
  // Safe: commit() parses the data by this very schema before it calls apply.
  return defineEvent({
    type,
    describes: describes[type],
    data,
    ...personal,
    apply: (work, event) => applyStep(work, event as never),
  });
}

async function applyStep<Type extends MeasureEventType>(
  work: Work,
  { type, subject, at, actor, data, personal }: RecordedEvent<NewEvent<Type, MeasureEventData[Type], Named>>,
): Promise<void> {
  if (!isId('specialMeasure', subject)) throw new TypeError(`${type} has a subject that is no measure`);
  const step = { type, subject, by: actorText(actor), at, data } as MeasureEvent; // Safe: type and data belong together.
  await keepMeasure(work, measureAfter(await lockMeasure(work.tx, subject), step));
  if (type === 'special-measure-drafted') await keepNamed(work, subject, personal?.value ?? null);
}
