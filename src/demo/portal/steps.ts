/** Applications that people fill in by themselves, told through the commands of the portal, in the last weeks of the year. */
import type { Actor } from '../../kernel/events.ts';
import type { Id } from '../../kernel/ids.ts';
import {
  type BeginApplication,
  beginApplication,
  handInApplication,
} from '../../program/collect/applications/index.ts';
import { collectElements, type EnteredElement } from '../../program/collect/identification/index.ts';
import type { Place } from '../people/atlas.ts';
import { paymentMeans } from '../people/payments.ts';
import { address } from '../people/people.ts';
import { telephone } from '../people/telephones.ts';
import { offeringOf } from '../provider/products.ts';
import type { Chance } from '../random.ts';
import { settled } from '../settled.ts';
import type { Staff } from '../stories/customer.ts';
import { type Command, daysOfHistory, type Moment, type World } from '../world.ts';
import type { Applicant } from './applicants.ts';
import { linkMade } from './links.ts';

/** Whoever shows a link, before they have entered. */
export const visitor: Actor = { kind: 'system', name: 'portal' };

export type Telling = {
  readonly world: World;
  readonly staff: Staff;
  readonly who: Applicant;
  readonly place: Place;
  readonly chance: Chance;
  readonly began: Moment;
  readonly made: {
    readonly person: Id<'person'>;
    readonly customer: Id<'customer'>;
    readonly account: Id<'account'>;
    readonly application: Id<'application'>;
  };
  /** The applicant, once they have entered. */
  readonly themselves: Actor;
  readonly commands: Command[];
  /** Adds a step some minutes after the one before it, and gives its moment. */
  later(name: string, minutes: number, by: Actor, run: (moment: Moment) => Command['run']): Moment;
};

/** Begins an application by link and code. */
export function begins(world: World, staff: Staff, who: Applicant): Telling {
  const key = `portal-${who.key}`;
  const chance = world.chance(key);
  const place = world.atlas.place(who.country);
  const began: Moment = {
    key: `${key}/begun`,
    at: world.at(daysOfHistory - 1 - who.daysAgo, {
      hour: chance.whole(14, 16),
      minute: chance.whole(0, 59),
    }),
  };
  const commands: Command[] = [
    { ...began, by: visitor, run: async (work) => settled(await beginApplication(work, who.email, told())) },
  ];
  let last = began.at;
  function told(): BeginApplication {
    const { whole, ...parts } = who.name;
    const shared = {
      offering: offeringOf(world, 'vm-standard'),
      trial: false,
      language: who.language,
      locationsOfUse: [{ country: place.code }],
      disclosureSeen: true as const,
    };
    return who.kind === 'individual'
      ? { kind: 'individual', name: { fullName: whole, ...parts }, ...shared }
      : { kind: 'entity', name: { legalName: whole }, ...shared };
  }
  return {
    world,
    staff,
    who,
    place,
    chance,
    began,
    made: {
      person: world.made(began, 'person'),
      customer: world.made(began, 'customer'),
      account: world.made(began, 'account'),
      application: world.made(began, 'application'),
    },
    themselves: { kind: 'user', id: world.made(began, 'user'), role: 'customer' },
    commands,
    later: (name, minutes, by, run) => {
      const moment = { key: `${key}/${name}`, at: world.after(last, { minutes }) };
      last = moment.at;
      commands.push({ ...moment, by, run: run(moment) });
      return moment;
    },
  };
}

/** Tells what is given of the applicant, one after another. */
export function tells(
  { later, themselves, made }: Telling,
  name: string,
  elements: readonly EnteredElement[],
): void {
  later(name, 3, themselves, () => async (work) => {
    settled(await collectElements(work, { person: made.person, source: 'customer', elements }));
  });
}

/** All that is asked of the applicant before the account opens, but for owners. */
export function elementsOf({ who, place, chance }: Telling): readonly EnteredElement[] {
  const entity: EnteredElement[] =
    who.kind === 'entity' ? [{ kind: 'jurisdiction', value: { jurisdiction: place.code } }] : [];
  return [
    address(place, chance, who.kind === 'entity' ? 'principal-place-of-business' : 'residential'),
    { kind: 'telephone', value: { number: telephone(place.code, chance) } },
    { kind: 'payment-means', value: paymentMeans(place, chance) },
    ...entity,
  ];
}

export function handsIn({ later, themselves, made }: Telling): void {
  later('handed-in', 4, themselves, () => async (work) => {
    settled(await handInApplication(work, made.application));
  });
}

/** The link of the demo to come back by. Last: a link that is mailed ends those before it. */
export function comesBack({ later, made, who }: Telling): void {
  later(
    'link',
    1,
    visitor,
    () => (work) =>
      work.commit([
        linkMade(work.runtime.ids.next('portalLink'), {
          kind: 'resume',
          key: who.key,
          opens: made.application,
          person: made.person,
          email: who.email,
        }),
      ]),
  );
}
