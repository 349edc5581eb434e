/** What the demo's provider has connected: keys of its programs, and addresses that were told of events. */
import { createHash } from 'node:crypto';
import type { Actor } from '../../kernel/events.ts';
import type { Command, Moment, World } from '../world.ts';
import type { Colleague } from './members.ts';

const keys = {
  'control-plane': { name: 'Control plane', scopes: ['gate:ask', 'standing:read', 'identification:write'] },
  'data-warehouse': { name: 'Data warehouse, nightly export', scopes: ['adopt:read', 'identification:read'] },
  'old-control-plane': { name: 'Control plane, before the move', scopes: ['gate:ask'] },
  'log-shipper': { name: 'Log shipper, nightly', scopes: ['access-log:report'] },
} as const;
type KeyName = keyof typeof keys;

function making(world: World, name: KeyName): Moment {
  return { key: `keys/${name}`, at: world.at(1, { hour: 18, minute: Object.keys(keys).indexOf(name) }) };
}

/** The provider's sign-up, which enters applicants. */
export function controlPlane(world: World): Actor {
  return { kind: 'service-key', id: world.made(making(world, 'control-plane'), 'serviceKey') };
}

/** What sends the accesses of each day. */
export function logShipper(world: World): Actor {
  return { kind: 'service-key', id: world.made(making(world, 'log-shipper'), 'serviceKey') };
}

export function integrationCommands(
  world: World,
  staff: Readonly<Record<Colleague, Actor>>,
): readonly Command[] {
  // Safe: the keys of that very record.
  const made = (Object.keys(keys) as KeyName[]).map((name) => keyCommand(world, name, staff.engineer));
  const ended: Command = {
    key: 'keys/old-control-plane/ended',
    at: world.at(30, { hour: 15 }),
    by: staff.engineer,
    run: (work) =>
      work.commit([
        {
          type: 'service-key-ended',
          subject: world.made(making(world, 'old-control-plane'), 'serviceKey'),
          data: {},
        },
      ]),
  };
  return [...made, ended, ...endpointCommands(world, staff.engineer)];
}

/** Keys that the lists show. Nobody holds their secrets: a program that wants in gets a key of its own. */
function keyCommand(world: World, name: KeyName, by: Actor): Command {
  return {
    ...making(world, name),
    by,
    run: (work) => {
      const subject = work.runtime.ids.next('serviceKey');
      const digest = createHash('sha256').update(`${world.seed} nobody holds this ${name}`).digest('hex');
      const data = { ...keys[name], scopes: [...keys[name].scopes], expiresAt: null, digest };
      return work.commit([{ type: 'service-key-made', subject, data }]);
    },
  };
}

/** One endpoint, disabled within the same minute: the demo tells nobody outside of anything. */
function endpointCommands(world: World, by: Actor): readonly Command[] {
  return [
    {
      key: 'webhooks/standing',
      at: world.at(2, { hour: 18 }),
      by,
      run: (work) => {
        const subject = work.runtime.ids.next('webhook');
        const secret = `whsec_${Buffer.from(world.chance('webhook secret').bytes(24)).toString('base64')}`;
        const data = {
          url: 'https://control-plane.meridian.example/gatehouse',
          description: 'Control plane: changes of standing',
          eventTypes: [],
        };
        return work.commit([
          {
            type: 'webhook-endpoint-created',
            subject,
            data,
            personal: { of: subject, value: { secret } },
          },
          { type: 'webhook-endpoint-disabled', subject, data: { because: 'asked' } },
        ]);
      },
    },
  ];
}
