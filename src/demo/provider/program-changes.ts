/** Changes of the demo's program as a whole, and its reviews: set up by one person, then changed by two. */
import type { Actor, NewEvent } from '../../kernel/events.ts';
import type { Id } from '../../kernel/ids.ts';
import { addToDay, type Day } from '../../kernel/time.ts';
import { programChangeDigest, programContent } from '../../program/adopt/written-program/index.ts';
import { startTrial } from '../../program/enforce/trial/index.ts';
import { settled } from '../settled.ts';
import type { Command, Moment, World } from '../world.ts';
import type { Colleague } from './members.ts';
import { laterRisks, statedRisks } from './program-risks.ts';
import { laterNarratives, narratives } from './program-words.ts';

/** When the program was adopted; the moment gives it its id. */
export function adoption(world: World): Moment {
  return { key: 'program/adopted', at: world.at(2, { hour: 15 }) };
}

export function programChangeCommands(
  world: World,
  staff: Readonly<Record<Colleague, Actor>>,
): readonly Command[] {
  return [
    setUp(world, staff.officer),
    ...reworded(world, staff),
    ...waiting(world, staff.deputy),
    drafted(world, staff.officer),
    reviewed(world, staff),
  ];
}

/** All that the program states on its first day, by the officer alone: it is not adopted yet. */
function setUp(world: World, by: Actor): Command {
  const moment: Moment = { key: 'program/set-up', at: world.at(1, { hour: 16 }) };
  const content = {
    settings: { pendingDays: 21, ownershipThresholdPercent: 20 },
    narratives,
    risks: statedRisks,
  };
  const reason =
    'The program as the board will adopt it: three weeks for verification, owners counted from 20 % on.';
  return {
    ...moment,
    by,
    run: (work) => {
      const drafting = draft(work.runtime.ids.next('programChange'), {
        content,
        reason,
        effectiveOn: world.dayOf(1),
      });
      return work.commit([drafting, submission(drafting, null), approval(drafting, false)]);
    },
  };
}

/** A text, written by one and approved by the other: it holds no setting, so there is nothing to try. */
function reworded(world: World, staff: Readonly<Record<Colleague, Actor>>): readonly Command[] {
  const moment: Moment = { key: 'program/abuse-channels', at: world.at(200, { hour: 15 }) };
  const drafting = draft(world.made(moment, 'programChange'), {
    content: { narratives: laterNarratives },
    reason: 'Reports come in four languages now, and the desk is staffed around the clock.',
    effectiveOn: world.dayOf(201),
  });
  const material = {
    is: false,
    because:
      'How abuse is reported is neither a method of verification nor a procedure for unverified accounts.',
  };
  return [
    { ...moment, by: staff.officer, run: (work) => work.commit([drafting, submission(drafting, material)]) },
    {
      key: 'program/abuse-channels/approved',
      at: world.at(201, { hour: 14 }),
      by: staff.deputy,
      run: (work) => work.commit([approval(drafting, true)]),
    },
  ];
}

/** Submitted in the last days and tried; it waits to be decided. */
function waiting(world: World, by: Actor): readonly Command[] {
  const moment: Moment = { key: 'program/stricter-verification', at: world.at(360, { hour: 16 }) };
  const change = world.made(moment, 'programChange');
  const drafting = draft(change, {
    content: {
      settings: {
        reverifyEveryMonths: 18,
        pendingDays: 14,
        pendingTerms: {
          services: [],
          acceleratorsMax: 0,
          regions: [],
          spendMax: { minor: 25_000, currency: 'USD' },
          monitoring: 'enhanced',
        },
      },
      narratives: {
        'periodic-verification':
          'Whoever has moved since is asked for a document of the new place, and for nothing else.',
      },
    },
    reason:
      'Two weeks are enough to verify, and 250 dollars a month to try a product. One customer of eleven had moved by the time we asked again.',
    effectiveOn: addToDay(world.dayOf(360), { days: 10 }),
  });
  const material = {
    is: true,
    because: 'It shortens the time in which identity is verified, and limits use until then.',
  };
  return [
    { ...moment, by, run: (work) => work.commit([drafting, submission(drafting, material)]) },
    {
      key: 'program/stricter-verification/tried',
      at: world.at(362, { hour: 15 }),
      by,
      run: async (work) => settled(await startTrial(work, { tenant: work.tenant, actor: by }, change)),
    },
  ];
}

/** A draft of the last days: a risk that no clause answered is answered, and another is entered. */
function drafted(world: World, by: Actor): Command {
  const moment: Moment = { key: 'program/stolen-credentials', at: world.at(363, { hour: 16 }) };
  const drafting = draft(world.made(moment, 'programChange'), {
    content: { risks: laterRisks },
    reason: 'The review of the threat landscape asked for it: sign-ins are watched since the spring.',
    effectiveOn: addToDay(world.dayOf(363), { days: 30 }),
  });
  return { ...moment, by, run: (work) => work.commit([drafting]) };
}

function reviewed(world: World, staff: Readonly<Record<Colleague, Actor>>): Command {
  const data = {
    reviewedOn: world.dayOf(330),
    changesNeeded: true,
    offeringsReviewed: true,
    threatsReviewed: true,
    reference: 'Minutes of the yearly review, file 2.7',
  };
  return {
    key: 'program/reviewed',
    at: world.at(331, { hour: 15 }),
    by: staff.officer,
    run: (work) => {
      const subject = world.made(adoption(world), 'program');
      return work.commit([{ type: 'program-reviewed', subject, data }]);
    },
  };
}

type Drafting = NewEvent<'program-change-drafted', ReturnType<typeof stated>> & {
  readonly subject: Id<'programChange'>;
};
type Stating = { readonly content: object; readonly reason: string; readonly effectiveOn: Day };

function draft(subject: Id<'programChange'>, stating: Stating): Drafting {
  return { type: 'program-change-drafted', subject, data: stated(stating) };
}

function stated({ content, reason, effectiveOn }: Stating) {
  const drafted = { content: programContent.parse(content), effectiveOn };
  return { ...drafted, reason, digest: programChangeDigest(drafted) };
}

function submission({ subject }: Drafting, material: { is: boolean; because: string } | null): NewEvent {
  return { type: 'program-change-submitted', subject, data: { material } };
}

function approval({ subject, data }: Drafting, secondPerson: boolean): NewEvent {
  const { content, digest, effectiveOn } = data;
  const { settings, narratives: texts, risks } = content;
  return {
    type: 'program-change-approved',
    subject,
    data: {
      digest,
      material: false,
      effectiveOn,
      secondPerson,
      settings: Object.keys(settings),
      narratives: Object.keys(texts),
      risks: Object.keys(risks),
    },
  };
}
