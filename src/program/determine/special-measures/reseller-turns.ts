/** What is to go on record of resellers: on which a measure begins to be enforced, and from which it is lifted. Pure. */
import type { NewEvent } from '../../../kernel/events.ts';
import type { Day } from '../../../kernel/time.ts';
import { phaseOn } from './rules/dates.ts';
import { reachOfReseller } from './rules/located-in.ts';
import type { ResellerPlaced } from './types/hits.ts';
import type { SpecialMeasure } from './types/measure.ts';
import type { ResellerEnforced, ResellerUnder } from './types/reseller-enforcements.ts';

/** Whether it is in force on a day and reaches resellers at all. */
export function reachesResellers(measure: SpecialMeasure, on: Day): boolean {
  return measure.content.imposes.resellerAccounts && phaseOn(measure, on) === 'in-force';
}

/**
 * The difference between what should be enforced today and what is on record: an end, a revocation, an extension, a link,
 * a reseller that moved or came or whose relation ended all come to the same (enforce-special-measure).
 *
 * @param given.resellers those whose relation has not ended.
 * @param given.under what is on record as enforced.
 */
export function resellerTurns(given: {
  readonly measures: readonly SpecialMeasure[];
  readonly resellers: readonly ResellerPlaced[];
  readonly under: readonly ResellerUnder[];
  readonly today: Day;
}): readonly NewEvent[] {
  const { measures, resellers, under, today } = given;
  const now = measures
    .filter((measure) => reachesResellers(measure, today))
    .flatMap(({ id: measure, content }) =>
      resellers.flatMap((one): ResellerUnder[] => {
        const reached = reachOfReseller(content, one);
        return reached?.sure ? [{ measure, reseller: one.id, criterion: reached.criterion }] : [];
      }),
    );
  const [known, wanted] = [new Set(under.map(keyOf)), new Set(now.map(keyOf))];
  return [
    ...now.filter((one) => !known.has(keyOf(one))).map((one) => turn('enforced', one, today)),
    ...under.filter((one) => !wanted.has(keyOf(one))).map((one) => turn('lifted', one, today)),
  ];
}

function turn(
  what: 'enforced' | 'lifted',
  { measure, reseller, criterion }: ResellerUnder,
  on: Day,
): NewEvent {
  const data: ResellerEnforced = { reseller, criterion, on };
  return { type: `special-measure-reseller-${what}`, subject: measure, also: [reseller], data };
}

function keyOf({ measure, reseller }: ResellerUnder): string {
  return `${measure} ${reseller}`;
}
