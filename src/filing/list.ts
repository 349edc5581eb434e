/** SQL of the list of filings. */
import { sql } from 'kysely';
import { type Id, isId, toId, toUuid } from '../kernel/ids.ts';
import { RefusedError, refuse } from '../kernel/problems.ts';
import { type Day, type Instant, instant } from '../kernel/time.ts';
import type { Transaction } from '../runtime/database/index.ts';
import { type Cursor, toPage } from '../runtime/http/page.ts';
import type { Page } from '../runtime/http/route.ts';
import { stateOfStep } from './store.ts';
import type { FilingState } from './types.ts';

export type FilingFilter = {
  readonly state?: FilingState | undefined;
  readonly kind?: string | undefined;
  readonly about?: Id<'organization'> | undefined;
  readonly asOf?: Instant | undefined;
};

export type FilingRow = {
  readonly id: Id<'filing'>;
  readonly kind: string;
  readonly about: Id<'organization'>;
  readonly legalName: string;
  readonly on: Day;
  readonly state: FilingState;
  readonly corrects: Id<'filing'> | null;
  readonly draftedAt: Instant;
  readonly changedAt: Instant;
  readonly receipt: string | null;
};

type Row = {
  id: string;
  kind: string;
  about_id: string;
  legal_name: string;
  on_day: Day;
  state: FilingState;
  corrects_id: string | null;
  drafted_at: Date;
  changed_at: Date;
  receipt: string | null;
};

/** Newest first. */
export async function listFilings(
  tx: Transaction,
  filter: FilingFilter,
  page: { readonly cursor?: Cursor; readonly limit: number },
): Promise<Page<FilingRow>> {
  const after = page.cursor ? startAfter(page.cursor) : undefined;
  const asOf = filter.asOf ?? null;
  const by = (kept: string) => sql`(${asOf}::timestamptz is null or ${sql.ref(kept)} <= ${asOf})`;
  const { rows } = await sql<Row>`
    select filing.id, filing.kind, filing.about_id, drafted.facts -> 'about' ->> 'legalName' as legal_name,
           drafted.facts ->> 'on' as on_day, newest.state, filing.corrects_id, filing.drafted_at,
           newest.happened_at as changed_at, newest.facts ->> 'receipt' as receipt
    from report.filing as filing
    join report.filing_step as drafted on drafted.filing_id = filing.id and drafted.kind = 'drafted'
    cross join lateral (
      select ${stateOfStep} as state, happened_at, facts from report.filing_step as step
      where step.filing_id = filing.id and ${by('step.happened_at')}
      order by position desc limit 1) as newest
    where ${by('filing.drafted_at')}
      and (${filter.state ?? null}::text is null or newest.state = ${filter.state ?? null})
      and (${filter.kind ?? null}::text is null or filing.kind = ${filter.kind ?? null})
      and (${filter.about ? toUuid(filter.about) : null}::uuid is null
           or filing.about_id = ${filter.about ? toUuid(filter.about) : null})
      and (${after?.at ?? null}::timestamptz is null
           or (filing.drafted_at, filing.id) < (${after?.at ?? null}::timestamptz, ${after?.id ?? null}::uuid))
    order by filing.drafted_at desc, filing.id desc limit ${page.limit + 1}`.execute(tx);
  return toPage(rows.map(present), page.limit, (row) => ({ after: row.draftedAt, id: row.id }));
}

function present(row: Row): FilingRow {
  return {
    id: toId('filing', row.id),
    kind: row.kind,
    about: toId('organization', row.about_id),
    legalName: row.legal_name,
    on: row.on_day,
    state: row.state,
    corrects: row.corrects_id === null ? null : toId('filing', row.corrects_id),
    draftedAt: instant(row.drafted_at),
    changedAt: instant(row.changed_at),
    receipt: row.receipt,
  };
}

/** A cursor comes from outside: one that we did not write is refused. */
function startAfter(cursor: Cursor): { at: Instant; id: string } {
  try {
    if (isId('filing', cursor.id)) return { at: instant(cursor.after), id: toUuid(cursor.id) };
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
  }
  throw new RefusedError(refuse('invalid-field', { field: 'query.cursor', code: 'not-a-cursor' }));
}
