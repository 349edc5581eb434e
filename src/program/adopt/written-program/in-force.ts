/** The settings in force at a moment: the edition's numbers, replaced by what the program chose. */
import { type Day, dayOf, type Instant, startOfDay } from '../../../kernel/time.ts';
import type { Edition } from '../../../law/index.ts';
import type { Transaction } from '../../../runtime/database/index.ts';
import type { ProgramChange } from './changes/types.ts';
import { defaultSettings } from './default-settings.ts';
import { looserThanLaw, type ProgramSettings, type SettingName } from './settings.ts';
import { effectiveDaysAhead, type ValueInForce, valuesInForce, type When } from './values/store.ts';

/**
 * What every rule reads. A value approved under an older edition that is now looser than the law does not apply: the
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
    const from = startOfDay(on, legalZone);
    ahead.push({ from, settings: await settingsOn(tx, edition, { on, at }) });
  }
  return ahead;
}

/** The settings of the day on which a change would take effect, as approved by now, with the change laid over them. */
export async function settingsUnder(
  tx: Transaction,
  edition: Edition,
  { content, effectiveOn }: Pick<ProgramChange, 'content' | 'effectiveOn'>,
): Promise<ProgramSettings> {
  const before = await settingsOn(tx, edition, { on: effectiveOn });
  return { ...before, ...content.settings } as ProgramSettings; // Safe: a setting that is there was parsed by its schema.
}

/** The settings of a day, as they were known at a moment. */
export async function settingsOn(tx: Transaction, edition: Edition, when: When): Promise<ProgramSettings> {
  return settingsFrom(await valuesInForce(tx, when, 'setting'), edition);
}

/** The edition's numbers with the values laid over that are not looser than the law. */
export function settingsFrom(values: readonly ValueInForce[], edition: Edition): ProgramSettings {
  const chosen = values.filter(
    // Safe: only names of settings are approved as settings.
    ({ name, value }) => looserThanLaw(name as SettingName, value, edition.parameters) === undefined,
  );
  // Safe: each value was parsed by its setting's schema when it was drafted.
  return {
    ...defaultSettings(edition.parameters),
    ...Object.fromEntries(chosen.map(({ name, value }) => [name, value])),
  } as ProgramSettings;
}

/** The legal day it is at `at` in the program's zone. */
export function legalDay(settings: Pick<ProgramSettings, 'legalZone'>, at: Instant): Day {
  return dayOf(at, settings.legalZone);
}
