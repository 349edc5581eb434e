/** Notices that follow from events: deadlines near or passed go to the officers, dead webhooks to the engineers. */
import { z } from 'zod';
import { type NewEvent, type RecordedEvent, type Role, roles } from '../../kernel/events.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Work } from '../commit/work.ts';
import { idField } from '../http/fields.ts';
import { noticeEvent } from './notify.ts';
import { listMembers } from './store.ts';
import type { TemplateName } from './templates.ts';
import type { NewNotice } from './types.ts';

/** Events are known here by their type and their public data: this layer imports no part. */
const clockEvents = [
  ['clock-warned', 'clocks-warned'],
  ['clock-breached', 'clocks-breached'],
] as const;
const officers: readonly Role[] = ['owner', 'officer'];
const engineers: readonly Role[] = ['owner', 'engineer'];
const mostLines = 50;

export async function follow(work: Work, events: readonly RecordedEvent[]): Promise<readonly NewEvent[]> {
  const notices: NewEvent[] = [];
  for (const [type, template] of clockEvents) {
    const clocks = events.filter((event) => event.type === type).map((event) => clockData.parse(event.data));
    const told = type === 'clock-breached' ? [...officers, ...escalatedTo(events)] : officers;
    if (clocks.length > 0) notices.push(...(await tellOfClocks(work, { template, clocks, told })));
  }
  for (const dead of events.filter((event) => event.type === 'webhook-delivery-dead')) {
    notices.push(...(await tellOfDeadDelivery(work, dead)));
  }
  return notices;
}

const clockData = z.object({
  obligation: z.string(),
  of: z.string(),
  dueOn: z.string(),
  owner: z.object({ user: idField('user').nullable() }),
});
type ClockData = z.output<typeof clockData>;

/** The roles that the program names for deadlines that passed. */
function escalatedTo(events: readonly RecordedEvent[]): readonly Role[] {
  return events
    .filter((event) => event.type === 'clock-escalated')
    .flatMap((event) => escalatedData.parse(event.data).to);
}

const escalatedData = z.object({ to: z.array(z.enum(roles)) });

/** Officers hear of every clock, and whoever owns one hears too: in one message for all that one commit found. */
async function tellOfClocks(
  work: Work,
  of: {
    readonly template: 'clocks-warned' | 'clocks-breached';
    readonly clocks: readonly ClockData[];
    readonly told: readonly Role[];
  },
): Promise<readonly NewEvent[]> {
  const { template, clocks, told } = of;
  const lines = clocks
    .slice(0, mostLines)
    .map((clock) => `${clock.obligation}: ${clock.of}, due ${clock.dueOn}`);
  if (clocks.length > mostLines) lines.push(`and ${clocks.length - mostLines} more`);
  const values = {
    count: String(clocks.length),
    list: lines.join('\n'),
    link: `${work.runtime.publicUrl}/clocks`,
  };
  const users = clocks.flatMap((clock) => clock.owner.user ?? []);
  return tell(work, await listMembers(work.tx, { roles: told, users }), { template, values });
}

const deadData = z.object({
  endpoint: z.string(),
  event: z.string(),
  attempts: z.number(),
  firstSinceSuccess: z.boolean(),
});

/** One message for each time an endpoint falls silent, not one for each event it missed. */
async function tellOfDeadDelivery(work: Work, dead: RecordedEvent): Promise<readonly NewEvent[]> {
  const { endpoint, event, attempts, firstSinceSuccess } = deadData.parse(dead.data);
  if (!firstSinceSuccess) return [];
  const link = `${work.runtime.publicUrl}/webhooks/deliveries/${dead.subject}`;
  const values = { endpoint, event, attempts: String(attempts), link };
  const template = 'webhook-delivery-dead';
  return tell(work, await listMembers(work.tx, { roles: engineers }), { template, values });
}

async function tell<Name extends TemplateName>(
  work: Work,
  users: readonly Id<'user'>[],
  notice: Omit<NewNotice<Name>, 'to'>,
): Promise<NewEvent[]> {
  const told: NewEvent[] = [];
  for (const user of users) told.push(await noticeEvent(work, { ...notice, to: { user } }));
  return told;
}
