/** Which foreign resellers there are: those of the register as it was. */
import { type Id, idPrefixes, isId, toUuid } from '../../../../kernel/ids.ts';
import { RefusedError, refuse } from '../../../../kernel/problems.ts';
import type { FigureQuery } from '../../../../runtime/filing-kind.ts';
import { listResellers, type Reseller } from '../../../adopt/organizations/index.ts';

export const foreignResellers: FigureQuery = {
  name: 'foreign-resellers',
  columns: ['reseller', 'name', 'jurisdiction'],
  method: ({ on }) =>
    `Resellers organized under the law of another country with whom the relation had not ended on ${on}, from the register.`,
  read: async (tx, { asOf, after, upTo, limit }) => {
    const cursor = after === undefined ? undefined : { after: '', id: toUuid(reseller(after)) };
    const { items } = await listResellers(
      tx,
      { foreign: true, state: 'current', asOf },
      { limit, ...(cursor && { cursor }) },
    );
    const found = upTo === undefined ? items : items.filter(({ id }) => id <= upTo);
    return {
      lines: found.map(lineOf).join(''),
      rows: found.length,
      by: countByCountry(found),
      last: found.at(-1)?.id,
    };
  },
};

function lineOf({ id, legalName, jurisdiction }: Reseller): string {
  return `${JSON.stringify([id, legalName, jurisdiction])}\n`;
}

function countByCountry(resellers: readonly Reseller[]): Readonly<Record<string, number>> {
  const by: Record<string, number> = {};
  for (const { jurisdiction } of resellers) {
    const country = jurisdiction.slice(0, 2);
    by[country] = (by[country] ?? 0) + 1;
  }
  return by;
}

/** A cursor comes from outside: one that we did not write is refused. */
function reseller(id: string): Id<'organization'> {
  if (isId('organization', id)) return id;
  const detail = `an id that starts with ${idPrefixes.organization}_`;
  throw new RefusedError(refuse('invalid-field', { field: 'query.cursor', code: 'not-a-cursor', detail }));
}
