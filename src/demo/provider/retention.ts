/** How long the demo keeps records: a hold, longer limits, and an erasure that two people carried out. */
import type { Actor } from '../../kernel/events.ts';
import { addToDay } from '../../kernel/time.ts';
import { approveErasure, prepareErasure } from '../../program/retain/retention/index.ts';
import { settled } from '../settled.ts';
import { formerCustomers } from '../stories/former.ts';
import type { Command, Moment, World } from '../world.ts';
import type { Colleague } from './members.ts';

type Staff = Readonly<Record<Colleague, Actor>>;

export function retentionCommands(world: World, staff: Staff): readonly Command[] {
  return [...erased(world, staff), held(world, staff.officer), ...keptLonger(world, staff)];
}

/** The longest kept, before anything is kept longer: it goes as a whole. */
function erased(world: World, { officer, deputy }: Staff): readonly Command[] {
  const prepared: Moment = { key: 'retention/erasure', at: world.at(120, { hour: 15 }) };
  const reason = 'The two years of the program are over; nobody has asked for these records.';
  return [
    {
      ...prepared,
      by: officer,
      run: async (work) =>
        settled(await prepareErasure(work, { tenant: work.tenant, actor: officer }, { reason, most: 1 })),
    },
    {
      key: 'retention/erasure/approved',
      at: world.at(122, { hour: 16 }),
      by: deputy,
      run: async (work) =>
        settled(
          await approveErasure(work, { tenant: work.tenant, actor: deputy }, world.made(prepared, 'erasure')),
        ),
    },
  ];
}

function held(world: World, by: Actor): Command {
  const moment: Moment = { key: 'retention/hold', at: world.at(150, { hour: 15 }) };
  const subject = formerCustomers(world)[2]?.account ?? null;
  const data = {
    subject,
    period: { from: null, until: null },
    classes: [],
    reason: 'A claim about invoices of its last months is before the court: file 24-118.',
    until: null,
  };
  return {
    ...moment,
    by,
    run: (work) =>
      work.commit([
        {
          type: 'legal-hold-placed',
          subject: world.made(moment, 'legalHold'),
          ...(subject ? { also: [subject] } : {}),
          data,
        },
      ]),
  };
}

/** One holds; another waits for a second person. */
function keptLonger(world: World, { officer, deputy }: Staff): readonly Command[] {
  const proposed: Moment = { key: 'retention/longer', at: world.at(250, { hour: 15 }) };
  const own: Moment = { key: 'retention/own-policy', at: world.at(361, { hour: 15 }) };
  return [
    {
      ...proposed,
      by: deputy,
      run: (work) =>
        work.commit([
          {
            type: 'retention-choice-proposed',
            subject: world.made(proposed, 'retentionChoice'),
            data: {
              classes: [
                'subject of screening',
                'result of screening',
                'match with a list',
                'judgement on a match',
              ],
              years: 10,
              because: 'limitation',
              citation: 'Pub. L. 118-50, div. D, § 3111',
              reason: 'What shows that nobody on a list was served is kept while it can be asked for.',
              from: addToDay(world.dayOf(250), { days: 5 }),
              until: null,
            },
          },
        ]),
    },
    {
      key: 'retention/longer/approved',
      at: world.at(252, { hour: 16 }),
      by: officer,
      run: (work) =>
        work.commit([
          {
            type: 'retention-choice-approved',
            subject: world.made(proposed, 'retentionChoice'),
            data: {},
          },
        ]),
    },
    {
      ...own,
      by: deputy,
      run: (work) =>
        work.commit([
          {
            type: 'retention-choice-proposed',
            subject: world.made(own, 'retentionChoice'),
            data: {
              classes: ['access'],
              years: 3,
              because: 'own-policy',
              citation: 'Security policy 4.2',
              reason: 'Incidents were found up to two and a half years after they began.',
              from: addToDay(world.endsOn, { days: 14 }),
              until: addToDay(world.endsOn, { days: 14 + 730 }),
            },
          },
        ]),
    },
  ];
}
