/** A change of an adopted program, brought into force as two people do: drafted, submitted, tried, approved. */
import { expect } from 'vitest';
import type { Client, Installation, Reply } from './installation.ts';
import { runQueuedJobs } from './queued-jobs.ts';

export const notMaterial = { is: false, because: 'neither methods nor unverified accounts' };

/** Tries the change as it is now, as an officer does, and waits until it is done. */
export async function tried(here: Installation, change: string): Promise<void> {
  const started = await here.as('officer', 'olga').post(`/trial/changes/${change}/runs`);
  expect(started.status, started.text).toBe(202);
  await runQueuedJobs(here);
}

type Asked = {
  readonly content: object;
  readonly by: Client;
  readonly second: Client;
  readonly effectiveOn?: string;
};

/** @returns the change as it is once approved */
export async function bringIntoForce(here: Installation, { content, by, second, effectiveOn }: Asked) {
  const must = async (reply: Promise<Reply>) => {
    const got = await reply;
    expect(got.status, got.text).toBeLessThan(300);
    return got.json;
  };
  const draft = {
    content,
    reason: 'our risk assessment asks for it',
    ...(effectiveOn ? { effectiveOn } : {}),
  };
  const { id } = await must(by.post('/written-program/changes', draft));
  await must(by.post(`/written-program/changes/${id}/submissions`, { material: notMaterial }));
  if ('settings' in content) await tried(here, id);
  return must(second.post(`/written-program/changes/${id}/approvals`));
}
