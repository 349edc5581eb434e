/** The written program of the demo's provider: set up, adopted, and changed by two people over its year. */
import type { Actor } from '../../kernel/events.ts';
import { addToDay } from '../../kernel/time.ts';
import type { ProgramSettings } from '../../program/adopt/written-program/index.ts';
import type { Command, Moment, World } from '../world.ts';
import type { Colleague } from './members.ts';
import { adoption, programChangeCommands } from './program-changes.ts';

type Change = {
  readonly [Name in keyof ProgramSettings]: {
    readonly name: Name;
    readonly value: ProgramSettings[Name];
    readonly proposedOn: number;
    readonly by: Colleague;
    readonly reason: string;
    /** Days from the proposal to the day it takes effect. */
    readonly after?: number;
    readonly became: { readonly state: 'approved' | 'withdrawn'; readonly by: Colleague };
  };
}[keyof ProgramSettings];

/** Made one setting at a time, before a change of the program held several and was tried: such a history goes on. */
const settingChanges: readonly Change[] = [
  {
    name: 'clockWarningDays',
    value: [60, 30, 7, 1],
    proposedOn: 60,
    by: 'officer',
    reason: 'The yearly certification takes more than thirty days to prepare.',
    became: { state: 'approved', by: 'deputy' },
  },
  {
    name: 'reviewHours',
    value: 24,
    proposedOn: 118,
    by: 'deputy',
    reason: 'Two reviewers joined, and applicants wait for us more than we for them.',
    after: 3,
    became: { state: 'approved', by: 'officer' },
  },
  {
    name: 'verificationAttemptsMax',
    value: 5,
    proposedOn: 160,
    by: 'deputy',
    reason: 'Some telephone networks deliver codes late; people fail who are who they say.',
    became: { state: 'withdrawn', by: 'deputy' },
  },
  {
    name: 'ownerNoticeDays',
    value: 14,
    proposedOn: 214,
    by: 'officer',
    reason: 'A new owner matters from the day of the sale; two weeks are long enough to tell us.',
    after: 30,
    became: { state: 'approved', by: 'deputy' },
  },
  {
    name: 'fourEyes',
    value: ['refuse', 'close', 'setting', 'reveal', 'special-measure'],
    proposedOn: 352,
    by: 'officer',
    reason: 'Opening a sealed number should be seen by two people from the new year on.',
    after: 45,
    became: { state: 'approved', by: 'deputy' },
  },
];

export function programCommands(world: World, staff: Readonly<Record<Colleague, Actor>>): readonly Command[] {
  const adopted: Command = {
    ...adoption(world),
    by: staff.officer,
    run: (work) => {
      const data = {
        statement: 'Adopted by resolution of the board on the draft of the compliance officer.',
        edition: work.runtime.edition.id,
      };
      return work.commit([{ type: 'program-adopted', subject: work.runtime.ids.next('program'), data }]);
    },
  };
  return [
    ...settingChanges.flatMap((change) => changeCommands(world, change, staff)),
    ...programChangeCommands(world, staff),
    adopted,
  ];
}

function changeCommands(
  world: World,
  change: Change,
  staff: Readonly<Record<Colleague, Actor>>,
): readonly Command[] {
  const { name, value, reason, proposedOn, became } = change;
  const moment: Moment = {
    key: `program/${name}`,
    at: world.at(proposedOn, { hour: 16, minute: settingChanges.indexOf(change) }),
  };
  const id = world.made(moment, 'settingChange');
  const effectiveOn = addToDay(world.dayOf(proposedOn), { days: change.after ?? 0 });
  const proposed: Command = {
    ...moment,
    by: staff[change.by],
    run: (work) => {
      const subject = work.runtime.ids.next('settingChange');
      const data = { name, value, reason, effectiveOn };
      return work.commit([{ type: 'setting-proposed', subject, data }]);
    },
  };
  const decided: Command = {
    key: `program/${name}/${became.state}`,
    at: world.at(proposedOn, { hour: 20 }),
    by: staff[became.by],
    run: (work) =>
      work.commit([
        became.state === 'approved'
          ? { type: 'setting-approved', subject: id, data: { secondPerson: true } }
          : { type: 'setting-withdrawn', subject: id, data: {} },
      ]),
  };
  return [proposed, decided];
}
