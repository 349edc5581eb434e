/** A deadline goes from hand to hand by name, and its page says who had it, who gave it, and why. */
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { startResellerDeadline } from '../setup/reseller-deadline.ts';
import { violationsOn } from './axe.ts';
import { type BrowserWorld, describeInBrowser, openBrowserWorld } from './in-browser.ts';
import { seen } from './seen.ts';

describeInBrowser('handing over a deadline', () => {
  let world: BrowserWorld;
  let olga: Page;
  let clock: string;
  beforeAll(async () => {
    world = await openBrowserWorld();
    await world.enter('Olga', 'officer');
    await world.enter('Rita', 'reviewer');
    await world.enter('Robin', 'reviewer');
    const subject = world.here.runtime.ids.next('organization');
    clock = await startResellerDeadline(world.here, { subject, warnDays: [7] });
    olga = await world.signIn('Olga');
  });

  const handOver = (page: Page) => page.getByRole('button', { name: /^Hand over/ });
  const dialog = () => olga.getByRole('dialog', { name: 'Hand over' });
  const ownedBy = (page: Page) => page.getByRole('row', { name: /^Owned by/ });
  const step = (page: Page, nth: number) => page.locator('.mantine-Timeline-item').nth(nth);

  it('to a colleague found by name, with the reason', async () => {
    await olga.goto(`/clocks/${clock}`);
    await ownedBy(olga).getByText('Officer: all who have the role').waitFor();
    await handOver(olga).click();
    await dialog().getByLabel('To').selectOption({ label: 'Reviewer' });
    await dialog().getByRole('combobox', { name: 'Somebody with that role' }).fill('rit');
    await olga.getByRole('option', { name: /^Rita, / }).waitFor();
    expect(await olga.getByRole('listbox').getByRole('option').count()).toBe(1);
    await olga.getByRole('option', { name: /^Rita, / }).click();
    await dialog().getByLabel('Why').fill('Rita knows this reseller.');
    await seen(olga, 'hand-over');
    await dialog().getByRole('button', { name: 'Hand over' }).click();
    await dialog().waitFor({ state: 'hidden' });
    await ownedBy(olga).getByText('Reviewer: Rita').waitFor();
    await seen(olga, 'handed-over');
  });

  it('and its page says so to whoever reads it: who has it, who had it, who gave it, and why', async () => {
    const rita = await world.signIn('Rita', { width: 390, theme: 'dark' });
    await rita.goto(`/clocks/${clock}`);
    await ownedBy(rita).getByText('Reviewer: Rita').waitFor();
    const handed = step(rita, 1);
    for (const said of [
      'To Reviewer: Rita',
      'From Officer: all who have the role',
      'by Olga, officer',
      'Rita knows this reseller.',
    ])
      await handed.getByText(said).waitFor();
    await rita.getByRole('button', { name: /^Hand over.*Only for: owner, officer/ }).waitFor();
    expect(await violationsOn(rita, 'a deadline that was handed over')).toEqual([]);
  });

  it('back to all who have the role, when no name is chosen', async () => {
    await handOver(olga).click();
    await dialog().getByLabel('To').selectOption({ label: 'Officer' });
    await dialog().getByLabel('Why').fill('Rita is on leave.');
    await dialog().getByRole('button', { name: 'Hand over' }).click();
    await dialog().waitFor({ state: 'hidden' });
    await ownedBy(olga).getByText('Officer: all who have the role').waitFor();
    await step(olga, 2).getByText('From Reviewer: Rita').waitFor();
    expect((await world.officer.get(`/clocks/${clock}`)).json.owner).toEqual({ role: 'officer', user: null });
  });

  it('not to somebody who has left, whose name stays where they had it', async () => {
    const { items } = (await world.officer.get('/access/members?role=reviewer')).json;
    const { id } = items.find(({ name }: { name: string }) => name === 'Rita');
    await world.must(world.officer.post(`/access/members/${id}/ending`));
    await olga.goto(`/clocks/${clock}`);
    await step(olga, 1).getByText('To Reviewer: Rita, who has left').waitFor();
    await handOver(olga).click();
    await dialog().getByLabel('To').selectOption({ label: 'Reviewer' });
    await dialog().getByRole('combobox', { name: 'Somebody with that role' }).click();
    await olga.getByRole('option', { name: /^Robin, / }).waitFor();
    expect(await olga.getByRole('option', { name: /^Rita, / }).count()).toBe(0);
  });
});
