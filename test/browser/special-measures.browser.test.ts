/** Two officers take a determination from its draft to its extension. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Worker } from '../../src/runtime/jobs/index.ts';
import { violationsOn } from './axe.ts';
import { type BrowserWorld, describeInBrowser, openBrowserWorld, startWorker } from './in-browser.ts';

describeInBrowser('special measures', () => {
  let world: BrowserWorld;
  let ana: Page;
  let ben: Page;
  let worker: Worker;
  afterAll(() => worker.stop());
  beforeAll(async () => {
    world = await openBrowserWorld();
    worker = startWorker(world);
    await world.enter('Ana', 'officer');
    await world.enter('Ben', 'officer');
    await world.opened();
    ana = await world.signIn('Ana');
    ben = await world.signIn('Ben');
  });

  const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
  /** Presses what stands above the page, and confirms it in its dialog. */
  const press = async (page: Page, act: string, does = act, fill?: (dialog: Dialog) => Promise<void>) => {
    await button(page, new RegExp(`^${act}: `)).click();
    const dialog = page.getByRole('dialog', { name: act });
    await fill?.(dialog);
    await dialog.getByRole('button', { name: does, exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
  };
  type Dialog = ReturnType<Page['getByRole']>;

  it('are entered with whom they aim at, what they impose, and their days', async () => {
    await ana.goto('/special-measures');
    await button(ana, 'Enter a determination').click();
    const dialog = ana.getByRole('dialog', { name: 'Enter a determination' });
    await dialog.getByLabel('Called here').fill('Accounts located in the United Kingdom');
    await dialog.getByLabel('Country').fill('gb');
    await dialog.getByLabel('Published as').fill('91 FR 1234');
    await dialog.getByLabel('Determined on').fill('2026-03-01');
    await dialog.getByLabel('Enforced from').fill('2026-08-27');
    expect(await violationsOn(ana, 'entering')).toEqual([]);
    await dialog.getByRole('button', { name: 'Enter', exact: true }).click();
    // A day too soon, without a reason.
    await dialog
      .getByText(/not asked before 2026-08-28/)
      .first()
      .waitFor();
    await dialog.getByLabel('Enforced from').fill('2026-08-28');
    await dialog.getByRole('button', { name: 'Enter', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
    await ana.getByRole('link', { name: 'Accounts located in the United Kingdom' }).click();
    await ana.getByText('opening prohibited, maintaining prohibited').waitFor();
    await ana.getByText('Nobody has looked yet').waitFor();
  });

  it('show whom they touch before they are enforced, with the reason', async () => {
    await press(ana, 'Look whom it touches');
    await ana.getByText('1 of 1 touched').waitFor();
    await ana.getByRole('cell', { name: /an address of the customer in United Kingdom/ }).waitFor();
    expect(await ana.getByRole('link', { name: 'Export CSV' }).first().getAttribute('href')).toContain(
      'format=csv',
    );
  });

  it('are approved by another person than who submitted them', async () => {
    await press(ana, 'Submit');
    await button(ana, /^Approve: .*You wrote or submitted it/).waitFor();
    await ben.goto(ana.url().replace(world.publicUrl, ''));
    await press(ben, 'Approve');
    await ben.getByText('ahead', { exact: true }).waitFor();
    expect(await violationsOn(ben, 'a measure')).toEqual([]);
  });

  it('are extended when a second person has decided on it', async () => {
    await press(ben, 'Extend', 'Ask to extend', async (dialog) => {
      await dialog.getByLabel('In force through').fill('2028-08-28');
      await dialog.getByLabel('Published on').fill('2026-03-02');
      await dialog.getByLabel('Published as').fill('92 FR 5678');
    });
    await button(ben, /^Decide it so: .*You asked for it/).waitFor();
    await ana.reload();
    await press(ana, 'Decide it so');
    await ana.getByRole('heading', { name: 'What followed' }).waitFor();
    await ana.getByRole('cell', { name: '2028-08-28' }).waitFor();
  });
});
