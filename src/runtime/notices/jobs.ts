/** Sending: one job for each notice, and a round that finds those whose job was lost. */
import { z } from 'zod';
import type { Id } from '../../kernel/ids.ts';
import { addMilliseconds } from '../../kernel/time.ts';
import { perform } from '../commit/perform.ts';
import { readPersonal } from '../commit/read-personal.ts';
import type { Work } from '../commit/work.ts';
import { KeyDestroyedError } from '../crypto/sealing.ts';
import { enqueue, enqueueMany, type JobDefinition } from '../jobs/index.ts';
import type { Runtime } from '../runtime.ts';
import { afterAttempt } from './decide.ts';
import { sendJob } from './notify.ts';
import { sendOut } from './senders.ts';
import { type Claimed, claimNotice, listForgotten, noteAttempt, releaseClaim } from './store.ts';
import { type Content, content, type Delivered, noticeId } from './types.ts';

const payload = z.object({ notice: noticeId });
const sender = { kind: 'system', name: 'notices' } as const;
const forgottenAfterMilliseconds = 60_000;

export const jobs: readonly JobDefinition[] = [
  {
    name: sendJob,
    describes: 'Hands one notice to the mail server or gateway.',
    scope: 'tenant',
    lane: 'outbound',
    run: async (runtime, { tenant, payload: given, signal }) => {
      if (!tenant) return;
      await send(runtime, { tenant, id: payload.parse(given).notice, ...(signal ? { signal } : {}) });
    },
  },
  {
    name: 'queue-forgotten-notices',
    describes: 'Finds notices that are due and have no job any more, and queues them again.',
    everyMilliseconds: 30_000,
    scope: 'tenant',
    run: async (runtime, { tenant }) => {
      if (!tenant) return;
      await perform(runtime, { tenant, actor: sender }, async (work) => {
        const before = addMilliseconds(work.at, -forgottenAfterMilliseconds);
        const forgotten = await listForgotten(work.tx, before, work.at);
        await enqueueMany(
          work,
          sendJob,
          forgotten.map((notice) => ({ notice })),
        );
      });
    },
  },
];

type One = { readonly tenant: Id<'organization'>; readonly id: Id<'notice'>; readonly signal?: AbortSignal };

/** Claim, send, record: three steps, so that no transaction is open while a mail server takes its time. */
async function send(runtime: Runtime, one: One): Promise<void> {
  const who = { tenant: one.tenant, actor: sender };
  const claimed = await perform(runtime, who, (work) => claim(work, one.id));
  if (!claimed) return;
  const delivered: Delivered = claimed.content
    ? await sendOut(runtime, {
        notice: one.id,
        ...claimed,
        content: claimed.content,
        ...(one.signal ? { signal: one.signal } : {}),
      })
    : { delivered: false, fault: 'erased', again: false };
  if (one.signal?.aborted && !delivered.delivered) {
    await perform(runtime, who, (work) => releaseClaim(work.tx, one.id));
    one.signal.throwIfAborted();
  }
  await perform(runtime, who, (work) => record(work, claimed, delivered));
}

async function claim(work: Work, id: Id<'notice'>): Promise<(Claimed & { content?: Content }) | undefined> {
  const claimed = await claimNotice(work.tx, id, work.at);
  if (!claimed) return undefined;
  try {
    return { ...claimed, content: content.parse(await readPersonal(work.seals, claimed.contentEvent)) };
  } catch (error) {
    if (error instanceof KeyDestroyedError) return claimed;
    throw error;
  }
}

async function record(work: Work, claimed: Claimed, delivered: Delivered): Promise<void> {
  const attempts = claimed.attempts + 1;
  const after = afterAttempt(delivered, attempts);
  switch (after.next) {
    case 'sent':
      await work.commit([
        { type: 'notice-sent', subject: claimed.id, data: { attempts, receipt: after.receipt ?? null } },
      ]);
      return;
    case 'given-up':
      await work.commit([
        { type: 'notice-given-up', subject: claimed.id, data: { attempts, fault: after.fault } },
      ]);
      return;
    case 'queued': {
      const dueAt = addMilliseconds(work.at, after.afterMilliseconds);
      await noteAttempt(work.tx, claimed.id, { attempts, fault: after.fault, dueAt });
      await enqueue(work, sendJob, { notice: claimed.id }, { afterMilliseconds: after.afterMilliseconds });
      return;
    }
  }
}
