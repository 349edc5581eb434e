/** The accesses of the last month, as the provider's log shipper reports them each night. */
import type { Actor } from '../../kernel/events.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/time.ts';
import { receiveBatch } from '../../program/collect/access-log/index.ts';
import type { Place } from '../people/atlas.ts';
import type { Chance } from '../random.ts';
import { settled } from '../settled.ts';
import { daysOfHistory, type Round, type World } from '../world.ts';
import { type Access, foreignAccesses, linesToRefuse, oddAccesses, usedBy } from './odd-accesses.ts';

/** An account that its customer uses. */
export type AccountInUse = {
  readonly account: Id<'account'>;
  readonly place: Place;
  /** When it was applied for. */
  readonly since: Instant;
};

/** The day on which the log shipper began. */
export const accessesFrom = daysOfHistory - 32;
/** Whose accesses are reported, and how many of them are used on a day. */
const mostAccounts = 160;
const usedPercent = 60;

/** Every night one batch: the accesses of the day before. */
export function accessRounds(world: World, inUse: readonly AccountInUse[], by: Actor): readonly Round[] {
  const begun = world.at(accessesFrom, { hour: 0 });
  const accounts = inUse.filter(({ since }) => since < begun).slice(0, mostAccounts);
  const nights = Array.from({ length: daysOfHistory - 1 - accessesFrom }, (_, nth) => accessesFrom + 1 + nth);
  return nights.map((night): Round => {
    const key = `accesses/${world.dayOf(night - 1)}`;
    return {
      key,
      at: world.at(night, { hour: 2, minute: 30 }),
      job: {
        name: 'report-accesses',
        describes: 'Reports the accesses of a day.',
        scope: 'tenant',
        run: async (runtime, { tenant }) => {
          if (!tenant) return;
          const body = batchOf(world, night - 1, accounts);
          settled(
            await receiveBatch(runtime, { tenant, actor: by, key, body: once(body), encoding: 'identity' }),
          );
        },
      },
    };
  });
}

async function* once(body: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(body);
}

/** One access a line, in Gatehouse's own format. */
function batchOf(world: World, day: number, accounts: readonly AccountInUse[]): string {
  const draw = world.chance(`accesses of day ${day}`);
  const accesses: readonly Access[] = [
    ...accounts.flatMap((one) => (draw.percent(usedPercent) ? dayOfUse(world, one, draw) : [])),
    ...oddAccesses(world, accounts, { day, draw }),
    ...foreignAccesses(world, draw),
  ];
  const timed = accesses.map(({ hour, ...access }) => ({
    ...access,
    at: world.at(day, { hour, minute: draw.whole(0, 59), second: draw.whole(0, 59) }),
  }));
  const lines: readonly object[] = [
    ...timed.sort((one, other) => (one.at < other.at ? -1 : 1)),
    ...linesToRefuse(draw),
  ];
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}

/** From the same place day after day, in the hours of an office. */
function dayOfUse(world: World, one: AccountInUse, draw: Chance): readonly Access[] {
  return Array.from({ length: draw.whole(1, 4) }, () => usedBy(world, one, draw));
}
