/** SQL of what is wrong in a version. It stands beside the event, which has codes and places alone: lists name people. */
import { sql } from 'kysely';
import { type Id, toUuid } from '../../../../kernel/ids.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import { numberAfter, toPage } from '../../../../runtime/http/page.ts';
import type { Page } from '../../../../runtime/http/route.ts';
import { type FileRole, type RowProblem, type RowProblemCode, rowProblems } from '../reading/types.ts';
import { type ListRefusal, type ListRefusalCode, listRefusals } from '../reading/whole.ts';
import type { VersionProblem, VersionRefusal } from '../types/versions.ts';
import type { Paging } from './lists.ts';

/** More are for one cause, and the first say it. */
const refusalsShownMax = 200;

export function keepProblems(
  work: Work,
  version: Id<'listVersion'>,
  problems: readonly RowProblem[],
): Promise<void> {
  return insert(work, { version, refuses: false }, problems);
}

export function keepRefusals(
  work: Work,
  version: Id<'listVersion'>,
  refusals: readonly ListRefusal[],
): Promise<void> {
  return insert(work, { version, refuses: true }, refusals);
}

async function insert(
  work: Work,
  { version, refuses }: { readonly version: Id<'listVersion'>; readonly refuses: boolean },
  found: readonly (RowProblem | ListRefusal)[],
): Promise<void> {
  const rows = found.map(({ place, ...rest }, at) => ({ ...rest, ...place, number: at + 1 }));
  await sql`
    insert into determine.list_problem
      (tenant_id, version_id, number, refuses, code, file, line, element, key, found)
    select ${toUuid(work.tenant)}, ${toUuid(version)}, number, ${refuses}, code, file, line, element, key, found
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as row (number integer, code text, file text, line integer, element integer, key text, found text)`.execute(
    work.tx,
  );
}

type Row<Code> = {
  number: number;
  code: Code;
  file: FileRole;
  line: number | null;
  element: number | null;
  key: string | null;
  found: string;
};

export async function readRefusals(tx: Transaction, version: Id<'listVersion'>): Promise<VersionRefusal[]> {
  const { rows } = await sql<Row<ListRefusalCode>>`
    select code, file, line, element, found from determine.list_problem
    where version_id = ${toUuid(version)} and refuses order by number limit ${refusalsShownMax}`.execute(tx);
  return rows.map((row) => ({ ...row, means: listRefusals[row.code] }));
}

export type ProblemFilter = {
  readonly version: Id<'listVersion'>;
  readonly code?: RowProblemCode | undefined;
};

/** In the order in which they were met. */
export async function listProblems(
  tx: Transaction,
  filter: ProblemFilter,
  page: Paging,
): Promise<Page<VersionProblem>> {
  const { rows } = await sql<Row<RowProblemCode>>`
    select number, code, file, line, element, key, found from determine.list_problem
    where version_id = ${toUuid(filter.version)} and not refuses and number > ${numberAfter(page.cursor)}
      and (${filter.code ?? null}::text is null or code = ${filter.code ?? null})
    order by number limit ${page.limit + 1}`.execute(tx);
  const items = rows.map((row) => {
    const [effect, means] = rowProblems[row.code];
    return { ...row, effect, means };
  });
  return toPage(items, page.limit, (item) => ({ after: String(item.number), id: '' }));
}
