/** The things that a request or an answer names by id. */
import { type Id, idKinds, isId } from '../../kernel/ids.ts';

/** Ids among the values of some objects, each once. Other values may be personal, and stay out. */
export function idsIn(objects: readonly unknown[]): readonly Id[] {
  return [...new Set(objects.flatMap((one) => Object.values(one ?? {})).filter(isAnyId))];
}

/** The rows of a page, each by its own id or the first id it has; nothing where there is no page. */
export function rowsIn(answer: unknown): { count: number; ids: readonly Id[] } | undefined {
  if (typeof answer !== 'object' || answer === null) return undefined;
  if (!('items' in answer) || !Array.isArray(answer.items)) return undefined;
  const rows: readonly unknown[] = answer.items;
  return { count: rows.length, ids: [...new Set(rows.map(idOfRow).filter(isAnyId))] };
}

function idOfRow(row: unknown): unknown {
  if (typeof row !== 'object' || row === null) return undefined;
  return 'id' in row && isAnyId(row.id) ? row.id : Object.values(row).find(isAnyId);
}

function isAnyId(value: unknown): value is Id {
  return typeof value === 'string' && idKinds.some((kind) => isId(kind, value));
}
