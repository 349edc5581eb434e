/** Cases as they were at a moment: the timeline is their history, folded in order. */
import { sql } from 'kysely';
import type { Actor } from '../kernel/events.ts';
import { type Id, toId, toUuid } from '../kernel/ids.ts';
import { type Instant, instant } from '../kernel/time.ts';
import type { Transaction } from '../runtime/database/index.ts';
import { evolve, opened } from './decide/index.ts';
import type { CaseChange, CaseOpened } from './event-schemas.ts';
import type { Case } from './types.ts';

type Row = {
  case_id: string;
  kind: string;
  happened_at: Date;
  actor: Actor;
  facts: unknown;
  told: boolean;
};

/** In the order asked; a case that was not opened by then is left out. */
export async function readCasesAsOf(
  tx: Transaction,
  ids: readonly Id<'case'>[],
  asOf: Instant,
): Promise<readonly Case[]> {
  const { rows } = await sql<Row>`
    select case_id, kind, happened_at, actor, facts, customer_text is not null as told from casework.case_entry
    where case_id = any(${ids.map(toUuid)}::uuid[]) and happened_at <= ${asOf}
    order by position`.execute(tx);
  const cases = new Map<Id<'case'>, Case>();
  for (const row of rows) {
    const id = toId('case', row.case_id);
    cases.set(id, after(cases.get(id), id, row));
  }
  return ids.flatMap((id) => cases.get(id) ?? []);
}

function after(
  before: Case | undefined,
  id: Id<'case'>,
  { kind, happened_at, actor, facts, told }: Row,
): Case {
  const at = instant(happened_at);
  // Safe: the timeline keeps the data of each event as commit() parsed it by the schema of that type.
  if (!before) return opened(id, facts as CaseOpened, { actor, at, told });
  const change = { type: `case-${kind}`, data: facts } as CaseChange;
  return evolve(before, change, { at, told });
}
