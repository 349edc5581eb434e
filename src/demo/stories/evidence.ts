/** How customers are verified: codes entered, papers handed in and read, status decided, and the account opened. */
import type { NewEvent } from '../../kernel/events.ts';
import type { Id } from '../../kernel/ids.ts';
import { addToDay, type Day, day, type Instant } from '../../kernel/time.ts';
import { openAccount } from '../../program/enforce/standing/index.ts';
import type { Work } from '../../runtime/commit/work.ts';
import { paper } from '../people/papers.ts';
import type { Command, Moment, World } from '../world.ts';
import { batchOf } from './application.ts';
import { codesEntered, codesSent } from './codes.ts';
import type { Applied, Customer, Party, Share, Staff } from './customer.ts';
import { statusEvents } from './us-status.ts';

/** Most papers are read the next day; some lie. */
const backlog: readonly (readonly [{ days: number }, number])[] = [
  [{ days: 1 }, 78],
  [{ days: 2 }, 10],
  [{ days: 4 }, 8],
  [{ days: 9 }, 4],
];

type Given = { readonly staff: Staff; readonly applied: Applied };
export type Evidence = {
  readonly steps: readonly Command[];
  readonly shares: readonly Share[];
  readonly handing: Moment;
  /** When the file was read, or should have been; the story goes on from there. */
  readonly settledAt: Instant;
};

export function evidenceOf(world: World, customer: Customer, given: Given): Evidence {
  const { staff, applied } = given;
  const { key, chance, course } = customer;
  const existing = customer.origin === 'existing';
  // Existing customers are asked one after another, all through the year.
  const wait = existing ? { days: chance.whole(10, 350) } : { minutes: chance.whole(7, 28) };
  const handing: Moment = { key: `${key}/evidence`, at: world.after(applied.moment.at, wait) };
  const reading: Moment = {
    key: `${key}/read`,
    at: world.workday(handing.at, chance, chance.weighted(backlog)),
  };
  const paperless = course === 'never-finishes' || course === 'incomplete' || course === 'withdraws';
  const opens = !['incomplete', 'refused', 'withdraws'].includes(course) && customer.origin === 'application';
  // Most products open at once, under the terms of use while identity is pending.
  const opensAtOnce = opens && (course === 'never-finishes' || course === 'fails' || chance.percent(70));
  const handed: Command = {
    ...handing,
    by: staff.controlPlane,
    run: async (work) => {
      const papers = paperless ? [] : papersHandedIn(world, customer, { applied, at: handing });
      const sent = existing ? codesSent(world, customer, { applied, at: work.at }) : [];
      const events = [...sent, ...codesEntered(world, customer, applied), ...papers];
      if (events.length > 0) await work.commit(events);
      if (opensAtOnce) await openAccount(work, applied.account);
    },
  };
  const settledAt = reading.at;
  if (existing && !customer.recollected) {
    return { steps: [], shares: filesOf(world, customer, given), handing, settledAt };
  }
  // Of these the reading is told with what becomes of them.
  if (paperless || course === 'fails' || course === 'refused')
    return { steps: [handed], shares: [], handing, settledAt };
  const read: Command = {
    ...reading,
    by: chance.percent(60) ? staff.reviewer : staff.second,
    run: async (work) => work.commit(await readEverything(world, customer, { applied, handing, work })),
  };
  const steps = [handed, read];
  if (opens && !opensAtOnce) {
    steps.push({
      key: `${key}/opened`,
      at: world.after(reading.at, { minutes: chance.whole(3, 50) }),
      by: staff.controlPlane,
      // Where something still stands in the way, the control plane is told so, and the account stays as it is.
      run: (work) => openAccount(work, applied.account),
    });
  }
  return { steps, shares: [], handing, settledAt };
}

