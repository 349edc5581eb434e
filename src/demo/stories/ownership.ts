/** How entities are owned: alone, by partners, through layers, by several paths, in ranges, by nominees, in circles. */
import type { Json } from '../../kernel/canonical.ts';
import type { Id } from '../../kernel/ids.ts';
import {
  composeEntity,
  composePerson,
  composeRelationship,
  type Declaration,
  importPackage,
} from '../../program/collect/beneficial-owners/index.ts';
import type { Place } from '../people/atlas.ts';
import { firmName, individual } from '../people/people.ts';
import type { Chance } from '../random.ts';
import { settled } from '../settled.ts';
import type { Command, World } from '../world.ts';
import type { Applied, Customer, Party, Staff } from './customer.ts';

type Interest = Parameters<typeof composeRelationship>[2]['interests'][number];

/** `customer`, `owner 0`, `company 0`: the ends of a holding. `unknown`: nobody was named. */
type Node = 'customer' | 'unknown' | `owner ${number}` | `company ${number}`;
type Holding = { readonly of: Node; readonly by: Node; readonly interests: readonly Interest[] };

export type Shape = {
  readonly owners: readonly Party[];
  readonly companies: readonly string[];
  readonly holdings: readonly Holding[];
};

const kinds = [
  ['alone', 30],
  ['partners', 25],
  ['layers', 20],
  ['paths', 8],
  ['ranges', 6],
  ['nominee', 4],
  ['remainder', 4],
  ['circle', 3],
] as const;

export function shapeOf(
  world: World,
  { chance, place, us }: { chance: Chance; place: Place; us: boolean },
): Shape {
  const kind = chance.weighted(kinds);
  const holdings = holdingsOf(kind, chance);
  const count = (start: string) =>
    new Set(holdings.flatMap(({ of, by }) => [of, by]).filter((node) => node.startsWith(start))).size;
  const owner = (): Party => {
    const from = chance.percent(80)
      ? place
      : chance.weighted(world.atlas.places.map((one) => [one, one.share] as const));
    const who = individual(from, chance, { payment: 'none' });
    return { who, us: us && from.code === 'US' && chance.percent(92) };
  };
  return {
    owners: Array.from({ length: count('owner') }, owner),
    companies: Array.from({ length: count('company') }, () => firmName(place, chance).latin),
    holdings,
  };
}

const share = (exact: string): Interest => ({ type: 'shareholding', directness: 'direct', share: { exact } });
const between = (minimum: string, maximum: string): Interest => ({
  type: 'shareholding',
  directness: 'direct',
  share: { minimum, maximum },
});
const runs: Interest = { type: 'seniorManagingOfficial', directness: 'direct' };

function holdingsOf(kind: (typeof kinds)[number][0], chance: Chance): readonly Holding[] {
  const holding = (of: Node, by: Node, ...interests: Interest[]): Holding => ({ of, by, interests });
  switch (kind) {
    case 'alone':
      return [holding('customer', 'owner 0', share('100'), runs)];
    case 'partners': {
      const shares = chance.pick([
        ['50', '50'],
        ['60', '40'],
        ['51', '24.5', '24.5'],
        ['33.34', '33.33', '33.33'],
        ['75.001', '24.999'],
        ['75', '25.0'],
      ] as const);
      return shares.map((text, index) =>
        holding('customer', `owner ${index}`, share(text), ...(index === 0 ? [runs] : [])),
      );
    }
    case 'layers': {
      const layers = chance.whole(1, 5);
      const down = Array.from({ length: layers }, (_, layer) =>
        holding(layer === 0 ? 'customer' : `company ${layer - 1}`, `company ${layer}`, share('100')),
      );
      const last: Node = `company ${layers - 1}`;
      return [
        ...down,
        holding(last, 'owner 0', share('70')),
        holding(last, 'owner 1', share('30')),
        holding('customer', 'owner 0', runs),
      ];
    }
    case 'paths':
      return [
        holding('customer', 'owner 0', share('15'), runs),
        holding('customer', 'company 0', share('45')),
        holding('customer', 'company 1', share('40')),
        holding('company 0', 'owner 0', share('30')),
        holding('company 0', 'owner 1', share('70')),
        holding('company 1', 'owner 1', share('50')),
        holding('company 1', 'owner 2', share('50')),
      ];
    case 'ranges':
      return [
        holding('customer', 'owner 0', between('50', '75'), runs),
        holding('customer', 'owner 1', between('25', '50')),
      ];
    case 'nominee':
      return [
        holding('customer', 'owner 0', share('100'), { type: 'nominee', directness: 'direct' }),
        holding('customer', 'owner 1', { type: 'nominator', directness: 'direct' }, runs),
      ];
    case 'remainder':
      return [
        holding('customer', 'owner 0', share('40'), runs),
        holding('customer', 'unknown', { type: 'unknownInterest', directness: 'unknown' }),
      ];
    case 'circle':
      return [
        holding('customer', 'company 0', share('80')),
        holding('customer', 'owner 0', share('20'), runs),
        holding('company 0', 'company 1', share('60')),
        holding('company 1', 'company 0', share('50')),
        holding('company 0', 'owner 0', share('40')),
        holding('company 1', 'owner 1', share('50')),
      ];
  }
}

