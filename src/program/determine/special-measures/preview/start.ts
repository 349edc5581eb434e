/** Asking whom a measure would touch: what is looked for, and among whom, is fixed here. */
import type { Id } from '../../../../kernel/ids.ts';
import { isRefusal, refuse } from '../../../../kernel/problems.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import type { Session } from '../../../../runtime/http/session.ts';
import { startLongWork } from '../../../../runtime/long-work/index.ts';
import { programSettings } from '../../../adopt/written-program/index.ts';
import { lockMeasure } from '../store/measures.ts';
import { deleteRowsOf, insertPreview, isBeingPreviewed } from '../store/previews.ts';
import { previewSpecialMeasure } from './long-work.ts';

/**
 * Starts a look at whom a measure would touch, as it is now. What an earlier one found account by account goes.
 *
 * @returns the long work; `not-found`; `transition-not-allowed` once it was withdrawn; `conflict` while one is running,
 * or while too much waits.
 */
export async function startPreview(work: Work, session: Session, id: Id<'specialMeasure'>) {
  const { tx, at, runtime } = work;
  const measure = await lockMeasure(tx, id);
  if (!measure) return refuse('not-found');
  if (measure.state === 'withdrawn')
    return refuse('transition-not-allowed', { field: 'state', code: measure.state });
  if (await isBeingPreviewed(tx, id))
    return refuse('conflict', { field: 'measure', code: 'being-looked-at' });
  const { locatedInBasis } = await programSettings(tx, runtime.edition, at);
  const started = await startLongWork(work, session, {
    kind: previewSpecialMeasure,
    input: { measure: id },
    about: { measure: id },
  });
  if (isRefusal(started)) return started;
  await deleteRowsOf(tx, id);
  const { digest, content } = measure;
  await insertPreview(work, {
    id: started.id,
    measure: id,
    digest,
    content,
    basis: locatedInBasis,
    askedAt: at,
  });
  return started;
}
