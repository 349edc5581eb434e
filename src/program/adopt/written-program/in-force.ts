/** The settings in force at a moment: the edition's numbers, replaced by what the program chose. */
import { addToDay, type Day, dayOf, endOfDay, type Instant } from '../../../kernel/time.ts';
import type { Edition } from '../../../law/index.ts';
import type { Transaction } from '../../../runtime/database/index.ts';
import { defaultSettings, looserThanLaw, type ProgramSettings } from './settings.ts';
import { changesInForce, effectiveDaysAhead } from './store.ts';

/**
 * What every rule reads. A change kept under an older edition that is now looser than the law does not apply: the
 * edition's own number does.
 */
export async function programSettings(
  tx: Transaction,
  edition: Edition,
  at: Instant,
): Promise<ProgramSettings> {
  return settingsOn(tx, edition, { on: legalDay(defaultSettings(edition.parameters), at), at });
}

/** The settings that approved changes will bring, each from the moment its day begins, the nearest first. */
export async function settingsAhead(
  tx: Transaction,
  edition: Edition,
  at: Instant,
): Promise<readonly { readonly from: Instant; readonly settings: ProgramSettings }[]> {
  const { legalZone } = defaultSettings(edition.parameters);
  const ahead: { from: Instant; settings: ProgramSettings }[] = [];
  for (const on of await effectiveDaysAhead(tx, { today: dayOf(at, legalZone), at })) {
    const from = endOfDay(addToDay(on, { days: -1 }), legalZone);
    ahead.push({ from, settings: await settingsOn(tx, edition, { on, at }) });
  }
  return ahead;
}

/** The settings of a day, as approved by `at`. */
async function settingsOn(
  tx: Transaction,
  edition: Edition,
  when: { readonly on: Day; readonly at: Instant },
): Promise<ProgramSettings> {
  const defaults = defaultSettings(edition.parameters);
  const changes = await changesInForce(tx, when);
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
