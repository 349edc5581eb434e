/** Runs one decision on a measure: reads it, decides, keeps what follows, and shows it. */
import { z } from '@hono/zod-openapi';
import { actorText, type NewEvent } from '../../../../kernel/events.ts';
import { isRefusal, type Refusal, refuse } from '../../../../kernel/problems.ts';
import type { Call } from '../../../../runtime/http/route.ts';
import type { Circumstances } from '../decide.ts';
import { circumstancesOf, shown } from '../present.ts';
import { lockMeasure } from '../store/measures.ts';
import { measureId } from '../types/content.ts';
import type { SpecialMeasure } from '../types/measure.ts';
import { measureView } from '../types/views.ts';
import { act, clause, part } from './who.ts';

/** What every decision on a measure is in HTTP. */
export const decision = {
  part,
  method: 'post',
  clause,
  allow: act,
  params: z.object({ measure: measureId }),
  status: 201,
  creates: true,
  answer: measureView,
} as const;

export function decideOn(
  call: Call,
  id: SpecialMeasure['id'],
  decide: (measure: SpecialMeasure, by: string, circumstances: Circumstances) => NewEvent[] | Refusal,
) {
  return call.perform(async (work) => {
    const measure = await lockMeasure(work.tx, id);
    if (!measure) return refuse('not-found');
    const decided = decide(measure, actorText(work.actor), await circumstancesOf(work.tx, call));
    if (isRefusal(decided)) return decided;
    await work.commit(decided);
    return shown(work.tx, call, await lockMeasure(work.tx, id));
  });
}
