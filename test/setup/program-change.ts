/** Changes of an adopted program, as two people bring them into force: drafted, submitted, tried, approved. */
import { expect } from 'vitest';
import type { Client, Installation, Reply } from './installation.ts';
import { runQueuedJobs } from './queued-jobs.ts';
import { openWorld } from './standing-world.ts';

export const changesPath = '/written-program/changes';
export const changeReason = 'our risk assessment asks for it';
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
    reason: changeReason,
    ...(effectiveOn ? { effectiveOn } : {}),
  };
  const { id } = await must(by.post(changesPath, draft));
  await must(by.post(`${changesPath}/${id}/submissions`, { material: notMaterial }));
  if ('settings' in content) await tried(here, id);
  return must(second.post(`${changesPath}/${id}/approvals`));
}

/** A world in which Olga writes and submits changes, and Piet is the second person. */
export async function openChangeWorld() {
  const world = await openWorld();
  const olga = world.officer;
  const drafted = (content: object, over: object = {}) =>
    world.must(olga.post(changesPath, { content, reason: changeReason, ...over }));
  return {
    ...world,
    olga,
    piet: world.here.as('officer', 'piet'),
    drafted,
    submitted: async (content: object, over: object = {}) => {
      const { id } = await drafted(content, over);
      return world.must(olga.post(`${changesPath}/${id}/submissions`, { material: notMaterial }));
    },
  };
}
