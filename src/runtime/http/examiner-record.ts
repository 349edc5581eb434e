/** What an examiner is shown is on the ledger before it leaves: one event for each answer. */
import type { Outcome } from './answer.ts';
import { idsIn, rowsIn } from './ids-in.ts';
import { type Call, isOpenBesideRecords, type Route, type RouteRequest } from './route.ts';

/** Rows beyond this are counted, not named: a page never has more. */
const mostNamed = 200;

/**
 * Records that an answer is about to be shown to an examiner. A refusal shows nothing, and is not recorded.
 *
 * @throws what the commit throws; then the answer must not be given.
 */
export async function recordShown(
  call: Call,
  { route, request }: { route: Route; request: RouteRequest },
  outcome: Outcome,
): Promise<void> {
  const { session } = call;
  if (session.role !== 'examiner' || isOpenBesideRecords(route) || 'refused' in outcome) return;
  const asked = idsIn([request.params, request.query]);
  const rows = rowsIn(outcome.json);
  const subject = session.membership ?? ('id' in session.actor ? session.actor.id : session.tenant);
  const data = {
    operation: route.id,
    asked,
    shown: rows?.ids.slice(0, mostNamed) ?? [],
    rows: rows?.count ?? null,
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
