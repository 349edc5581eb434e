/** What the demo's provider sells, with the reasoned decision whether the law reaches each product. */
import type { Actor } from '../../kernel/events.ts';
import type { Id } from '../../kernel/ids.ts';
import type { OfferingKind } from '../../program/adopt/offerings/index.ts';
import type { Command, Moment, World } from '../world.ts';

type Product = {
  readonly name: string;
  readonly kind: OfferingKind;
  readonly managed?: true;
  readonly trial?: true;
  readonly ownSoftware: boolean;
  /** How often customers choose it; 0: nobody applies for it. */
  readonly share: number;
  readonly reason: string;
};

const products = {
  'vm-standard': {
    name: 'Standard virtual machines',
    kind: 'virtual-machine',
    ownSoftware: true,
    share: 34,
    reason: 'Customers choose the operating system and run what they like.',
  },
  'vm-trial': {
    name: 'Virtual machines, 30-day trial',
    kind: 'virtual-machine',
    trial: true,
    ownSoftware: true,
    share: 0,
    reason: 'A trial is a product under the rule: the machine is the same, only the price is not.',
  },
  'vm-confidential': {
    name: 'Confidential virtual machines',
    kind: 'virtual-machine',
    ownSoftware: true,
    share: 6,
    reason: 'Memory is encrypted; the customer still runs software of their own.',
  },
  'gpu-cluster': {
    name: 'Accelerator clusters',
    kind: 'bare-metal',
    ownSoftware: true,
    share: 9,
    reason: 'Whole machines with accelerators, given over to the customer.',
  },
  'bare-metal': {
    name: 'Bare-metal servers',
    kind: 'bare-metal',
    ownSoftware: true,
    share: 8,
    reason: 'The customer holds the whole machine and all that runs on it.',
  },
  kubernetes: {
    name: 'Managed Kubernetes',
    kind: 'managed-platform',
    managed: true,
    ownSoftware: true,
    share: 15,
    reason: 'We run the control plane; the customer deploys containers of their own.',
  },
  'app-runtime': {
    name: 'Application runtime',
    kind: 'managed-platform',
    managed: true,
    ownSoftware: true,
    share: 9,
    reason: 'Customers upload code and we run it for them.',
  },
  'object-storage': {
    name: 'Object storage',
    kind: 'storage',
    ownSoftware: false,
    share: 11,
    reason: 'Storage is named by the definition, although no customer software runs there.',
  },
  'private-network': {
    name: 'Private networks',
    kind: 'network',
    ownSoftware: false,
    share: 4,
    reason: 'Networks between rented machines are fundamental computing resources.',
  },
  cdn: {
    name: 'Content delivery',
    kind: 'content-delivery',
    ownSoftware: false,
    share: 4,
    reason: 'Said to be reached in the notice; treated as in scope until the text is final.',
  },
  'name-resolution': {
    name: 'Name resolution',
    kind: 'name-resolution',
    ownSoftware: false,
    share: 0,
    reason: 'Said to be reached in the notice; sold only together with content delivery.',
  },
  registrar: {
    name: 'Domain registration',
    kind: 'domain-registration',
    ownSoftware: false,
    share: 0,
    reason: 'Registration alone is left out of the definition.',
  },
  'mail-suite': {
    name: 'Mail and calendar',
    kind: 'predefined-software',
    managed: true,
    ownSoftware: false,
    share: 0,
    reason: 'Predefined software only: the customer cannot deploy anything of their own.',
  },
} as const satisfies Record<string, Product>;

export type ProductCode = keyof typeof products;
const outOfScope: readonly ProductCode[] = ['registrar', 'mail-suite'];

// Safe: the keys of that very record.
const codes = Object.keys(products) as ProductCode[];

/** Products that customers apply for, with how often they do. */
export const sought: readonly (readonly [ProductCode, number])[] = codes.map((code) => [
  code,
  products[code].share,
]);

function entering(world: World, code: ProductCode): Moment {
  return { key: `products/${code}`, at: world.at(0, { hour: 15, minute: 2 * codes.indexOf(code) }) };
}

export function offeringOf(world: World, code: ProductCode): Id<'offering'> {
  return world.made(entering(world, code), 'offering');
}

/** Enters each product and decides on its scope, as the routes of the product register do. */
export function productCommands(world: World, officer: Actor): readonly Command[] {
  return codes.flatMap((code, index): Command[] => {
    const product: Product = products[code];
    const id = offeringOf(world, code);
    const facts = {
      kind: product.kind,
      management: product.managed ? 'managed' : 'unmanaged',
      trial: product.trial ?? false,
      customerRunsOwnSoftware: product.ownSoftware,
      ownerCountry: 'US',
      ownedByUsPerson: true,
      operatedIn: ['US', 'DE', 'SG'],
    };
    const decision = {
      inScope: !outOfScope.includes(code),
      usProduct: true,
      reason: product.reason,
    };
    return [
      {
        ...entering(world, code),
        by: officer,
        run: (work) =>
          work.commit([
            {
              type: 'offering-described',
              subject: work.runtime.ids.next('offering'),
              data: { code, name: product.name, facts },
            },
          ]),
      },
      {
        key: `products/${code}/scope`,
        at: world.at(1, { hour: 14, minute: 3 * index }),
        by: officer,
        run: (work) => work.commit([{ type: 'offering-scope-decided', subject: id, data: decision }]),
      },
    ];
  });
}
