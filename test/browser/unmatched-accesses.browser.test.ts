/** Accesses of an account that nobody here knows: an officer says whose it is, and finds them there. */
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { reportAccesses } from '../setup/access-batches.ts';
import { runQueuedJobs } from '../setup/queued-jobs.ts';
import type { Applicant } from '../setup/standing-world.ts';
import { type BrowserWorld, describeInBrowser, openBrowserWorld } from './in-browser.ts';
import { seen } from './seen.ts';

describeInBrowser('accesses of an account that is not known here', () => {
  let world: BrowserWorld;
  let page: Page;
  let one: Applicant;

  beforeAll(async () => {
    world = await openBrowserWorld();
    one = await world.opened();
    const access = {
      account: { namespace: 'aws', id: '123456789012' },
      address: '133.242.0.3',
      principal: 'deploy',
      action: 'instance:start',
    };
    const sent = await reportAccesses(world.here, 'night-1', [
      { ...access, at: '2026-02-21T10:00:00Z' },
      { ...access, at: '2026-02-22T10:00:00Z' },
      access,
    ]);
    expect(sent.json.counts).toMatchObject({ events: 0, unmatched: 2, refused: 1 });
    await world.enter('Olga', 'officer');
    page = await world.signIn('Olga');
  });

  it('wait in their list, and go to the account that is said', async () => {
    await page.goto('/access-log/unmatched');
    const row = page.getByRole('row', { name: /123456789012/ });
    await row.getByRole('button', { name: /Say whose it is/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Account here').fill(one.account);
    await seen(page, 'access-unmatched-said');
    await dialog.getByRole('button', { name: 'Say whose it is' }).click();
    await page.getByText('Accesses that go to it now', { exact: true }).waitFor();
    await runQueuedJobs(world.here);
    await page.goto('/access-log/unmatched');
    await page.getByText('Every access that came in is of an account known here.').waitFor();
  });

  it('are found by the account, by the address and by its network', async () => {
    for (const query of [`account=${one.account}`, 'address=133.242.0.3', 'address=133.242.0.0/16']) {
      await page.goto(`/access-log/accesses?${query}`);
      await page.getByRole('cell', { name: 'instance:start' }).first().waitFor();
      expect(await page.getByRole('cell', { name: 'instance:start' }).count(), query).toBe(2);
    }
    await seen(page, 'accesses');
    await page.goto('/access-log/accesses?address=133.243.0.0/16');
    await page
      .getByRole('main')
      .getByText(/no access/i)
      .first()
      .waitFor();
  });
});
