/** SQL of the values of the program: what was approved, from which day, by which change. Added to, never changed. */
import { type RawBuilder, sql } from 'kysely';
import { toUuid } from '../../../../kernel/ids.ts';
import { type Day, type Instant, instant } from '../../../../kernel/time.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import { type Cursor, momentAfter, toPage } from '../../../../runtime/http/page.ts';
import type { Page } from '../../../../runtime/http/route.ts';

export type ValueKind = 'setting' | 'narrative' | 'risk';

/** A value in force: of each name the newest that has taken effect. */
export type ValueInForce = {
  readonly kind: ValueKind;
  readonly name: string;
  readonly value: unknown;
  readonly effectiveOn: Day;
  /** The id of the change that brought it. */
  readonly change: string;
};

/** A day of the program as it was known at a moment; without one, as it is known now. */
export type When = {
  readonly on: Day;
  readonly at?: Instant | undefined;
  /** The id of a change that is left out, to see what it changes. */
  readonly without?: string | undefined;
};

type Approved = {
  readonly change: string;
  readonly effectiveOn: Day;
  readonly approvedAt: Instant;
  readonly content: {
    readonly settings: Readonly<Record<string, unknown>>;
    readonly narratives: Readonly<Record<string, string>>;
    readonly risks: Readonly<Record<string, unknown>>;
  };
};

/** Keeps every value that an approved change states. */
export async function keepValues(
  work: Work,
  { change, effectiveOn, approvedAt, content }: Approved,
): Promise<void> {
  const rows = [
    ...Object.entries(content.settings).map(([name, value]) => ({ kind: 'setting', name, value })),
    ...Object.entries(content.narratives).map(([name, value]) => ({ kind: 'narrative', name, value })),
    ...Object.entries(content.risks).map(([name, value]) => ({ kind: 'risk', name, value })),
  ];
  await sql`
    insert into adopt.program_value (tenant_id, change, kind, name, value, effective_on, approved_at)
    select ${toUuid(work.tenant)}, ${change}, row ->> 'kind', row ->> 'name', row -> 'value', ${effectiveOn}::date,
           ${approvedAt}::timestamptz
    from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) as row`.execute(work.tx);
}

type Row = { kind: ValueKind; name: string; value: unknown; effective_on: Day; change: string };

/** In the order of kind and name. What was taken back is there with the value null, or an empty text. */
export async function valuesInForce(
  tx: Transaction,
  { on, at, without = '' }: When,
  kind: ValueKind | null = null,
): Promise<readonly ValueInForce[]> {
  const { rows } = await sql<Row>`
    select distinct on (kind, name) kind, name, value, effective_on, change from adopt.program_value
    where effective_on <= ${on} and ${knownAt(at)} and change <> ${without} and (${kind}::text is null or kind = ${kind})
    order by kind, name, effective_on desc, approved_at desc, change desc`.execute(tx);
  return rows.map(({ effective_on, ...row }) => ({ ...row, effectiveOn: effective_on }));
}

/** The days on which settings approved by `at` take effect after `today`, the nearest first. */
export async function effectiveDaysAhead(
  tx: Transaction,
  { today, at }: { readonly today: Day; readonly at: Instant },
): Promise<readonly Day[]> {
  const { rows } = await sql<{ effective_on: Day }>`
    select distinct effective_on from adopt.program_value
    where kind = 'setting' and effective_on > ${today} and approved_at <= ${at}
    order by effective_on limit 100`.execute(tx);
  return rows.map((row) => row.effective_on);
}

/** Of each day on which the program changed: what took effect, the last day first. */
export async function daysOfChange(
  tx: Transaction,
  asked: {
    readonly below?: number | undefined;
    readonly upTo?: Day | undefined;
    readonly limit: number;
    readonly at?: Instant | undefined;
  },
): Promise<readonly { readonly number: number; readonly since: Day; readonly changes: readonly string[] }[]> {
  const { below = null, upTo = null, limit, at } = asked;
  const { rows } = await sql<{ number: number; since: Day; changes: string[] }>`
    select number::int, since, changes from (
      select row_number() over (order by effective_on) as number, effective_on as since,
             array_agg(distinct change order by change) as changes
      from adopt.program_value where ${knownAt(at)} group by effective_on) as day
    where (${below}::int is null or number < ${below}::int) and (${upTo}::date is null or since <= ${upTo}::date)
    order by since desc limit ${limit}`.execute(tx);
  return rows;
}

export type ApprovedValue = ValueInForce & { readonly approvedAt: Instant };

/** Every value of one name that was approved by `at`, the last approved first. */
export async function listValues(
  tx: Transaction,
  { kind, name, at }: { readonly kind: ValueKind; readonly name: string; readonly at: Instant },
  page: { cursor?: Cursor; limit: number },
): Promise<Page<ApprovedValue>> {
  const { after, id } = momentAfter(page.cursor) ?? {};
  const { rows } = await sql<Row & { approved_at: Date }>`
    select kind, name, value, effective_on, change, approved_at from adopt.program_value
    where kind = ${kind} and name = ${name} and approved_at <= ${at}
      and (${after ?? null}::timestamptz is null
           or (approved_at, right(change, 36)) < (${after ?? null}, ${id ?? null}::text))
    order by approved_at desc, right(change, 36) desc limit ${page.limit + 1}`.execute(tx);
  const values = rows.map(({ effective_on, approved_at, ...row }) => ({
    ...row,
    effectiveOn: effective_on,
    approvedAt: instant(approved_at),
  }));
  return toPage(values, page.limit, (row) => ({ after: row.approvedAt, id: row.change.slice(-36) }));
}

/** When the provider came to be here: before, there was nothing to state. */
export async function foundedAt(tx: Transaction): Promise<Instant> {
  const { rows } = await sql<{ created_at: Date }>`
    select created_at from runtime.tenant where id = runtime.current_tenant()`.execute(tx);
  // A fault: whoever reads within a tenant is in one that was founded.
  if (!rows[0]) throw new Error('the tenant was never founded');
  return instant(rows[0].created_at);
}

function knownAt(at: Instant | undefined): RawBuilder<unknown> {
  return at === undefined ? sql`true` : sql`approved_at <= ${at}`;
}
