/** Who sells the demo provider's products on, who answers for it, and how many people work there. None of them exists. */
import type { Actor, NewEvent } from '../../kernel/events.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Work } from '../../runtime/commit/work.ts';
import type { Command, Moment, World } from '../world.ts';
import type { Colleague } from './members.ts';
import { provider } from './provider.ts';

const resellers = [
  {
    key: 'nordwolke',
    on: 20,
    legalName: 'Nordwolke GmbH',
    jurisdiction: 'DE',
    contactEmail: 'compliance@nordwolke.example',
    foreign: true,
    program: {
      type: 'reseller-adopted-program',
      data: {
        agreement: 'Reseller agreement 2, annex B',
        scope: 'Collection and verification of customers; records are kept by Nordwolke',
        deviations: ['Codes are also sent by letter, where a customer has no telephone'],
      },
    },
  },
  {
    key: 'saigon-grid',
    on: 95,
    legalName: 'Saigon Grid JSC',
    jurisdiction: 'VN',
    contactEmail: 'cip@saigon-grid.example',
    foreign: true,
    program: {
      type: 'reseller-program-received',
      data: {
        reference: 'Saigon Grid CIP, version 3.pdf',
        digest: '5f2b0c1e9a7d4e6f8b3c2d1a0e9f8d7c6b5a4f3e2d1c0b9a8f7e6d5c4b3a2f1e',
      },
    },
  },
  {
    key: 'lone-star-hosting',
    on: 130,
    legalName: 'Lone Star Hosting, LLC',
    jurisdiction: 'US-TX',
    contactEmail: 'legal@lonestar.example',
    foreign: false,
    program: undefined,
  },
] as const;

type ResellerKey = (typeof resellers)[number]['key'];

/** A reseller, as it is or will be. */
export function resellerNamed(world: World, key: ResellerKey): Id<'organization'> {
  const found = resellers.find((one) => one.key === key);
  if (!found) throw new Error(`the demo has no reseller ${key}`);
  return world.made(entering(world, key, found.on), 'organization');
}

function entering(world: World, key: string, on: number, minute = 0): Moment {
  return { key: `organizations/${key}`, at: world.at(on, { hour: 17, minute }) };
}

export function organizationCommands(
  world: World,
  staff: Readonly<Record<Colleague, Actor>>,
): readonly Command[] {
  const by = staff.officer;
  const at = (key: string, on: number, minute?: number) => entering(world, key, on, minute);
  const told = (
    moment: Moment,
    event: (work: Work) => Omit<NewEvent, 'subject'>,
    of: Id = provider(world),
  ): Command => ({ ...moment, by, run: (work) => work.commit([{ ...event(work), subject: of }]) });
  return [
    told(at('contact', 2), (work) => ({
      type: 'primary-contact-changed',
      ...contact(work, world.dayOf(2), 'Ines Calloway'),
    })),
    told(at('contact-again', 240), (work) => ({
      type: 'primary-contact-changed',
      ...contact(work, world.dayOf(240), 'Tobias Ferreira-Lund'),
    })),
    ...[
      { on: 3, employees: 212 },
      { on: 350, employees: 247 },
    ].map(({ on, employees }) =>
      told(at(`employees-${on}`, on, 5), () => ({
        type: 'organization-counted',
        data: { employees, on: world.dayOf(on) },
      })),
    ),
    ...resellers.flatMap(({ key, on, program, ...described }) => {
      const entered = at(key, on);
      const id = world.made(entered, 'organization');
      const enter: Command = {
        ...entered,
        by,
        run: (work) => {
          const subject = work.runtime.ids.next('organization');
          return work.commit([{ type: 'reseller-entered', subject, data: described }]);
        },
      };
      if (!program) return [enter];
      const data = { ...program.data, on: world.dayOf(on + 1) };
      return [enter, told(at(`${key}-program`, on + 1), () => ({ type: program.type, data }), id)];
    }),
  ];
}

function contact(work: Work, since: string, name: string) {
  const of = work.runtime.ids.next('person');
  return {
    data: { contact: of, since },
    personal: {
      of,
      value: {
        name,
        title: 'General Counsel',
        email: 'counsel@meridian.example',
        telephone: '+1 202 555 0142',
      },
    },
  };
}
