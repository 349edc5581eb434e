/** Accesses an officer looks at twice: from elsewhere, from one address for many, of accounts nobody knows. */
import type { Id } from '../../kernel/ids.ts';
import type { Place } from '../people/atlas.ts';
import type { Chance } from '../random.ts';
import type { World } from '../world.ts';

/** A line of a batch, its moment aside. */
export type Access = {
  readonly account: Id<'account'> | { readonly namespace: string; readonly id: string };
  readonly hour: number;
  readonly address: string;
  readonly principal: string;
  readonly action: string;
};

type InUse = { readonly account: Id<'account'>; readonly place: Place };

const actions = [
  ['console:sign-in', 5],
  ['api-key:use', 5],
  ['instance:start', 3],
  ['instance:stop', 2],
  ['instance:list', 3],
  ['snapshot:create', 1],
  ['api-key:create', 1],
  ['firewall:change', 1],
] as const;
const principals = ['root', 'ops', 'deploy', 'backup'] as const;

/** Accounts of another cloud that the provider resells, of which the program was not told. */
const foreign = ['481930275516', '730155829043', '902746613380'] as const;
/** Customers behind one address: the settings of the program ask for ten. */
const atOneAddress = 11;

/** One access from where the account is always used from. */
export function usedBy(world: World, { account, place }: InUse, draw: Chance): Access {
  const own = world.chance(`address of ${account}`);
  return accessOf(account, draw, addressIn(place, own));
}

/** Of the last of the accounts, so that their number changes nothing about the others. */
export function oddAccesses(
  world: World,
  accounts: readonly InUse[],
  { day, draw }: { readonly day: number; readonly draw: Chance },
): readonly Access[] {
  const traveller = accounts.at(-1);
  const shared = addressIn(world.atlas.place('SG'), world.chance('address of many'));
  // Each of them now and then, and all of them within a fortnight.
  const many = accounts.slice(-1 - atOneAddress, -1).filter((_, nth) => (day + nth) % 12 === 0);
  return [
    ...(traveller && day % 2 === 0 ? awayFrom(world, traveller, { day, draw }) : []),
    ...many.map(({ account }) => ({ ...accessOf(account, draw, shared), principal: 'training' })),
  ];
}

/** From another country; on some days at noon from there and from home, by one principal. */
function awayFrom(
  world: World,
  { account, place }: InUse,
  { day, draw }: { readonly day: number; readonly draw: Chance },
): readonly Access[] {
  const elsewhere = world.atlas.place(place.code === 'BR' ? 'JP' : 'BR');
  const away = accessOf(account, draw, addressIn(elsewhere, world.chance('address elsewhere')));
  const one = { ...away, principal: 'contractor' };
  if (day % 10 > 0) return [one];
  const home = usedBy(world, { account, place }, draw);
  return [one, { ...home, principal: 'contractor' }].map((access) => ({ ...access, hour: 12 }));
}

export function foreignAccesses(world: World, draw: Chance): readonly Access[] {
  return foreign.flatMap((id) => {
    const address = addressIn(world.atlas.place('US'), world.chance(`address of ${id}`));
    return Array.from({ length: draw.whole(0, 4) }, () => accessOf({ namespace: 'aws', id }, draw, address));
  });
}

/** A clock that was never set, and a line that was cut. */
export function linesToRefuse(draw: Chance): readonly object[] {
  if (!draw.percent(20)) return [];
  const line = {
    account: { namespace: 'aws', id: foreign[0] },
    address: '192.0.2.14',
    action: 'console:sign-in',
  };
  return [{ ...line, at: '1970-01-01T00:00:11Z' }, line];
}

function accessOf(account: Access['account'], draw: Chance, address: string): Access {
  return {
    account,
    hour: draw.whole(7, 19),
    address,
    principal: draw.pick(principals),
    action: draw.weighted(actions),
  };
}

/** Ends in 0, which hardly any machine has: an address that shows a country, and is nobody's. */
function addressIn({ addresses }: Place, draw: Chance): string {
  return addresses.split('.').length === 3 ? `${addresses}.0` : `${addresses}.${draw.whole(1, 254)}.0`;
}
