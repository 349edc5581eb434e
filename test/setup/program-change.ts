/** A change of an adopted program, brought into force as two people do: drafted, submitted, tried, approved. */
import { expect } from 'vitest';
import type { Client, Installation, Reply } from './installation.ts';

export const notMaterial = { is: false, because: 'neither methods nor unverified accounts' };

/** A trial of exactly this content that found nothing worse, unless said otherwise. */
export async function tried(here: Installation, change: string, over: object = {}): Promise<void> {
  const { digest } = (await here.as('officer', 'olga').get(`/written-program/changes/${change}`)).json;
  const found = { digest, work: here.runtime.ids.next('longWork'), ...nothingWorse, ...over };
  await here.perform((work) =>
    // Safe: an id that the API gave.
    work.commit([{ type: 'program-change-tried', subject: change as `pch_${string}`, data: found }]),
  );
}

const nothingWorse = {
  accounts: 0,
  changed: 0,
  worse: 0,
  customers: 0,
  customersWorse: 0,
  sharePercent: 0,
  verdicts: 0,
  otherwise: 0,
};

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
