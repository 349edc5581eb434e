/** A provider's own list of two days' freshness, entered and handed in through the real API. */
import { expect } from 'vitest';
import { runQueuedJobs } from './queued-jobs.ts';
import type { World } from './standing-world.ts';

export const partners = {
  slug: 'partners',
  format: 'provider-csv',
  title: 'Partners we left',
  authority: 'Example Cloud',
  staleAfterDays: 2,
  leastShare: 0.5,
};

/** Enters the list and puts its first version in force. @returns its id. */
export async function putListInForce(world: World, over: Partial<typeof partners> = {}): Promise<string> {
  const { id } = await world.must(world.officer.post('/lists', { ...partners, ...over }));
  await handInAgain(world, id);
  return id;
}

/** Hands the same file in: it is no new version and says that the list is as it was. */
export async function handInAgain(world: World, list: string, rows = ['1,Viktor Anatolievich Petrov']) {
  const form = new FormData();
  form.set('main', new Blob([['key,name', ...rows, ''].join('\n')]), 'main.csv');
  form.set('source', 'https://lists.example/one');
  const sent = new Response(form);
  const received = await world.officer.request('POST', `/lists/${list}/versions`, {
    body: new Uint8Array(await sent.arrayBuffer()),
    headers: { 'content-type': sent.headers.get('content-type') ?? '' },
  });
  expect(received.status, received.text).toBeLessThan(300);
  await runQueuedJobs(world.here);
}
