/** A company that applies by itself: it names three owners, invites two of them, and tells of the third. */
import type { Actor } from '../../kernel/events.ts';
import type { Id } from '../../kernel/ids.ts';
import { enterAsOwner, inviteOwner } from '../../program/collect/applications/index.ts';
import { declareHolding } from '../../program/collect/beneficial-owners/index.ts';
import { collectElements, type EnteredElement } from '../../program/collect/identification/index.ts';
import { address } from '../people/people.ts';
import { telephone } from '../people/telephones.ts';
import { settled } from '../settled.ts';
import { owners } from './applicants.ts';
import { enteredOwner, linkMade } from './links.ts';
import { elementsOf, type Telling, tells, visitor } from './steps.ts';

type Owner = (typeof owners)[number];

export function company(telling: Telling): void {
  tells(telling, 'told', elementsOf(telling));
  for (const [nth, owner] of owners.entries()) {
    const person = named(telling, owner, nth === 0);
    if (owner.email !== undefined) invited(telling, { ...owner, person });
    else tellsOfOwner(telling, person);
  }
}

/** The first of them runs the company too. */
function named({ later, themselves, made, world }: Telling, owner: Owner, runs: boolean): Id<'person'> {
  const source = { type: ['selfDeclaration' as const] };
  const share = {
    type: 'shareholding' as const,
    directness: 'direct' as const,
    share: { exact: owner.share },
  };
  const office = { type: 'seniorManagingOfficial' as const, directness: 'direct' as const };
  const moment = later(`owner-${owner.name}`, 5, themselves, () => async (work) => {
    settled(
      await declareHolding(work, made.person, {
        holder: { individual: { name: owner.name } },
        source,
        interests: runs ? [share, office] : [share],
        toldByCustomer: true,
      }),
    );
  });
  return world.made(moment, 'person');
}

type Invited = {
  readonly name: string;
  readonly email: string;
  readonly enters: boolean;
  readonly person: Id<'person'>;
};

function invited(telling: Telling, { name, email, enters, person }: Invited): void {
  const { later, themselves, made, world } = telling;
  const invitation = later(`invited-${name}`, 2, themselves, () => async (work) => {
    const session = {
      tenant: work.tenant,
      actor: themselves,
      role: 'customer',
      customer: made.customer,
    } as const;
    settled(await inviteOwner(work, session, { owner: { person }, email, language: 'en' }));
  });
  if (!enters) return;
  const opens = world.made(invitation, 'ownerInvitation');
  const entering = later(`entered-${name}`, 90, visitor, () => async (work) => {
    settled(await enterAsOwner(work, opens));
  });
  const owner: Actor = { kind: 'user', id: world.made(entering, 'user'), role: 'beneficial-owner' };
  const [home] = contactOf(telling, name);
  if (home) tellsOf(telling, { name: `told-by-${name}`, by: owner, person, elements: [home] });
  later(
    `link-${name}`,
    1,
    visitor,
    () => (work) =>
      work.commit([
        linkMade(work.runtime.ids.next('portalLink'), {
          kind: 'owner',
          opens,
          person,
          key: enteredOwner.key,
          email,
        }),
      ]),
  );
}

function tellsOfOwner(telling: Telling, person: Id<'person'>): void {
  const elements = contactOf(telling, 'third owner');
  tellsOf(telling, { name: 'told-of-owner', by: telling.themselves, person, elements });
}

function contactOf({ world, who, place }: Telling, owner: string): readonly EnteredElement[] {
  const chance = world.chance(`portal ${who.key} ${owner}`);
  return [
    address(place, chance, 'residential'),
    { kind: 'telephone', value: { number: telephone(place.code, chance) } },
  ];
}

function tellsOf(
  { later }: Telling,
  told: {
    readonly name: string;
    readonly by: Actor;
    readonly person: Id<'person'>;
    readonly elements: readonly EnteredElement[];
  },
): void {
  later(told.name, 6, told.by, () => async (work) => {
    const { person, elements } = told;
    settled(await collectElements(work, { person, source: 'customer', elements }));
  });
}