/** The customer says how it is owned, as a package of the Beneficial Ownership Data Standard. */
export function ownershipOf(
  world: World,
  customer: Customer,
  { staff, applied }: { staff: Staff; applied: Applied },
): readonly Command[] {
  const { shape, key } = customer;
  if (!shape) return [];
  const moment = { key: `${key}/ownership`, at: world.after(applied.moment.at, { minutes: 4 }) };
  const [subject] = applied.persons;
  return [
    {
      ...moment,
      by: staff.controlPlane,
      run: async (work) => {
        const text = JSON.stringify(documents(world, { customer, applied, shape, at: moment }));
        const report = settled(await importPackage(work, { subject, text, toldByCustomer: true }));
        if (report.counts.refused > 0) throw new Error('a statement of ownership was refused');
      },
    },
  ];
}

type Telling = {
  readonly customer: Customer;
  readonly applied: Applied;
  readonly shape: Shape;
  readonly at: { readonly key: string; readonly at: Command['at'] };
};

function documents(world: World, { customer, applied, shape, at }: Telling): readonly Json[] {
  const [subject, ...owners] = applied.persons;
  // Beside those the import makes: a statement has an id of its own in the package it came in.
  let made = 0;
  const keys = (recordId?: string) => {
    const statementId = world.made({ ...at, key: `${at.key}/package` }, 'ownershipStatement', made++);
    return { statementId, recordId: recordId ?? statementId, recordStatus: 'new' as const };
  };
  const declaration: Declaration = {
    declarationSubject: subject,
    declaration: world.made({ ...at, key: `${at.key}/package` }, 'import'),
    on: world.dayOf(customer.cameOn),
    publisher: 'Meridian Compute, Inc.',
    source: { type: ['selfDeclaration'] },
  };
  const [holder] = customer.parties;
  const records = new Map<Node, string>([['customer', subject]]);
  const entity = (name: string, record?: string) =>
    composeEntity(declaration, keys(record), { type: 'registeredEntity', name });
  const parties: Json[] = [entity(holder.who.latinName, subject)];
  for (const [index, { who }] of shape.owners.entries()) {
    const id: Id<'person'> | undefined = owners[index];
    if (!id) throw new Error('an owner was not entered with the application');
    records.set(`owner ${index}`, id);
    parties.push(composePerson(declaration, keys(id), { type: 'knownPerson', name: who.latinName }));
  }
  for (const [index, name] of shape.companies.entries()) {
    const record = `${key(customer)}-company-${index}`;
    records.set(`company ${index}`, record);
    parties.push(entity(name, record));
  }
  const relationships = shape.holdings.map(({ of, by, interests }) =>
    composeRelationship(declaration, keys(), {
      subject: records.get(of) ?? subject,
      interestedParty: records.get(by) ?? { reason: 'interestedPartyHasNotProvidedInformation' as const },
      interests,
    }),
  );
  return [...parties, ...relationships];
}

function key(customer: Customer): string {
  return `demo-${customer.key}`;
}
