/** Accesses speak against what is on record: a reviewer reads why, in the case and on the account, and dismisses it. */
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { receiveBatch } from '../../src/program/collect/access-log/signals/batch-fixture.ts';
import { runRound } from '../setup/queued-jobs.ts';
import type { Applicant } from '../setup/standing-world.ts';
import { type BrowserWorld, describeInBrowser, openBrowserWorld } from './in-browser.ts';
import { seen } from './seen.ts';

describeInBrowser('a signal of accesses', () => {
  let world: BrowserWorld;
  let page: Page;
  let one: Applicant;
  const said = () => page.getByText('Used from a country that nobody stated');

  beforeAll(async () => {
    world = await openBrowserWorld();
    one = await world.opened();
    const used = (day: number, address: string) => ({
      account: one.account,
      address,
      at: `2026-02-${day}T10:00:00Z`,
      principal: `key-${address}`,
    });
    await receiveBatch(world.here, [
      ...[18, 19, 20, 21, 22].map((day) => used(day, '133.242.0.3')),
      used(21, '10.0.0.7'),
    ]);
    await runRound(world.here, 'weigh-accesses');
    await world.enter('Rita', 'reviewer');
    page = await world.signIn('Rita');
  });

  it('stands in its list, and opens on what it rests on', async () => {
    await page.getByRole('link', { name: 'Access signals' }).click();
    await page.getByRole('link', { name: 'Place not stated' }).waitFor();
    await seen(page, 'access-signals');
    await page.getByRole('link', { name: 'Place not stated' }).click();
    await said().waitFor();
    await page.getByText('Stated as place of use: United Kingdom (GB).').waitFor();
    await page.getByText('Japan (JP): 5 days, 5 accesses.').waitFor();
    await page.getByText('This decides nothing.').waitFor();
    expect(await page.getByText('133.242.0.3').count()).toBe(0);
    await seen(page, 'access-signal');
  });

  it('is told in the case about the doubt that it opened', async () => {
    const { items } = (await world.officer.get('/casework/cases?kind=identity-in-doubt')).json;
    await page.goto(`/casework/${items[0].id}`);
    await page.getByRole('heading', { name: 'What accesses say' }).waitFor();
    await said().waitFor();
    await seen(page, 'access-signal-in-its-case');
  });

  it('stands beside the days on which the account was used, with country and network as indications', async () => {
    await page.goto(`/standing/${one.account}`);
    const days = page.getByRole('region', { name: 'Used from' });
    await days.getByRole('row', { name: /2026-02-21 Japan \(JP\) nothing known 1/ }).waitFor();
    await days.getByRole('row', { name: /2026-02-21 not known private network 1/ }).waitFor();
    await seen(page, 'access-days');
    await page.goto(`/identification/persons/${one.person}`);
    const account = days
      .getByRole('row', { name: /2026-02-18 Japan/ })
      .getByRole('link', { name: /^Account of / });
    await account.waitFor();
    expect(await account.getAttribute('href')).toContain(one.account);
    expect(await days.getByRole('link', { name: /CSV/ }).getAttribute('href')).toContain(
      `person=${one.person}`,
    );
  });

  it('is dismissed with what shows it, and the doubt ends', async () => {
    await page.goto('/access-log/signals');
    await page.getByRole('link', { name: 'Place not stated' }).click();
    await page.getByRole('button', { name: 'Dismiss: this signal' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Because').selectOption({ label: 'Journey explained' });
    await dialog.getByLabel('What shows it').fill('Tickets for a fair in Osaka were sent.');
    await seen(page, 'access-signal-dismissing');
    await dialog.getByRole('button', { name: 'Dismiss' }).click();
    await page.getByText('journey explained').waitFor();
    expect(
      await page.getByRole('button', { name: 'Dismiss: this signal' }).getAttribute('data-disabled'),
    ).toBe('true');
    const doubts = (await world.officer.get(`/verification/persons/${one.person}/doubts`)).json.items;
    expect(doubts[0].liftedBecause).toBe('raised-in-error');
  });

  it('leads to what can be said of an address, narrow and dark too', async () => {
    const narrow = await world.signIn('Rita', { width: 390, theme: 'dark' });
    await narrow.goto('/access-log/addresses');
    await narrow.getByLabel('Address').fill('133.242.0.3');
    await narrow.getByRole('button', { name: 'Look up' }).click();
    await narrow.getByRole('row', { name: /Country of registration Japan \(JP\)/ }).waitFor();
    await seen(narrow, 'address');
    await narrow.goto(`/standing/${one.account}`);
    await narrow.getByRole('region', { name: 'Used from' }).getByText('2026-02-18').waitFor();
    await seen(narrow, 'access-days-narrow');
  });
});
