/** The last day for evidence that is asked further: as long as verification itself may take. Pure. */
import { addToDay, type Day } from '../../../kernel/time.ts';

export function evidenceDueOn(settings: { readonly pendingDays: number }, today: Day): Day {
  return addToDay(today, { days: settings.pendingDays });
}
