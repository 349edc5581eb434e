/** The settings in force at a moment: the edition's numbers, replaced by what the program chose. */
import { type Day, dayOf, type Instant } from '../../../kernel/time.ts';
import type { Edition } from '../../../law/index.ts';
import type { Transaction } from '../../../runtime/database/index.ts';
import { defaultSettings, looserThanLaw, type ProgramSettings } from './settings.ts';
import { changesInForce } from './store.ts';

/**
 * What every rule reads. A change kept under an older edition that is now looser than the law does not apply: the
 * edition's own number does.
 */
export async function programSettings(
  tx: Transaction,
  edition: Edition,
  at: Instant,
): Promise<ProgramSettings> {
  const defaults = defaultSettings(edition.parameters);
  const changes = await changesInForce(tx, legalDay(defaults, at));
  const chosen = changes.filter(
    (change) => looserThanLaw(change.name, change.value, edition.parameters) === undefined,
  );
  // Safe: each value was parsed by its setting's schema when it was proposed.
  return {
    ...defaults,
    ...Object.fromEntries(chosen.map((change) => [change.name, change.value])),
  } as ProgramSettings;
}

/** The legal day it is at `at` in the program's zone. */
export function legalDay(settings: Pick<ProgramSettings, 'legalZone'>, at: Instant): Day {
  return dayOf(at, settings.legalZone);
}
