/** Which statement of each record is in force on a day. */
import type { Day } from '../../../../kernel/time.ts';
import type { PartyId, Statement } from '../types.ts';

const statusOrder = { new: 0, updated: 1, closed: 2 } as const;

/**
 * The latest statement of each record among those made by the end of `on`. Later statements replace earlier ones; of
 * two made at the same moment a closing one is last, then the one that comes later in the list.
 */
export function recordsOn(statements: readonly Statement[], on: Day): ReadonlyMap<PartyId, Statement> {
  const latest = new Map<PartyId, { statement: Statement; moment: number }>();
  for (const statement of statements) {
    const moment = Date.parse(statement.statedOn);
    if (utcDay(moment) > on) continue;
    const other = latest.get(statement.recordId);
    if (other && isBefore({ statement, moment }, other)) continue;
    latest.set(statement.recordId, { statement, moment });
  }
  return new Map([...latest].map(([record, { statement }]) => [record, statement]));
}

type Dated = { readonly statement: Statement; readonly moment: number };

function isBefore(a: Dated, b: Dated): boolean {
  if (a.moment !== b.moment) return a.moment < b.moment;
  return statusOrder[a.statement.status] < statusOrder[b.statement.status];
}

function utcDay(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10);
}
