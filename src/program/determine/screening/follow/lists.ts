/** From what happens to lists to who is due: a version in force, a list that is retired, and one that is taken up again. */
import type { RecordedEvent } from '../../../../kernel/events.ts';
import { isId } from '../../../../kernel/ids.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import { enqueue } from '../../../../runtime/jobs/index.ts';
import { listResumed, readAcceptedVersion, readScreeningList } from '../../lists/index.ts';
import { restartListScreening } from '../store/list-screenings.ts';
import { markMatching } from '../store/subjects.ts';

/** The job that takes a change of a list through everybody it can touch. */
export const listChangeJob = 'screen-list-change';

export async function followLists(work: Work, events: readonly RecordedEvent[]): Promise<void> {
  for (const event of events) {
    if (event.type === 'list-version-accepted') await accepted(work, event);
    if (event.type === 'list-retired' && isId('screeningList', event.subject))
      await markMatching(work, event.subject);
    if (event.type === 'list-resumed') await resumed(work, event);
  }
}

/** One that was waiting when its list was retired changes nothing: it is compared with when the list is taken up again. */
async function accepted(work: Work, { subject: version }: RecordedEvent): Promise<void> {
  const known = isId('listVersion', version) ? await readAcceptedVersion(work.tx, version) : undefined;
  const list = known && (await readScreeningList(work.tx, known.list));
  if (list && !list.retired) await enqueue(work, listChangeJob, { version });
}

async function resumed(work: Work, event: RecordedEvent): Promise<void> {
  const { version } = listResumed.parse(event.data);
  const known = version && (await readAcceptedVersion(work.tx, version));
  if (!known) return;
  await restartListScreening(work, { version, list: known.list, to: known.number });
  await enqueue(work, listChangeJob, { version });
}
