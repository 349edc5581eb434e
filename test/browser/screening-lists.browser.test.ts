/** An officer enters a list, hands in its versions, and reads what each changed and why one was refused. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ada, bo, csv, cy } from '../../src/program/determine/lists/hand-in-fixture.ts';
import type { Worker } from '../../src/runtime/jobs/index.ts';
import { violationsOn } from './axe.ts';
import { type BrowserWorld, describeInBrowser, openBrowserWorld, startWorker } from './in-browser.ts';

describeInBrowser('a screening list', () => {
  let world: BrowserWorld;
  let page: Page;
  let worker: Worker;
  afterAll(() => worker.stop());
  beforeAll(async () => {
    world = await openBrowserWorld();
    worker = startWorker(world);
    await world.enter('Ana', 'officer');
    page = await world.signIn('Ana');
  });

  const dialog = (name: string | RegExp) => page.getByRole('dialog', { name });
  const fileOf = (text: string) => ({ name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  /** From the page of the list, which it opens again. */
  const handIn = async (text: string) => {
    await page.getByRole('button', { name: /^Hand in a version/ }).click();
    const form = dialog(/^Hand in a version/);
    await page.locator('input[type=file]').setInputFiles(fileOf(text));
    const source = form.getByLabel('Downloaded from');
    if ((await source.inputValue()) === '') await source.fill('https://lists.example/left');
    await form.getByRole('button', { name: 'Hand in', exact: true }).click();
  };

  it('is not entered yet: screens that compare say that nobody was compared, and lead to entering one', async () => {
    const { person } = await world.apply();
    for (const screen of [
      '/screening/matches',
      '/screening/inquiries',
      '/screening/threshold-trial',
      `/screening/subjects/${person}`,
    ]) {
      await page.goto(screen);
      await page.getByText('No list is entered').waitFor();
    }
    expect(await violationsOn(page, 'nobody compared')).toEqual([]);
    await page.getByRole('link', { name: 'Enter a list' }).click();
    await page.getByRole('heading', { name: 'Screening lists' }).waitFor();
  });

  it('is entered, and says that it is stale until something is handed in, also on the first page', async () => {
    await page.goto('/screening/lists');
    await page.getByText('No list here.').waitFor();
    await page.getByRole('button', { name: 'Enter a list' }).click();
    const form = dialog('Enter a list');
    await form.getByLabel('Title').fill('Partners we left');
    await form.getByLabel('Who lists').fill('Example Cloud');
    await form.getByLabel('Slug').fill('left');
    await form.getByLabel('Format').selectOption({ label: "A provider's own list, CSV" });
    await form.getByLabel('Least share, in percent').fill('60');
    expect(await violationsOn(page, 'entering a list')).toEqual([]);
    await form.getByRole('button', { name: 'Enter', exact: true }).click();
    await page.getByRole('heading', { name: 'Partners we left' }).waitFor();
    await page.getByText('It has no version yet').waitFor();
    await page.getByRole('link', { name: 'Screening matches' }).click();
    await page.getByText('No list is in force').waitFor();
    await page.getByRole('link', { name: 'Today' }).click();
    await page.getByRole('link', { name: 'Stale screening lists: 1' }).click();
    await page.getByRole('cell', { name: 'yes, it has no version' }).waitFor();
    await page.getByRole('link', { name: 'Partners we left' }).click();
    await page.getByRole('heading', { name: 'Partners we left' }).waitFor();
  });

  it('takes a version: it is read, accepted, and fresh', async () => {
    await handIn(csv(ada, bo, cy));
    await page.getByRole('heading', { name: 'Version 1 of Partners we left' }).waitFor();
    await page.getByText('3 added, 0 changed, 0 removed, against nothing: it is the first').waitFor();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'the list itself' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('left-1-main.csv');
    expect(readFileSync(await file.path(), 'utf8')).toBe(csv(ada, bo, cy));
    await page.getByRole('link', { name: 'Open the list' }).click();
    await page.getByText('fresh', { exact: true }).waitFor();
  });

  it('shows what the next version changed, before and after beside each other', async () => {
    await handIn(csv(ada, '3,Cy Twombly,,sculptor', '4,Di Prima,,', '5'));
    await page.getByRole('heading', { name: 'Version 2 of Partners we left' }).waitFor();
    const changed = page.getByRole('row', { name: /Cy Twombly/ });
    await changed.getByRole('cell', { name: 'Removed: painter' }).waitFor();
    await changed.getByRole('cell', { name: 'Added: sculptor' }).waitFor();
    await page.getByRole('cell', { name: 'the list itself, line 5' }).waitFor();
    await page.getByText('Rows left out: 1.').waitFor();
    await page.getByLabel('Change', { exact: true }).selectOption({ label: 'Removed' });
    await page.waitForURL(/change=removed/);
    await changed.waitFor({ state: 'detached' });
    await page
      .getByRole('row', { name: /Bo Diddley/ })
      .getByRole('link')
      .click();
    await page.getByRole('heading', { name: 'Bo Diddley' }).waitFor();
    await page.getByText('version 1').waitFor();
  });

  it('refuses a download that was cut, with every reason, and the version before stays', async () => {
    await page.goto('/screening/lists');
    await page.getByRole('link', { name: 'Partners we left' }).click();
    await handIn(csv(ada, bo).slice(0, -6));
    await page.getByText('Refused whole. What was in force stays in force.').waitFor();
    await page.getByText('The download ends before the list does.').first().waitFor();
    expect(await violationsOn(page, 'a refused version')).toEqual([]);
    await page.getByRole('link', { name: 'Open the list' }).click();
    await page.getByRole('link', { name: 'Version 2' }).waitFor();
  });

  it('says that the same files again are no new version', async () => {
    await handIn(csv(ada, '3,Cy Twombly,,sculptor', '4,Di Prima,,', '5'));
    await page.getByText('The list is as it was').waitFor();
    expect(await violationsOn(page, 'the same files again')).toEqual([]);
    await page.getByRole('button').filter({ hasText: 'Close' }).click();
  });

  it('is downloaded each day from an address, and a download that fails says why', async () => {
    await page.getByRole('button', { name: /^Download now.*no address/ }).waitFor();
    await page.getByRole('button', { name: /^Daily download/ }).click();
    const form = dialog('Daily download');
    await form.getByLabel('Download the list itself from').fill('https://lists.example/left.csv');
    expect(await violationsOn(page, 'a daily download')).toEqual([]);
    await form.getByRole('button', { name: 'Save' }).click();
    await page.getByText('From 03:00 of the legal day on').waitFor();
    await page.getByRole('button', { name: /^Download now/ }).click();
    await dialog('Download now').getByRole('button', { name: 'Download now' }).click();
    // This installation has no way out.
    await page.getByText('Downloads are not set up in this installation.').waitFor();
    expect(await violationsOn(page, 'a download that failed')).toEqual([]);
    await page.getByRole('link', { name: 'Version 2' }).waitFor();
  });

  it('finds entries by words of a name, and shows one in full', async () => {
    await page.getByRole('link', { name: '3: search them' }).click();
    await page.getByLabel('Words of a name').fill('byron ada');
    await page.keyboard.press('Enter');
    await page.waitForURL(/words=/);
    await page.getByRole('link', { name: 'Cy Twombly' }).waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Ada Lovelace' }).click();
    await page.getByRole('heading', { name: 'Ada Lovelace' }).waitFor();
    await page.getByText('Àda Byron (alias)').waitFor();
  });

  it('is retired once what that touches was read, with a reason, and taken up again', async () => {
    await page.goto('/screening/lists');
    await page.getByRole('link', { name: 'Partners we left' }).click();
    await page.getByRole('button', { name: /^Take up again.*not retired/ }).waitFor();
    await page.getByRole('button', { name: /^Retire/ }).click();
    const form = dialog('Retire');
    await form.getByText('No other list is in force.').waitFor();
    await form.getByLabel('Because').selectOption({ label: 'No longer required' });
    await form.getByLabel('Why').fill('Everybody on it is gone.');
    expect(await violationsOn(page, 'retiring a list')).toEqual([]);
    await form.getByRole('button', { name: 'Retire the list' }).click();
    await page.getByText('No longer required. Everybody on it is gone.').waitFor();
    await page.getByRole('button', { name: /^Hand in a version.*retired/ }).waitFor();
    expect(await violationsOn(page, 'a retired list')).toEqual([]);
    await page.getByRole('button', { name: /^Take up again/ }).click();
    const again = dialog('Take up again');
    await again.getByLabel('Why').fill('Somebody is on it after all.');
    await again.getByRole('button', { name: 'Take up again' }).click();
    await page.getByText('fresh', { exact: true }).waitFor();
  });
});
