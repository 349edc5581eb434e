/** Which special measures a change of standing brought to bear on an account, and which it lifted. Pure. */
import type { NewEvent } from '../../../kernel/events.ts';
import { type Id, isId } from '../../../kernel/ids.ts';
import type { Day } from '../../../kernel/time.ts';
import type { AccountHolder } from '../../collect/identification/index.ts';
import type { KeptStanding } from './store/standings.ts';
import type { MeasureEnforced } from './types/enforcements.ts';
import type { StandingChanged } from './types/events.ts';
import type { Standing, StandingReason } from './types/standing.ts';

type Changed = {
  readonly kept: Pick<KeptStanding, 'reasons'> | undefined;
  readonly change: Pick<StandingChanged, 'reasons' | 'version'>;
  readonly holder: Pick<AccountHolder, 'account' | 'customer' | 'person'>;
  readonly on: Day;
};

/** One event for each measure that begins to bear, and one for each that ceases: the log of what was enforced. */
export function enforcementEvents({ kept, change, holder, on }: Changed): readonly NewEvent[] {
  const before = measuresIn(kept?.reasons ?? []);
  const now = measuresIn(change.reasons);
  const { account, customer, person } = holder;
  const event = (type: string, measure: Id<'specialMeasure'>, as: readonly StandingReason[]): NewEvent => {
    const data: MeasureEnforced = { measure, on, version: change.version, as: [...as] };
    return { type, subject: account, also: [customer, person, measure], data };
  };
  return [
    ...[...now]
      .filter(([id]) => !before.has(id))
      .map(([id, as]) => event('standing-measure-enforced', id, as)),
    ...[...before].filter(([id]) => !now.has(id)).map(([id, as]) => event('standing-measure-lifted', id, as)),
  ];
}

/** The measures that stand among these reasons, each with what it does. */
function measuresIn(
  reasons: readonly Pick<Standing['reasons'][number], 'code' | 'facts'>[],
): ReadonlyMap<Id<'specialMeasure'>, readonly StandingReason[]> {
  const measures = new Map<Id<'specialMeasure'>, readonly StandingReason[]>();
  for (const { code, facts } of reasons) {
    const measure = String(facts?.measure ?? '');
    if (isId('specialMeasure', measure)) measures.set(measure, [...(measures.get(measure) ?? []), code]);
  }
  return measures;
}
