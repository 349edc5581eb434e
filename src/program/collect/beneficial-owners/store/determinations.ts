/** SQL of determinations, additions and clauses: what those who judge many customers read. No personal data. */
import { sql } from 'kysely';
import type { NewEvent, RecordedEvent } from '../../../../kernel/events.ts';
import type { Finding } from '../../../../kernel/finding.ts';
import { type Id, toId, toUuid } from '../../../../kernel/ids.ts';
import { type Day, type Instant, instant } from '../../../../kernel/time.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import type {
  AdditionTold,
  ClauseAccepted,
  CountedUnder,
  DeterminedOwner,
  OwnersDetermined,
} from '../event-schemas.ts';
import type { OwnerAddition } from '../rules/owner-updates.ts';
import type { OwnershipReason } from '../rules/reasons.ts';
import { additionsAsOf, clausesAsOf, determinationsAsOf } from './as-of.ts';

type EventOf<Data> = RecordedEvent<NewEvent<string, Data>>;

export async function keepDetermination(work: Work, event: EventOf<OwnersDetermined>): Promise<void> {
  const { finding, owners, under, lookAgainOn, added } = event.data;
  const [subject, tenant] = [toUuid(event.subject), toUuid(work.tenant)];
  await sql`
    insert into collect.ownership_determination
      (subject_id, tenant_id, outcome, finding, owners, settings, determined_at, look_again_on)
    values (${subject}, ${tenant}, ${finding.outcome}, ${JSON.stringify(finding)}::jsonb,
            ${JSON.stringify(owners)}::jsonb, ${JSON.stringify(under)}::jsonb, ${event.at}, ${lookAgainOn})
    on conflict (subject_id) do update
      set outcome = excluded.outcome, finding = excluded.finding, owners = excluded.owners,
          settings = excluded.settings, determined_at = excluded.determined_at, look_again_on = excluded.look_again_on`.execute(
    work.tx,
  );
  for (const { person, since, toldOn } of added) {
    await sql`
      insert into collect.owner_addition (subject_id, person_id, tenant_id, since, told_on, found_at)
      values (${subject}, ${toUuid(person)}, ${tenant}, ${since}, ${toldOn}, ${event.at})
      on conflict (subject_id, person_id) do update
        set since = excluded.since, told_on = excluded.told_on, found_at = excluded.found_at`.execute(
      work.tx,
    );
  }
}

export async function setTold(work: Work, event: EventOf<AdditionTold>): Promise<void> {
  await sql`
    update collect.owner_addition set told_on = ${event.data.toldOn}
    where subject_id = ${toUuid(event.subject)} and person_id = ${toUuid(event.data.person)}`.execute(
    work.tx,
  );
}

export async function keepClause(work: Work, event: EventOf<ClauseAccepted>): Promise<void> {
  const { acceptedOn, reference } = event.data;
  await sql`
    insert into collect.owner_notice_clause (subject_id, tenant_id, accepted_on, reference, recorded_at)
    values (${toUuid(event.subject)}, ${toUuid(work.tenant)}, ${acceptedOn}, ${reference}, ${event.at})
    on conflict (subject_id) do update
      set accepted_on = excluded.accepted_on, reference = excluded.reference, recorded_at = excluded.recorded_at`.execute(
    work.tx,
  );
}

export type Determination = {
  readonly subject: Id<'person'>;
  readonly finding: Finding<OwnershipReason>;
  readonly owners: readonly DeterminedOwner[];
  readonly under: CountedUnder;
  readonly determinedAt: Instant;
  readonly lookAgainOn: Day | null;
};

type Row = {
  subject_id: string;
  finding: Finding<OwnershipReason>;
  owners: DeterminedOwner[];
  settings: CountedUnder;
  determined_at: Date;
  look_again_on: Day | null;
};

/** The newest determination of each entity that has one, or had one at `asOf`. */
export async function readDeterminations(
  tx: Transaction,
  subjects: readonly Id<'person'>[],
  asOf?: Instant,
): Promise<ReadonlyMap<Id<'person'>, Determination>> {
  const { rows } = await sql<Row>`
    select subject_id, finding, owners, settings, determined_at, look_again_on
    from ${determinationsAsOf(asOf)} where subject_id = any(${subjects.map(toUuid)}::uuid[])`.execute(tx);
  return new Map(
    rows.map((row) => {
      const subject = toId('person', row.subject_id);
      const { finding, owners, settings: under, look_again_on: lookAgainOn } = row;
      return [
        subject,
        { subject, finding, owners, under, determinedAt: instant(row.determined_at), lookAgainOn },
      ];
    }),
  );
}

/** Entities whose determination time or a changed program may have overtaken. */
export async function determinationsToRenew(
  tx: Transaction,
  due: { readonly today: Day; readonly under: CountedUnder; readonly limit: number },
): Promise<readonly Id<'person'>[]> {
  const { rows } = await sql<{ subject_id: string }>`
    select subject_id from collect.ownership_determination
    where look_again_on <= ${due.today} or settings <> ${JSON.stringify(due.under)}::jsonb
    order by subject_id limit ${due.limit}`.execute(tx);
  return rows.map((row) => toId('person', row.subject_id));
}

export async function readAdditions(
  tx: Transaction,
  subjects: readonly Id<'person'>[],
  asOf?: Instant,
): Promise<ReadonlyMap<Id<'person'>, readonly OwnerAddition[]>> {
  const { rows } = await sql<{ subject_id: string; person_id: string; since: Day; told_on: Day | null }>`
    select subject_id, person_id, since, told_on from ${additionsAsOf(asOf)}
    where subject_id = any(${subjects.map(toUuid)}::uuid[]) order by found_at, person_id`.execute(tx);
  const found = new Map<Id<'person'>, OwnerAddition[]>(subjects.map((subject) => [subject, []]));
  for (const row of rows) {
    const toldOn = row.told_on === null ? {} : { toldOn: row.told_on };
    found
      .get(toId('person', row.subject_id))
      ?.push({ owner: toId('person', row.person_id), since: row.since, ...toldOn });
  }
  return found;
}

export async function readClauses(
  tx: Transaction,
  subjects: readonly Id<'person'>[],
  asOf?: Instant,
): Promise<ReadonlyMap<Id<'person'>, Day>> {
  const { rows } = await sql<{ subject_id: string; accepted_on: Day }>`
    select subject_id, accepted_on from ${clausesAsOf(asOf)}
    where subject_id = any(${subjects.map(toUuid)}::uuid[])`.execute(tx);
  return new Map(rows.map((row) => [toId('person', row.subject_id), row.accepted_on]));
}
