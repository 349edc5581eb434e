/** What a measure is after each thing that happened to it. Its row and what it was at a moment come from this alone. */
import type { Id } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/time.ts';
import { digestOf } from './digest.ts';
import type { MeasureContent, MeasureStep } from './types/content.ts';
import type { MeasureEventData, MeasureEventType, SpecialMeasure } from './types/measure.ts';

export type MeasureEvent = {
  [Type in MeasureEventType]: {
    readonly type: Type;
    readonly subject: string;
    readonly by: string;
    readonly at: Instant;
    readonly data: MeasureEventData[Type];
  };
}[MeasureEventType];

type EventOf<Type extends MeasureEventType> = Extract<MeasureEvent, { readonly type: Type }>;

/** @throws TypeError where its history does not begin with a draft: a fault of whoever wrote it. */
export function measureAfter(measure: SpecialMeasure | undefined, event: MeasureEvent): SpecialMeasure {
  if (event.type === 'special-measure-drafted') return drafted(measure, event);
  if (!measure) throw new TypeError(`${event.type} of a measure that was never drafted`);
  const { by, at } = event;
  switch (event.type) {
    case 'special-measure-submitted':
      return {
        ...measure,
        state: 'submitted',
        authors: handsWith(measure, by),
        submittedBy: by,
        submittedAt: at,
        sentBack: null,
      };
    case 'special-measure-sent-back':
      return {
        ...measure,
        state: 'drafted',
        submittedBy: null,
        submittedAt: null,
        sentBack: { by, at, words: event.data.words },
      };
    case 'special-measure-previewed':
      // The content may have changed while it was looked for: then nothing is known of what it is now.
      return event.data.digest === measure.digest ? { ...measure, preview: { ...event.data, at } } : measure;
    case 'special-measure-approved':
      return { ...measure, state: 'approved', approvedBy: by, approvedAt: at, lastOn: event.data.lastOn };
    case 'special-measure-withdrawn':
      return { ...measure, state: 'withdrawn' };
    case 'special-measure-step-proposed':
      return { ...measure, proposed: { step: event.data.step, by, at } };
    case 'special-measure-step-declined':
      return { ...measure, proposed: null };
    case 'special-measure-took-effect':
      return { ...measure, told: 'in-force' };
    case 'special-measure-ended':
      return { ...measure, told: 'over' };
    case 'special-measure-step-taken':
      return taken(measure, event);
  }
}

function drafted(
  measure: SpecialMeasure | undefined,
  { subject, by, at, data }: EventOf<'special-measure-drafted'>,
): SpecialMeasure {
  return {
    // Safe: the subject of this event is a measure, which the route holds.
    id: subject as Id<'specialMeasure'>,
    state: 'drafted',
    content: data.content,
    digest: data.digest,
    authors: measure ? handsWith(measure, by) : [by],
    draftedAt: measure?.draftedAt ?? at,
    submittedBy: null,
    submittedAt: null,
    sentBack: measure?.sentBack ?? null,
    preview: measure?.digest === data.digest ? measure.preview : null,
    approvedBy: null,
    approvedAt: null,
    lastOn: null,
    revokedOn: null,
    proposed: null,
    told: null,
    steps: [],
  };
}

function taken(
  measure: SpecialMeasure,
  { by, at, data }: EventOf<'special-measure-step-taken'>,
): SpecialMeasure {
  const { step, lastOn } = data;
  const asked = measure.proposed ?? { step, by, at };
  const content = contentAfter(measure.content, step);
  const digest = digestOf(content);
  return {
    ...measure,
    content,
    digest,
    preview: digest === measure.digest ? measure.preview : null,
    lastOn,
    revokedOn: step.kind === 'revoke' ? step.on : step.kind === 'extend' ? null : measure.revokedOn,
    proposed: null,
    told: step.kind === 'extend' && measure.told === 'over' ? null : measure.told,
    steps: [...measure.steps, { ...asked, step, decidedBy: by, decidedAt: at }],
  };
}

/** Links are part of whom it aims at; the other steps leave the content as it was determined. */
function contentAfter(content: MeasureContent, step: MeasureStep): MeasureContent {
  const { target } = content;
  if (target.kind !== 'person') return content;
  const without = (party: string) => target.links.filter((one) => one.party !== party);
  if (step.kind === 'link')
    return { ...content, target: { ...target, links: [...without(step.link.party), step.link] } };
  if (step.kind === 'unlink') return { ...content, target: { ...target, links: without(step.party) } };
  return content;
}

function handsWith({ authors }: SpecialMeasure, by: string): readonly string[] {
  return [...new Set([...authors, by])];
}
