/** Preparing an erasure, looking at it, approving it, and going on with it. */
import { actorText } from '../../../../kernel/events.ts';
import type { Id } from '../../../../kernel/ids.ts';
import { isRefusal, type Refusal, refuse } from '../../../../kernel/problems.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import type { Session } from '../../../../runtime/http/session.ts';
import { startLongWork } from '../../../../runtime/long-work/index.ts';
import { readDueBy } from '../read.ts';
import { fixDue } from '../store/due.ts';
import { countUnmatchedToGo } from '../unmatched.ts';
import { accountsAfter, deletePreviewRows } from './accounts-store.ts';
import { approveErasure, refuseMove, withdrawErasure } from './decide.ts';
import { digestOf } from './digest.ts';
import { previewErasure, runErasure } from './long-work.ts';
import { deleteOutsideRows } from './outside-store.ts';
import { findUnfinished, holdPreparing, lockErasure, noteWork } from './store.ts';
import { type Erasure, mostAccounts } from './types.ts';

type Done = Erasure | Refusal;

/**
 * Fixes the accounts of which records are due now, and starts a look at what would go of each. Erases nothing.
 *
 * @returns the erasure; `conflict` where nothing is due, or while another has not ended.
 */
export async function prepare(
  work: Work,
  session: Session,
  asked: { readonly reason: string; readonly most: number },
): Promise<Done> {
  await holdPreparing(work);
  if (await findUnfinished(work.tx)) return refuse('conflict', { field: 'erasure', code: 'another-is-open' });
  const by = await readDueBy(work.tx, work);
  const id = work.runtime.ids.next('erasure');
  const { tenant } = work;
  // The row of the erasure comes with its event, which says how many accounts it has: that check waits until the end.
  const accounts = await fixDue(work.tx, by, { tenant, erasure: id, most: asked.most });
  if (accounts === 0 && (await countUnmatchedToGo(work.tx, by)) === 0)
    return refuse('conflict', { field: 'erasure', code: 'nothing-due' });
  const data = {
    reason: asked.reason,
    dueOn: by.today,
    accounts,
    accountsDigest: await digestOfAccounts(work, id),
  };
  await work.commit([{ type: 'erasure-prepared', subject: id, data }]);
  return lookAgain(work, session, id);
}

async function digestOfAccounts({ tx }: Work, erasure: Id<'erasure'>): Promise<string> {
  const accounts = await accountsAfter(tx, erasure, { after: undefined, limit: mostAccounts });
  return digestOf(accounts);
}

/** Looks again at what a prepared erasure would take, as it is now. */
export async function lookAgain(work: Work, session: Session, id: Id<'erasure'>): Promise<Done> {
  const erasure = await lockErasure(work.tx, id);
  if (!erasure) return refuse('not-found');
  const refused = refuseMove(erasure, 'approved') ?? refuseWhileRunning(erasure);
  if (refused) return refused;
  const started = await startLongWork(work, session, {
    kind: previewErasure,
    input: { erasure: id },
    about: { erasure: id },
  });
  if (isRefusal(started)) return started;
  await deletePreviewRows(work.tx, id);
  await deleteOutsideRows(work.tx, id);
  await noteWork(work.tx, id, { which: 'preview_work', work: started.id });
  return (await lockErasure(work.tx, id)) ?? refuse('not-found');
}

/** Approves as a second person: it is carried out from here on. */
export async function approve(work: Work, session: Session, id: Id<'erasure'>): Promise<Done> {
  const erasure = await lockErasure(work.tx, id);
  if (!erasure) return refuse('not-found');
  const decided = approveErasure(erasure, actorText(work.actor));
  if (isRefusal(decided)) return decided;
  await work.commit(decided);
  return run(work, session, id);
}

/** Goes on with an approved erasure whose work ended before its certificate. Anybody who may approve may do so. */
export async function goOn(work: Work, session: Session, id: Id<'erasure'>): Promise<Done> {
  const erasure = await lockErasure(work.tx, id);
  if (!erasure) return refuse('not-found');
  return refuseMove(erasure, 'certified') ?? refuseWhileRunning(erasure) ?? run(work, session, id);
}

async function run(work: Work, session: Session, id: Id<'erasure'>): Promise<Done> {
  const started = await startLongWork(work, session, {
    kind: runErasure,
    input: { erasure: id },
    about: { erasure: id },
  });
  if (isRefusal(started)) return started;
  await noteWork(work.tx, id, { which: 'work', work: started.id });
  return (await lockErasure(work.tx, id)) ?? refuse('not-found');
}

export async function withdraw(work: Work, id: Id<'erasure'>, reason: string): Promise<Done> {
  const erasure = await lockErasure(work.tx, id);
  if (!erasure) return refuse('not-found');
  const decided = withdrawErasure(erasure, reason);
  if (isRefusal(decided)) return decided;
  await work.commit(decided);
  return (await lockErasure(work.tx, id)) ?? refuse('not-found');
}

function refuseWhileRunning({ workState }: Erasure): Refusal | undefined {
  const runs = workState === 'waiting' || workState === 'running';
  return runs ? refuse('conflict', { field: 'erasure', code: 'being-worked-on' }) : undefined;
}
