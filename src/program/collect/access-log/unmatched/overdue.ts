/** SQL of accesses that waited for longer than accesses are kept, under names that still mean no account. */
import { sql } from 'kysely';
import type { Instant } from '../../../../kernel/time.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';

export type NamespaceCount = { readonly namespace: string; readonly accesses: number };

/**
 * Those of which the later of the access and its reception was before a moment, by namespace, the most first.
 *
 * @returns every namespace; whoever shows them shows some.
 */
export async function countOverdueUnmatched(
  tx: Transaction,
  before: Instant,
): Promise<readonly NamespaceCount[]> {
  const { rows } = await sql<NamespaceCount>`
    select namespace, sum(accesses)::integer as accesses from (
      select namespace, foreign_id, count(*) as accesses from collect.access_unmatched
      where greatest(at, received_at) < ${before} group by namespace, foreign_id) as name
    where not collect.is_known_name(namespace, foreign_id)
    group by namespace order by accesses desc, namespace`.execute(tx);
  return rows;
}

export type TakenUnmatched = {
  readonly namespaces: readonly NamespaceCount[];
  /** SHA-256 in hexadecimal of the batch and line of each, a line each, in their order: it names nobody. */
  readonly digest: string;
};

/** Takes some of them out, the longest kept first. Nothing where none is left. */
export async function takeOverdueUnmatched(
  tx: Transaction,
  { before, limit }: { readonly before: Instant; readonly limit: number },
): Promise<TakenUnmatched | undefined> {
  const { rows } = await sql<{ counts: Record<string, number> | null; digest: string | null }>`
    with chosen as (
      select batch, line from collect.access_unmatched
      where greatest(at, received_at) < ${before} and not collect.is_known_name(namespace, foreign_id)
      order by greatest(at, received_at) limit ${limit} for update skip locked
    ), gone as (
      delete from collect.access_unmatched as waiting using chosen
      where waiting.batch = chosen.batch and waiting.line = chosen.line
      returning waiting.namespace, waiting.batch, waiting.line
    )
    select
      (select jsonb_object_agg(namespace, accesses)
       from (select namespace, count(*) as accesses from gone group by namespace) as by_namespace) as counts,
      encode(sha256(convert_to(string_agg(batch || ' ' || line || chr(10), '' order by batch, line), 'UTF8')), 'hex')
        as digest
    from gone`.execute(tx);
  const { counts, digest } = rows[0] ?? {};
  if (!counts || !digest) return undefined;
  const namespaces = Object.entries(counts).map(([namespace, accesses]) => ({ namespace, accesses }));
  return { namespaces: namespaces.sort((a, b) => (a.namespace < b.namespace ? -1 : 1)), digest };
}
