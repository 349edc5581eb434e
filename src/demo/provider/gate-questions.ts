/** What the provider's control plane asked the gate in the last month of the history, so that a change can be tried on it. */
import { type Actor, actorText } from '../../kernel/events.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/time.ts';
import { askGate, type Question } from '../../program/enforce/gate/index.ts';
import type { Runtime } from '../../runtime/runtime.ts';
import type { Chance } from '../random.ts';
import { settled } from '../settled.ts';
import { daysOfHistory, type Round, type World } from '../world.ts';
import type { ProductCode } from './products.ts';

/** An account about which the gate may be asked. */
export type AskedAbout = {
  readonly account: Id<'account'>;
  readonly product: ProductCode;
  /** When it was applied for. */
  readonly since: Instant;
};

/** The day on which the control plane began to ask. */
export const gateAskedFrom = daysOfHistory - 32;
const hours = [10, 15, 21] as const;
/** How many of the accounts are asked about each time. */
const sharePercent = 2;
const regions = ['us-east', 'us-west', 'eu-central', 'ap-southeast'] as const;

/** Three times a day, what came together since: asked as the control plane asks, and answered as any question is. */
export function gateRounds(world: World, accounts: readonly AskedAbout[], by: Actor): readonly Round[] {
  const days = Array.from({ length: daysOfHistory - gateAskedFrom }, (_, nth) => gateAskedFrom + nth);
  return days.flatMap((day) =>
    hours.map((hour): Round => {
      const key = `gate/${day}/${hour}`;
      const draw = world.chance(key);
      const at = world.at(day, { hour, minute: draw.whole(0, 59), second: draw.whole(0, 59) });
      const asked = accounts.filter(({ since }) => since < at && draw.percent(sharePercent));
      return {
        key,
        at,
        job: {
          name: 'ask-gate',
          describes: 'Asks the gate about some accounts.',
          scope: 'tenant',
          run: async (runtime, { tenant }) => {
            if (tenant) await askAll(runtime, { tenant, by, key, asked, draw: world.chance(`${key} asked`) });
          },
        },
      };
    }),
  );
}

type Asking = {
  readonly tenant: Id<'organization'>;
  readonly by: Actor;
  readonly key: string;
  readonly asked: readonly AskedAbout[];
  readonly draw: Chance;
};

/** A round that is made again gets the verdicts that are on record: each question has a key of its own. */
async function askAll(runtime: Runtime, { tenant, by, key, asked, draw }: Asking): Promise<void> {
  const answers = asked.map((one, nth) =>
    askGate(runtime, {
      tenant,
      actor: by,
      question: questionAbout(one, draw),
      requestKey: `${actorText(by)} ${key}/${nth}`,
    }),
  );
  for (const answer of await Promise.all(answers)) settled(answer);
}

function questionAbout({ account, product }: AskedAbout, draw: Chance): Question {
  const action = draw.weighted<Question['action']>([
    ['start', 5],
    ['provision', 4],
    ['scale-up', 3],
    ['stop', 3],
    ['access', 3],
    ['scale-down', 1],
  ]);
  const accelerators = product === 'gpu-cluster' ? draw.pick([0, 0, 0, 4, 8]) : 0;
  const spend = { currency: 'USD', minor: draw.whole(20, 620) * 100 };
  return { account, action, service: product, region: draw.pick(regions), amounts: { accelerators, spend } };
}
