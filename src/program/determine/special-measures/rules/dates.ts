/** The days of a measure: from when the law asks it, how long it lives, and where it is on a day. Pure. */
import { addToDay, type Day } from '../../../../kernel/time.ts';
import type { Parameters } from '../../../../law/index.ts';
import type { MeasureContent } from '../types/content.ts';
import type { Phase, SpecialMeasure } from '../types/measure.ts';

type Lead = Pick<Parameters, 'specialMeasureLeadDays'>;
type Life = Pick<Parameters, 'specialMeasureLifeDays'>;

/** The first day on which a provider must carry it out: not before the lead time after the determination. */
export function requiredFrom({ determinedOn }: Pick<MeasureContent, 'determinedOn'>, parameters: Lead): Day {
  return addToDay(determinedOn, { days: parameters.specialMeasureLeadDays });
}

/** The last day of its life, unless it is extended: the day of effect is not counted in. */
export function lifeEndsOn({ effectiveOn }: Pick<MeasureContent, 'effectiveOn'>, parameters: Life): Day {
  return addToDay(effectiveOn, { days: parameters.specialMeasureLifeDays });
}

/** Where it is on a day; nothing until it is approved. */
export function phaseOn(measure: SpecialMeasure, on: Day): Phase | undefined {
  const { state, lastOn, revokedOn, content } = measure;
  if (state !== 'approved' || lastOn === null) return undefined;
  if (revokedOn !== null && on >= revokedOn) return 'revoked';
  if (on > lastOn) return 'ended';
  return on < content.effectiveOn ? 'ahead' : 'in-force';
}
