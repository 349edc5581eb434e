/** The program is changed by people in their browsers: drafted by one, tried, and approved by another. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Worker } from '../../src/runtime/jobs/index.ts';
import { violationsOn } from './axe.ts';
import {
  type BrowserWorld,
  describeInBrowser,
  openBrowserWorld,
  startWorker,
  type Theme,
} from './in-browser.ts';

describeInBrowser('a change of the program', () => {
  let world: BrowserWorld;
  let worker: Worker;
  let first: Page;
  let second: Page;
  let change: string;
  beforeAll(async () => {
    world = await openBrowserWorld();
    worker = startWorker(world);
    await world.enter('Olga', 'officer');
    await world.enter('Piet', 'officer');
    await world.opened();
    await world.opened();
    first = await world.signIn('Olga');
    second = await world.signIn('Piet');
  });
  afterAll(() => worker.stop());

  const act = (page: Page, name: string | RegExp) =>
    page.getByRole('button', { name: typeof name === 'string' ? new RegExp(`^${name}: this change`) : name });
  const dialog = (page: Page, name: string) => page.getByRole('dialog', { name });
  const state = async () => (await world.officer.get(`/written-program/changes/${change}`)).json.state;

  it('is drafted with a setting, a text and a risk, each shown before and after', async () => {
    await first.goto('/written-program');
    await first.getByRole('button', { name: 'Change a setting' }).click();
    const setting = dialog(first, 'Change a setting');
    await setting.getByLabel('Setting').selectOption('pendingDays');
    await setting.getByRole('textbox', { name: /^Value/ }).fill('5');
    await setting.getByLabel('Reason').fill('Five days are enough to verify.');
    await setting.getByRole('button', { name: 'Write into the draft' }).click();
    await first.waitForURL(/\/written-program\/changes\/pch_/);
    change = first.url().split('/').at(-1) ?? '';
    await first.getByRole('row', { name: /Pending days 30 days 5 days/ }).waitFor();

    await act(first, 'Write a text').click();
    const text = dialog(first, 'Write the text of a clause');
    await text.getByLabel('Clause').selectOption('fit');
    await text.getByText('The law asks:').first().waitFor();
    await text.getByLabel('Text').fill('Fitted to one product.');
    await text.getByRole('button', { name: 'Write' }).click();
    await first.getByText('Fitted to one product.').waitFor();

    await act(first, 'Enter a risk').click();
    const risk = dialog(first, 'Enter a risk');
    await risk.getByRole('textbox', { name: /^Risk/ }).fill('Trials opened in numbers');
    await risk.getByLabel(/^Fit of the program/).check();
    await risk.getByRole('button', { name: 'Write' }).click();
    await first.getByRole('row', { name: /Trials opened in numbers entered not there/ }).waitFor();
    await first.getByText('Answers now: Trials opened in numbers.').waitFor();
    expect(await state()).toBe('drafted');
  });

  it('has its risks edited where they stand, and what was done to one is undone', async () => {
    const title = 'Trials opened in numbers';
    const risks = first.getByRole('region', { name: 'Risks in the draft' });
    await risks.getByRole('button', { name: `Edit: ${title}` }).click();
    const risk = dialog(first, 'Change a risk');
    expect(await risk.getByRole('textbox', { name: /^Risk/ }).inputValue()).toBe(title);
    await risk.getByLabel('Impact').selectOption('5');
    await risk.getByRole('button', { name: 'Write' }).click();
    await first.getByRole('row', { name: /3 × 5 = 15; answered by fit/ }).waitFor();

    await act(first, 'Enter a risk').click();
    const another = dialog(first, 'Enter a risk');
    await another.getByRole('textbox', { name: /^Risk/ }).fill('Entered by mistake');
    await another.getByRole('button', { name: 'Write' }).click();
    await risks.getByRole('button', { name: 'Undo: Entered by mistake' }).click();
    await risks.getByRole('row', { name: /Entered by mistake/ }).waitFor({ state: 'detached' });
    expect(await risks.getByRole('row', { name: new RegExp(`${title} entered`) }).count()).toBe(1);
  });

  it('is submitted with the reason whether it is material, which the text of the law suggests', async () => {
    await act(first, 'Submit').click();
    const form = dialog(first, 'Submit');
    expect(await form.getByLabel('Why, or why not').inputValue()).toContain('a method of verification');
    await form.getByRole('button', { name: 'Submit' }).click();
    await first.getByText('submitted', { exact: true }).waitFor();
    expect(await state()).toBe('submitted');
  });

  it('cannot be approved before it was tried, and not by who wrote it; the buttons say why, with the clause', async () => {
    await second.goto(`/written-program/changes/${change}`);
    await act(second, 'Approve').waitFor();
    const untried = /was not tried as it is now: try it before it is approved \(§ 7\.304\(c\)\)/;
    expect(await act(second, 'Approve').getAttribute('aria-label')).toMatch(untried);
    // The head of the page says the same, once.
    expect(await second.getByText(untried).count()).toBe(1);
    await act(first, 'Try').click();
    await dialog(first, 'Try').getByRole('button', { name: 'Try' }).click();
    await first.getByText(/of 2 would stand otherwise/).waitFor();
    expect(await act(first, 'Approve').getAttribute('aria-label')).toMatch(/another person approves it/);
    await act(first, 'Approve').click({ force: true });
    expect(await dialog(first, 'Approve').count()).toBe(0);
  });

  it('opens into its trial, which says from which standing to which, and each row', async () => {
    await second.goto(`/written-program/changes/${change}`);
    await second.getByRole('link', { name: 'Every account and every request of the trial' }).click();
    await second.getByRole('heading', { name: 'Trial of a change' }).waitFor();
    await second.getByText('Below the brake').waitFor();
    await second.getByRole('row', { name: /^Pending 2$/ }).waitFor();
    await second.getByText('No account would stand otherwise.').waitFor();
    await second.getByRole('link', { name: change }).click();
    await second.waitForURL(new RegExp(change));
  });

  it.each<Theme>(['light', 'dark'])('has no violation of accessibility in the %s theme', async (theme) => {
    const page = await world.signIn('Piet', { theme });
    const found: string[] = [];
    for (const path of [
      `/written-program/changes/${change}`,
      '/written-program/risks',
      '/written-program/comparison?from=0&to=0',
    ]) {
      await page.goto(path);
      await page.waitForLoadState('networkidle');
      found.push(...(await violationsOn(page, `${path} ${theme}`)));
    }
    expect(found).toEqual([]);
  });

  it('is approved by the other in a second browser, and holds: in the settings, the document and the versions', async () => {
    await second.reload();
    await act(second, 'Approve').click();
    await dialog(second, 'Approve').getByRole('button', { name: 'Approve' }).click();
    await second.getByText('approved', { exact: true }).waitFor();
    expect(await state()).toBe('approved');
    await second.goto('/written-program/settings/pendingDays');
    await second.getByRole('row', { name: /^5 days/ }).waitFor();
    await second.goto('/written-program/document');
    await second.getByText('Fitted to one product.').waitFor();
    await second.goto('/written-program/comparison');
    await second.getByRole('row', { name: /Pending days 30 days 5 days/ }).waitFor();
    const [file] = await Promise.all([
      second.waitForEvent('download'),
      second.getByRole('link', { name: 'Download the comparison as PDF' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('written-program-0-and-1.pdf');
    await second.goto('/written-program/risks');
    await second.getByRole('row', { name: /Trials opened in numbers/ }).waitFor();
  });
});