/** Existing customers whose papers were in the file already: looked through in batches, but for some. */
function filesOf(world: World, customer: Customer, { staff, applied }: Given): readonly Share[] {
  if (customer.chance.percent(22)) return [];
  const brought = batchOf(world, customer, { name: 'files-brought', days: 5 });
  const handing: Moment = { key: `${customer.key}/evidence`, at: brought.at };
  return [
    {
      moment: brought,
      by: staff.officer,
      events: (work) => [
        ...codesSent(world, customer, { applied, at: work.at }),
        ...codesEntered(world, customer, applied),
        ...papersHandedIn(world, customer, { applied, at: handing }),
      ],
    },
    {
      moment: batchOf(world, customer, { name: 'files-read', days: 6 }),
      by: staff.reviewer,
      events: (work) => readEverything(world, customer, { applied, handing, work }),
    },
  ];
}

function papersHandedIn(
  world: World,
  customer: Customer,
  { applied, at }: { applied: Applied; at: Moment },
): readonly NewEvent[] {
  return customer.parties.flatMap((party, nth): NewEvent[] => {
    const person = applied.persons[nth];
    if (party.us || !person) return [];
    return [handedIn({ document: world.made(at, 'document', nth), person, party })];
  });
}

export function handedIn(given: {
  readonly document: Id<'document'>;
  readonly person: Id<'person'>;
  readonly party: Party;
}): NewEvent {
  const { document, person, party } = given;
  const title = party.who.kind === 'individual' ? 'PASSPORT' : 'EXTRACT FROM THE REGISTER';
  const { content, bytes } = paper([
    'DEMO - NOT A REAL DOCUMENT',
    title,
    party.who.latinName,
    party.who.country,
  ]);
  return {
    type: 'identity-document-received',
    subject: document,
    also: [person],
    data: { person, mediaType: 'application/pdf', bytes, from: 'customer' },
    personal: { of: person, value: { content } },
  };
}

/** One sitting of a reviewer: every paper of the customer and its owners, and who of them is a U.S. person. */
async function readEverything(
  world: World,
  customer: Customer,
  { applied, handing, work }: { applied: Applied; handing: Moment; work: Work },
): Promise<readonly NewEvent[]> {
  const events: NewEvent[] = [];
  for (const [nth, party] of customer.parties.entries()) {
    const person = applied.persons[nth];
    if (!person) continue;
    if (party.us) events.push(...(await statusEvents(work, { customer, person, party, nth })));
    else
      events.push(
        ...accepted(world, customer, { work, person, party, document: world.made(handing, 'document', nth) }),
      );
  }
  return events;
}

function accepted(
  world: World,
  customer: Customer,
  {
    work,
    person,
    party,
    document,
  }: { work: Work; person: Id<'person'>; party: Party; document: Id<'document'> },
): readonly NewEvent[] {
  const chance = world.chance(`${customer.key} paper ${document}`);
  const individual = party.who.kind === 'individual';
  const today = day(work.at.slice(0, 10));
  const type = individual
    ? chance.pick(['passport', 'passport', 'national-identity-card', 'driving-licence'])
    : 'registry-extract';
  const issuedOn: Day = addToDay(today, { days: -chance.whole(30, 2000) });
  const expiresOn = individual ? addToDay(today, { days: chance.whole(10, 2500) }) : null;
  const attempt = work.runtime.ids.next('verificationAttempt');
  const by = { person, method: 'documentary' as const };
  return [
    {
      type: 'identity-document-reviewed',
      subject: document,
      also: [person],
      data: {
        person,
        result: 'accepted',
        type,
        placeOfIssue: party.who.country,
        issuedOn,
        expiresOn,
        rejection: null,
      },
      personal: {
        of: person,
        value: {
          number: `DEMO${chance.digits(7)}`,
          issuer: individual ? 'Sample passport office' : 'Sample register',
          nameAsWritten: party.who.latinName,
        },
      },
    },
    {
      type: 'verification-attempt-started',
      subject: attempt,
      also: [person],
      data: { ...by, round: 1, element: null, document, expiresAt: null },
    },
    {
      type: 'verification-attempt-ended',
      subject: attempt,
      also: [person],
      data: { ...by, outcome: 'succeeded', why: 'document-accepted' },
    },
  ];
}
