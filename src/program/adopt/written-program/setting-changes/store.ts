/** SQL of changes of one setting. */
import { sql } from 'kysely';
import { actorText, type NewEvent, type RecordedEvent } from '../../../../kernel/events.ts';
import { toUuid } from '../../../../kernel/ids.ts';
import type { Day } from '../../../../kernel/time.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import type { SettingName } from '../settings.ts';
import { keepValues } from '../values/store.ts';

type Event<Data> = RecordedEvent<NewEvent<string, Data>>;

export async function insertChange(
  work: Work,
  event: Event<{ name: SettingName; value: unknown; reason: string; effectiveOn: Day }>,
): Promise<void> {
  const { data } = event;
  await sql`
    insert into adopt.setting_change
      (id, tenant_id, name, value, reason, effective_on, state, proposed_by, proposed_at)
    values (${toUuid(event.subject)}, ${toUuid(work.tenant)}, ${data.name}, ${JSON.stringify(data.value)}::jsonb, ${data.reason},
            ${data.effectiveOn}, 'proposed', ${actorText(event.actor)}, ${event.at})`.execute(work.tx);
}

/** The value holds like one of a change of the whole program. */
export async function approveChange(work: Work, event: Event<unknown>): Promise<void> {
  await setChangeState(work, event, 'approved');
  const { rows } = await sql<{ name: SettingName; value: unknown; effective_on: Day }>`
    select name, value, effective_on from adopt.setting_change
    where id = ${toUuid(event.subject)}`.execute(work.tx);
  for (const { name, value, effective_on } of rows) {
    await keepValues(work, {
      change: event.subject,
      effectiveOn: effective_on,
      approvedAt: event.at,
      content: { settings: { [name]: value }, narratives: {}, risks: {} },
    });
  }
}

export async function setChangeState(
  work: Work,
  event: Event<unknown>,
  state: 'approved' | 'withdrawn',
): Promise<void> {
  const approved = state === 'approved';
  await sql`
    update adopt.setting_change
    set state = ${state}, approved_by = ${approved ? actorText(event.actor) : null}, approved_at = ${approved ? event.at : null}
    where id = ${toUuid(event.subject)}`.execute(work.tx);
}
