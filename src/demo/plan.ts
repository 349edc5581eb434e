/** The whole plan of the world: every step of every story, in the order of their moments. */

import { integrationCommands } from './provider/integrations.ts';
import { colleagues, memberCommands } from './provider/members.ts';
import { productCommands } from './provider/products.ts';
import { programCommands } from './provider/program.ts';
import { customerSteps } from './stories/customers.ts';
import type { Step, World } from './world.ts';

export function plan(world: World): readonly Step[] {
  const staff = colleagues(world);
  const steps: Step[] = [
    ...memberCommands(world, staff),
    ...productCommands(world, staff.officer),
    ...programCommands(world, staff),
    ...integrationCommands(world, staff),
    ...customerSteps(world, staff),
  ];
  // By moment; at the same moment by key, so that no order depends on how the list was put together.
  return steps.sort((one, other) => compare(one.at, other.at) || compare(one.key, other.key));
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
