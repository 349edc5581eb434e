/** The whole plan of the world: every step of every story, in the order of their moments. */

import { clocks } from '../casework/clocks/index.ts';
import { accessLog } from '../program/collect/access-log/index.ts';
import { gate } from '../program/enforce/gate/index.ts';
import { standing } from '../program/enforce/standing/index.ts';
import { portalCommands } from './portal/index.ts';
import { accessesFrom, accessRounds } from './provider/accesses.ts';
import { certificationCommands } from './provider/certifications.ts';
import { gateAskedFrom, gateRounds } from './provider/gate-questions.ts';
import { controlPlane, integrationCommands, logShipper } from './provider/integrations.ts';
import { colleagues, memberCommands } from './provider/members.ts';
import { organizationCommands } from './provider/organizations.ts';
import { productCommands } from './provider/products.ts';
import { programCommands } from './provider/program.ts';
import { retentionCommands } from './provider/retention.ts';
import { screeningListCommands } from './provider/screening-lists.ts';
import { specialMeasureCommands } from './provider/special-measures.ts';
import { customerStories } from './stories/customers.ts';
import { formerStories } from './stories/former.ts';
import { daysOfHistory, type Round, type Step, type World } from './world.ts';

export function plan(world: World): readonly Step[] {
  const staff = colleagues(world);
  const customers = customerStories(world, staff);
  const steps: Step[] = [
    ...memberCommands(world, staff),
    ...productCommands(world, staff.officer),
    ...programCommands(world, staff),
    ...organizationCommands(world, staff),
    ...certificationCommands(world, staff),
    ...specialMeasureCommands(world, staff.deputy),
    ...integrationCommands(world, staff),
    ...screeningListCommands(world, staff),
    ...customers.steps,
    ...formerStories(world, { ...staff, controlPlane: controlPlane(world) }, logShipper(world)),
    ...retentionCommands(world, staff),
    ...portalCommands(world, staff),
    ...gateRounds(world, customers.accounts, controlPlane(world)),
    ...accessRounds(world, customers.inUse, logShipper(world)),
    ...rounds(world),
  ];
  const end = world.at(daysOfHistory - 1, { hour: 23, minute: 59 });
  // By moment; at the same moment by key, so that no order depends on how the list was put together.
  return steps
    .filter((step) => step.at <= end)
    .sort((one, other) => compare(one.at, other.at) || compare(one.key, other.key));
}

/** Every night what the worker would have done all day: what was queued, then what time alone changes. */
function rounds(world: World): readonly Round[] {
  const watches = [...(standing.jobs ?? []), ...(clocks.jobs ?? [])].filter((job) => job.everyMilliseconds);
  const sealing = gate.jobs ?? [];
  const weighing = (accessLog.jobs ?? []).filter(({ name }) => name === 'weigh-accesses');
  const nights = Array.from({ length: daysOfHistory - 1 }, (_, day) => day + 1);
  return nights.flatMap((day) => {
    const at = world.at(day, { hour: 6 });
    return [
      { key: `night-${day}/a-queue`, at, job: 'queue' as const },
      ...[...watches, ...(day > gateAskedFrom ? sealing : []), ...(day > accessesFrom ? weighing : [])].map(
        (job) => ({
          key: `night-${day}/${job.name}`,
          at,
          job,
        }),
      ),
    ];
  });
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
