/**
 * Customers who left before the program began, brought along with their files: records of those are due in the year, or
 * soon after. One account each, with its last uses as an old log has them.
 */
import type { Actor } from '../../kernel/events.ts';
import type { Id } from '../../kernel/ids.ts';
import { addToDay, type Day } from '../../kernel/time.ts';
import { receiveBatch } from '../../program/collect/access-log/index.ts';
import {
  accountApplied,
  changeCustomerStatus,
  customerEntered,
  personCollected,
} from '../../program/collect/identification/index.ts';
import { closeAccount } from '../../program/enforce/standing/index.ts';
import type { Place } from '../people/atlas.ts';
import { individual } from '../people/people.ts';
import { usedBy } from '../provider/odd-accesses.ts';
import { offeringOf } from '../provider/products.ts';
import { settled } from '../settled.ts';
import type { Command, Moment, Round, Step, World } from '../world.ts';
import type { Staff } from './customer.ts';

export type Former = {
  readonly key: string;
  readonly place: Place;
  readonly entered: Moment;
  readonly customer: Id<'customer'>;
  readonly account: Id<'account'>;
  /** Well before the program. */
  readonly openedOn: Day;
  readonly closedOn: Day;
  /** Days of its last uses, all before it was closed. */
  readonly usedOn: readonly Day[];
};

/** How many days before the history each was closed: the first is due before it begins, the others in its second half. */
const closedDaysBefore = [800, 560, 450, 415, 390] as const;
const countries = ['NL', 'ID', 'CL', 'GB', 'KE'] as const;

export function formerCustomers(world: World): readonly Former[] {
  return closedDaysBefore.map((days, nth): Former => {
    const key = `former-customer-${nth + 1}`;
    const entered: Moment = { key: `${key}/application`, at: world.at(6, { hour: 16, minute: nth }) };
    const closedOn = addToDay(world.dayOf(0), { days: -days });
    return {
      key,
      place: world.atlas.place(countries[nth] ?? 'GB'),
      entered,
      customer: world.made(entered, 'customer'),
      account: world.made(entered, 'account'),
      openedOn: addToDay(closedOn, { days: -300 - 40 * nth }),
      closedOn,
      usedOn: [9, 4, 2].map((before) => addToDay(closedOn, { days: -before })),
    };
  });
}

export function formerStories(world: World, staff: Staff, logShipper: Actor): readonly Step[] {
  const former = formerCustomers(world);
  return [
    ...former.flatMap((one) => broughtAlong(world, one, staff)),
    oldAccesses(world, former, logShipper),
  ];
}

function broughtAlong(world: World, one: Former, { officer }: Staff): readonly Command[] {
  const { key, entered, customer, account } = one;
  const who = individual(one.place, world.chance(key));
  const person = world.made(entered, 'person');
  return [
    {
      ...entered,
      by: officer,
      run: (work) =>
        work.commit([
          personCollected(
            person,
            { kind: who.kind, source: 'import', elements: who.elements },
            { ids: work.runtime.ids, now: work.at },
          ),
          customerEntered(customer, { person, externalId: key, origin: 'existing' }),
          accountApplied(account, {
            customer,
            person,
            offering: offeringOf(world, 'vm-standard'),
            trial: false,
            locationsOfUse: [{ country: one.place.code }],
            externalId: key.replace('customer', 'account'),
            origin: 'existing',
            openedOn: one.openedOn,
          }),
        ]),
    },
    {
      key: `${key}/closed`,
      at: world.after(entered.at, { minutes: 30 }),
      by: officer,
      run: async (work) => {
        settled(await closeAccount(work, account, { because: 'customer-request', closedOn: one.closedOn }));
        settled(await changeCustomerStatus(work, customer, 'ended'));
      },
    },
  ];
}

/** What an old log had of them, reported at once. */
function oldAccesses(world: World, former: readonly Former[], by: Actor): Round {
  const key = 'accesses/before the program';
  const draw = world.chance(key);
  const lines = former.flatMap((one) =>
    one.usedOn.map((on) => {
      const { hour, ...access } = usedBy(world, one, draw);
      return { ...access, at: `${on}T${String(hour).padStart(2, '0')}:${draw.whole(10, 59)}:00Z` };
    }),
  );
  const body = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
  return {
    key,
    at: world.at(8, { hour: 17 }),
    job: {
      name: 'report-accesses',
      describes: 'Reports accesses from before the program.',
      scope: 'tenant',
      run: async (runtime, { tenant }) => {
        if (!tenant) return;
        settled(
          await receiveBatch(runtime, { tenant, actor: by, key, body: once(body), encoding: 'identity' }),
        );
      },
    },
  };
}

async function* once(body: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(body);
}
