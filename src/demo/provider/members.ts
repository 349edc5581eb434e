/** The people who work at the demo's provider. They sign in with a password that everybody may know. */
import type { Actor, Role } from '../../kernel/events.ts';
import { addToDay, instant } from '../../kernel/time.ts';
import { createExaminer, createUser, hashPassword } from '../../runtime/access/index.ts';
import type { Command, Moment, World } from '../world.ts';

/** Published with the source: fit for made-up data on one's own machine, and for nothing else. */
export const demoPassword = 'meridian-demo-only';

const people = {
  officer: { name: 'Marguerite Okonjo', email: 'officer@meridian.example', role: 'officer' },
  deputy: { name: 'Tobias Lindqvist', email: 'deputy@meridian.example', role: 'officer' },
  senior: { name: 'Hana Castellanos', email: 'senior@meridian.example', role: 'senior-reviewer' },
  reviewer: { name: 'Idris Farouk', email: 'reviewer@meridian.example', role: 'reviewer' },
  second: { name: 'Yelena Marsh', email: 'reviewer2@meridian.example', role: 'reviewer' },
  engineer: { name: 'Dov Halloran', email: 'engineer@meridian.example', role: 'engineer' },
  resellers: { name: 'Priya Vandermeer', email: 'resellers@meridian.example', role: 'reseller-manager' },
} as const satisfies Record<string, { name: string; email: string; role: Exclude<Role, 'examiner'> }>;

const examiner = { name: 'Alden Whitcombe', email: 'examiner@oversight.example' };

export type Colleague = keyof typeof people;

/** For whoever opens the demo: each role with its address, all with the same password. */
export function demoSignIns(): { password: string; people: readonly { role: Role; email: string }[] } {
  const members = Object.values(people).map(({ role, email }) => ({ role, email }));
  return { password: demoPassword, people: [...members, { role: 'examiner', email: examiner.email }] };
}

function joining(world: World, who: Colleague): Moment {
  const order = Object.keys(people).indexOf(who);
  return { key: `members/${who}`, at: world.at(0, { hour: 14, minute: order }) };
}

/** A colleague as the one who acts. One object each, so that the loader sees when the actor changes. */
export function colleagues(world: World): Readonly<Record<Colleague, Actor>> {
  const acting = (who: Colleague): Actor => ({
    kind: 'user',
    id: world.made(joining(world, who), 'user'),
    role: people[who].role,
  });
  return {
    officer: acting('officer'),
    deputy: acting('deputy'),
    senior: acting('senior'),
    reviewer: acting('reviewer'),
    second: acting('second'),
    engineer: acting('engineer'),
    resellers: acting('resellers'),
  };
}

export function memberCommands(world: World, staff: Readonly<Record<Colleague, Actor>>): readonly Command[] {
  // Slow on purpose, and the same for all: worked out once, when the first of them is entered.
  let hash: Promise<string> | undefined;
  const passwordHash = () => {
    hash ??= hashPassword(demoPassword);
    return hash;
  };
  // Safe: the keys of that very record.
  const members = (Object.keys(people) as Colleague[]).map(
    (who): Command => ({
      ...joining(world, who),
      by: { kind: 'system', name: 'demo' },
      run: async (work) => createUser(work, { ...people[who], passwordHash: await passwordHash() }),
    }),
  );
  const grant: Command = {
    key: 'members/examiner',
    at: world.at(350, { hour: 16 }),
    by: staff.officer,
    run: async (work) =>
      createExaminer(work, {
        ...examiner,
        purpose: 'Sample examination of the first year of the program',
        expiresAt: instant(`${addToDay(world.endsOn, { days: 90 })}T21:00:00Z`),
        passwordHash: await passwordHash(),
      }),
  };
  return [...members, grant];
}
