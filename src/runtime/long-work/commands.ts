/** Asking for long work, and calling it off. */
import type { Json } from '../../kernel/canonical.ts';
import type { Id } from '../../kernel/ids.ts';
import { type Refusal, refuse } from '../../kernel/problems.ts';
import type { Work } from '../commit/work.ts';
import type { Transaction } from '../database/index.ts';
import type { Session } from '../http/session.ts';
import { enqueue } from '../jobs/enqueue.ts';
import type { Part } from '../part.ts';
import { maySee, refuseMove, refuseOneMore } from './decide.ts';
import type { LongWorkKind } from './kind.ts';
import { countUnfinished, readLongWork } from './store/read.ts';
import { keepInput } from './store/write.ts';
import type { LongWork } from './types.ts';

export const runJob = 'run-long-work';

export type Asked = {
  readonly kind: LongWorkKind;
  readonly input: unknown;
  /** What is asked for in short, as the history and every list show it: no personal data. */
  readonly about: Readonly<Record<string, Json>>;
};

/** Puts it on record and into the queue, in the same transaction: it runs if the command commits. */
export async function startLongWork(
  work: Work,
  session: Session,
  { kind, input, about }: Asked,
): Promise<LongWork | Refusal> {
  const refusal = refuseOneMore(await countUnfinished(work.tx, work.actor));
  if (refusal) return refusal;
  const id = work.runtime.ids.next('longWork');
  await work.commit([{ type: 'long-work-asked', subject: id, data: { kind: kind.code, about } }]);
  await keepInput(work.tx, id, { input, membership: session.membership });
  await enqueue(work, runJob, { longWork: id });
  return (await readLongWork(work.tx, id)) ?? refuse('not-found');
}

/** One that this session may see. Of any other not even this is said, that it is there. */
export async function readVisible(
  tx: Transaction,
  session: Session,
  id: Id<'longWork'>,
): Promise<LongWork | Refusal> {
  const found = await readLongWork(tx, id);
  return found && maySee(session, found) ? found : refuse('not-found');
}

/** What was done until then stays done: a run under way stops before its next item. */
export async function cancelLongWork(
  work: Work,
  session: Session,
  id: Id<'longWork'>,
): Promise<LongWork | Refusal> {
  const found = await readLongWork(work.tx, id, true);
  if (!found || !maySee(session, found)) return refuse('not-found');
  const refusal = refuseMove(found.state, 'cancelled');
  if (refusal) return refusal;
  const { done, refused } = found.progress;
  await work.commit([
    { type: 'long-work-cancelled', subject: id, data: { kind: found.kind, done, refused } },
  ]);
  return (await readLongWork(work.tx, id)) ?? refuse('not-found');
}

export function findKind(parts: readonly Part[], code: string): LongWorkKind | undefined {
  return parts.flatMap((part) => part.longWorkKinds ?? []).find((kind) => kind.code === code);
}
