/** A deadline that passed is told to the roles that the program names for that. */
import { z } from '@hono/zod-openapi';
import type { NewEvent, RecordedEvent } from '../../../kernel/events.ts';
import type { Work } from '../../../runtime/commit/work.ts';
import { programSettings } from './in-force.ts';

/** Events of clocks are known here by their type and their public data. */
const breached = z.object({
  obligation: z.string(),
  owner: z.unknown(),
  of: z.string(),
  dueOn: z.string(),
});

export async function escalate(work: Work, events: readonly RecordedEvent[]): Promise<readonly NewEvent[]> {
  const breaches = events.filter(({ type }) => type === 'clock-breached');
  if (breaches.length === 0) return [];
  const { breachEscalation } = await programSettings(work.tx, work.runtime.edition, work.at);
  return breaches.map(({ subject, also, data }) => ({
    type: 'clock-escalated',
    subject,
    ...(also ? { also } : {}),
    data: { ...breached.parse(data), to: breachEscalation },
  }));
}
