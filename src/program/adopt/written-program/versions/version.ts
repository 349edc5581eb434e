/** A version of the program: all it states from a day on, until a change takes effect. */
import { createHash } from 'node:crypto';
import { canonicalJson } from '../../../../kernel/canonical.ts';
import { addToDay, type Day, dayOf, type Instant, instant } from '../../../../kernel/time.ts';
import type { Edition } from '../../../../law/index.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import { type Cursor, numberAfter, toPage } from '../../../../runtime/http/page.ts';
import type { Page } from '../../../../runtime/http/route.ts';
import type { Risk, RiskStated } from '../changes/types.ts';
import { defaultSettings } from '../default-settings.ts';
import { settingsFrom } from '../in-force.ts';
import type { ProgramSettings } from '../settings.ts';
import { type Adoption, readAdoption } from '../store.ts';
import { daysOfChange, foundedAt, type ValueInForce, valuesInForce, type When } from '../values/store.ts';

export type ProgramVersion = {
  /** Counts the days on which the program changed; 0 is the edition's own numbers, before any change. */
  readonly number: number;
  /** The day asked about. */
  readonly on: Day;
  /** The day it took effect. */
  readonly since: Day;
  readonly settings: ProgramSettings;
  /** Text by the id of its clause. */
  readonly narratives: Readonly<Record<string, string>>;
  readonly risks: readonly Risk[];
  /** Ids of the changes that took effect on the day it began. */
  readonly changes: readonly string[];
  /** SHA-256 in hexadecimal of its settings, texts and risks under its edition. */
  readonly digest: string;
  /** The day the program was adopted, or nothing where it was not by then. */
  readonly adopted: Day | null;
};

/** A version without what it states, for a list. */
export type VersionHead = Pick<ProgramVersion, 'number' | 'since' | 'changes'>;

/** What the program states on a day, as approved by now. A day ahead states what is approved so far. */
export function readProgramVersion(tx: Transaction, edition: Edition, on: Day): Promise<ProgramVersion> {
  return versionAt(tx, edition, { on });
}

/** The same, as it was known at a moment. */
export async function versionAt(tx: Transaction, edition: Edition, when: When): Promise<ProgramVersion> {
  const values = await valuesInForce(tx, when);
  const head = await headOn(tx, edition, when);
  const adoption = await readAdoption(tx, when.at ?? null);
  const settings = settingsFrom(of(values, 'setting'), edition);
  const stated = { settings, narratives: narrativesFrom(values), risks: risksFrom(values) };
  const digest = createHash('sha256')
    .update(canonicalJson({ edition: edition.id, ...stated }))
    .digest('hex');
  return { ...head, on: when.on, ...stated, digest, adopted: adoptedBy(adoption, settings, when.on) };
}

/** Newest first, those ahead included; the last is the edition's own. */
export async function listProgramVersions(
  tx: Transaction,
  edition: Edition,
  {
    at,
    cursor,
    limit,
  }: { readonly at?: Instant | undefined; readonly cursor?: Cursor; readonly limit: number },
): Promise<Page<VersionHead>> {
  const days = await daysOfChange(tx, { below: numberAfter(cursor) || undefined, limit: limit + 1, at });
  const rows = days.length <= limit ? [...days, await first(tx, edition)] : days;
  return toPage(rows, limit, ({ number }) => ({ after: String(number), id: '' }));
}

/** The version of a number, or nothing where there is none by then. */
export async function versionOf(
  tx: Transaction,
  edition: Edition,
  { number, at }: { readonly number: number; readonly at: Instant },
): Promise<ProgramVersion | undefined> {
  if (number === 0) {
    const { since } = await first(tx, edition);
    const eve = addToDay(since, { days: -1 });
    return { ...(await versionAt(tx, edition, { on: eve, at })), on: since };
  }
  const [head] = await daysOfChange(tx, { below: number + 1, limit: 1, at });
  return head?.number === number ? versionAt(tx, edition, { on: head.since, at }) : undefined;
}

async function headOn(tx: Transaction, edition: Edition, { on, at }: When): Promise<VersionHead> {
  const [next] = await daysOfChange(tx, { upTo: on, limit: 1, at });
  return next ?? first(tx, edition);
}

/** The edition's own numbers, from the day the provider was founded here. */
async function first(tx: Transaction, { parameters }: Edition): Promise<VersionHead> {
  const { legalZone } = defaultSettings(parameters);
  return { number: 0, since: dayOf(await foundedAt(tx), legalZone), changes: [] };
}

function of(values: readonly ValueInForce[], kind: ValueInForce['kind']) {
  return values.filter((value) => value.kind === kind);
}

function narrativesFrom(values: readonly ValueInForce[]): Readonly<Record<string, string>> {
  const texts = of(values, 'narrative').filter(({ value }) => typeof value === 'string' && value !== '');
  return Object.fromEntries(texts.map(({ name, value }) => [name, String(value)]));
}

function risksFrom(values: readonly ValueInForce[]): readonly Risk[] {
  const stated = of(values, 'risk').filter(({ value }) => value !== null);
  // Safe: each risk was parsed by its schema when it was drafted.
  return stated.map(({ name, value }) => ({ id: name, ...(value as RiskStated) }));
}

function adoptedBy(adoption: Adoption | undefined, { legalZone }: ProgramSettings, on: Day): Day | null {
  const day = adoption && dayOf(instant(adoption.at), legalZone);
  return day && day <= on ? day : null;
}
