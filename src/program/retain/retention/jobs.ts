/** What the days bring: records that are due, and answers nobody asks for again. */
import { openCaseEvents } from '../../../casework/index.ts';
import { addMilliseconds } from '../../../kernel/time.ts';
import { perform } from '../../../runtime/commit/perform.ts';
import { inTenant } from '../../../runtime/database/index.ts';
import type { JobDefinition } from '../../../runtime/jobs/job.ts';
import { recordsDue } from './case-kinds.ts';
import { findUnfinished } from './erasure/store.ts';
import { readDueBy } from './read.ts';
import { forgetAnswers } from './store/answers.ts';
import { endedSince } from './store/cases.ts';
import { countDue } from './store/due.ts';
import { countUnmatchedToGo } from './unmatched.ts';

const watcher = { kind: 'system', name: 'watch-retention' } as const;
const hour = 3_600_000;
const month = 30 * 24 * hour;

/** One case at a time, and none again for a month after somebody left the records as they are. */
const watchRetention: JobDefinition = {
  name: 'watch-retention',
  describes: 'Opens a case for the officer when records are due for erasure. Erases nothing.',
  everyMilliseconds: hour,
  scope: 'tenant',
  run: async (runtime, { tenant }) => {
    if (!tenant) return;
    await perform(runtime, { tenant, actor: watcher }, async (work) => {
      if (await findUnfinished(work.tx)) return;
      if (await endedSince(work.tx, recordsDue.code, addMilliseconds(work.at, -month))) return;
      const by = await readDueBy(work.tx, work);
      const accounts = await countDue(work.tx, by);
      const unmatched = await countUnmatchedToGo(work.tx, by);
      if (accounts === 0 && unmatched === 0) return;
      const { events } = await openCaseEvents(work, {
        kind: recordsDue.code,
        subject: tenant,
        about: {},
        texts: {
          colleagueText: `Records of ${accounts} ${accounts === 1 ? 'account' : 'accounts'} and ${unmatched} unmatched ${unmatched === 1 ? 'access' : 'accesses'} are due for erasure. See Retention.`,
        },
      });
      await work.commit(events);
    });
  },
};

/** A retry comes within minutes. An answer may tell of a person, and is no record. */
const forgetOldAnswers: JobDefinition = {
  name: 'forget-answers',
  describes: 'Forgets answers that were kept for retries of requests, after 30 days',
  everyMilliseconds: hour,
  scope: 'tenant',
  run: async (runtime, { tenant }) => {
    if (!tenant) return;
    const before = addMilliseconds(runtime.clock.now(), -month);
    await inTenant(runtime.database.sql, { tenant, actor: watcher }, (tx) => forgetAnswers(tx, before));
  },
};

export const jobs: readonly JobDefinition[] = [watchRetention, forgetOldAnswers];
