/** What an examiner is shown is on the ledger before it leaves: one event for each answer. */
import { type Id, idKinds, isId } from '../../kernel/ids.ts';
import type { Outcome } from './answer.ts';
import type { Call, Route, RouteRequest } from './route.ts';

/** Shown things beyond this are counted, not named: a page of a list never has more. */
const mostNamed = 200;

/** True where an answer tells of the organization's records. One's own session and public keys are none of them. */
export function isRecorded({ session }: Call, route: Route): boolean {
  return session.role === 'examiner' && !route.allow.ownSession && !route.allow.anybody;
}

/**
 * Records that an answer is about to be shown. A refusal shows nothing, and is not recorded.
 *
 * @throws what the commit throws; then the answer must not be given.
 */
export async function recordShown(
  call: Call,
  { route, request }: { route: Route; request: RouteRequest },
  outcome: Outcome,
): Promise<void> {
  if ('refused' in outcome) return;
  const { session } = call;
  const asked = idsIn([request.params, request.query]);
  const shown = 'json' in outcome ? shownIn(outcome.json) : undefined;
  const subject = session.membership ?? ('id' in session.actor ? session.actor.id : session.tenant);
  const data = {
    operation: route.id,
    asked,
    shown: shown?.ids.slice(0, mostNamed) ?? [],
    rows: shown?.rows ?? null,
    file: outcome.raw?.contentType ?? null,
    asOf: session.examiner?.asOf ?? null,
  };
  const event = { type: 'examiner-shown', subject, also: asked, data };
  await call
    .perform((work) => work.commit([event]))
    .catch(async (error: unknown) => {
      const raw = outcome.raw?.raw;
      // Nobody will read it: whatever it holds open ends here.
      if (raw instanceof ReadableStream) await raw.cancel();
      throw error;
    });
}

/** The things a request names. Other values of a query may be personal, and stay out. */
function idsIn(values: readonly unknown[]): readonly Id[] {
  const texts = values.flatMap((value) => Object.values(value ?? {}));
  return [...new Set(texts.filter(isAnyId))];
}

/** The rows of a page, each by its own id or the first id it has. */
function shownIn(json: unknown): { rows: number; ids: readonly string[] } | undefined {
  if (typeof json !== 'object' || json === null || !('items' in json) || !Array.isArray(json.items))
    return undefined;
  const rows: readonly unknown[] = json.items;
  return { rows: rows.length, ids: [...new Set(rows.map(idOf).filter(isAnyId))] };
}

function idOf(row: unknown): unknown {
  if (typeof row !== 'object' || row === null) return undefined;
  return 'id' in row && isAnyId(row.id) ? row.id : Object.values(row).find(isAnyId);
}

function isAnyId(value: unknown): value is Id {
  return typeof value === 'string' && idKinds.some((kind) => isId(kind, value));
}
