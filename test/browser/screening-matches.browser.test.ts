/** Somebody on a list applies; a reviewer sees both side by side, judges, and is not asked again. */
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { csv, formOf, sendForm, settings } from '../../src/program/determine/lists/hand-in-fixture.ts';
import { runQueuedJobs, runRound } from '../setup/queued-jobs.ts';
import { violationsOn } from './axe.ts';
import { type BrowserWorld, describeInBrowser, openBrowserWorld } from './in-browser.ts';

describeInBrowser('a screening match', () => {
  let world: BrowserWorld;
  let page: Page;
  let person: string;
  let list: string;
  const sideBySide = () => page.getByRole('region', { name: 'Side by side' });
  const compareWhoIsDue = () => runRound(world.here, 'screen-due-parties');
  /** How the list of matches is narrowed: the label is pressed, which is what is seen of the button. */
  const look = (state: string) => page.getByRole('radiogroup', { name: 'State' }).getByText(state).click();
  const goToMatch = async () => {
    await page.goto('/screening/matches?state=');
    await page.getByRole('link', { name: 'Ada Exampel' }).click();
    await page.getByRole('heading', { name: 'Ada Example and Ada Exampel' }).waitFor();
  };

  beforeAll(async () => {
    world = await openBrowserWorld();
    const entered = { ...settings, slug: 'left', format: 'provider-csv' };
    list = (await world.must(world.officer.post('/lists', entered))).id;
    await world.must(sendForm(world.officer, list, formOf({ main: csv('7,Ada Exampel,Ada Eksampel,left') })));
    await runQueuedJobs(world.here);
    ({ person } = await world.apply());
    await compareWhoIsDue();
    await world.enter('Rita', 'reviewer');
    page = await world.signIn('Rita');
  });

  it('stands in the list of matches by the name of who is listed, which list, and whom it resembles', async () => {
    await page.getByRole('link', { name: 'Screening matches' }).click();
    const match = page.getByRole('row', { name: /Ada Exampel/ });
    await match.getByRole('cell', { name: 'Partners we left' }).waitFor();
    await match.getByRole('link', { name: 'Ada Example', exact: true }).waitFor();
    await match.getByText('7', { exact: true }).waitFor();
    expect(await violationsOn(page, 'the matches')).toEqual([]);
  });

  it('is among the open ones, on which the list opens; others are one click away, and in the address', async () => {
    expect(await page.getByRole('radio', { name: 'Open' }).isChecked()).toBe(true);
    await look('Under the threshold');
    await page.waitForURL(/state=below/);
    await page.getByText('No match stands so.').waitFor();
    await look('All');
    await page.waitForURL(/state=$/);
    await page.getByRole('link', { name: 'Ada Exampel' }).waitFor();
    await page.getByLabel('List').selectOption({ label: 'Partners we left' });
    await page.waitForURL(/list=lst_/);
    await page.getByLabel('Order').selectOption({ label: 'Highest score first' });
    await page.waitForURL(/sort=score/);
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await page.getByRole('link', { name: 'Ada Exampel' }).waitFor();
    const csvLink = await page.getByRole('link', { name: /CSV/ }).first().getAttribute('href');
    expect(csvLink).toContain('/v1/screening/matches?');
  });

  it('shows the two side by side, which name met which, and a score that its lines add up to', async () => {
    await goToMatch();
    const names = sideBySide().getByRole('row', { name: /^Names/ });
    await names.getByText('Ada Example – Ada Exampel').waitFor();
    await names.getByText('Ada Eksampel (alias)').waitFor();
    const lines = page.getByRole('region', { name: 'How the score came about' }).getByRole('row');
    const then = async (nth: number) => Number(await lines.nth(nth).getByRole('cell').last().textContent());
    const score = await then(-1);
    const before = (await lines.allTextContents()).length - 2;
    const steps = await Promise.all(Array.from({ length: before }, (_, nth) => then(nth + 1)));
    const { items } = (await world.officer.get('/screening/matches')).json;
    expect(items.map((one: { score: number }) => one.score)).toEqual([score]);
    expect(steps.filter((step) => !Number.isNaN(step)).at(-1)).toBe(score);
    await page.getByText(/^OFAC score:/).waitFor();
    await page.getByText('Nobody has judged it yet.').waitFor();
    expect(await violationsOn(page, 'a match')).toEqual([]);
  });

  it('is judged on its case, where both sides stand too', async () => {
    await page.getByRole('link', { name: 'Open the case' }).click();
    await page.getByRole('heading', { name: 'Match with a list' }).waitFor();
    await sideBySide().getByText('Ada Example – Ada Exampel').waitFor();
    await page.getByRole('button', { name: 'Take the case' }).click();
    await page.getByLabel('Resolution').selectOption({ label: 'They are not one' });
    await page.getByLabel('Reason').selectOption({ label: 'Nothing in common but the name' });
    await page.getByLabel('Words for colleagues').fill('Another spelling, another town.');
    expect(await violationsOn(page, 'a case of a match')).toEqual([]);
    await page.getByRole('button', { name: 'Decide', exact: true }).click();
    await page.getByText(/Decided by Rita: not a match/).waitFor();
  });

  it('is no longer among the open ones, and stands among the judged', async () => {
    await page.goto('/screening/matches');
    await page.getByText('No match stands so.').waitFor();
    await look('Judged');
    await page.waitForURL(/state=judged/);
    await page
      .getByRole('row', { name: /Ada Exampel/ })
      .getByText('not one')
      .waitFor();
  });

  it('is remembered: compared again, the judgement holds and nobody is asked', async () => {
    await goToMatch();
    await page.getByRole('button', { name: /^Compare again/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Compare again' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await compareWhoIsDue();
    await page.reload();
    await page.getByText('It is judged: they are not one.').waitFor();
    const judged = page.getByRole('region', { name: 'Judgements' }).getByRole('row', { name: /Not a match/ });
    await judged.getByText('This one alone').waitFor();
    const results = (await world.officer.get(`/screening/subjects/${person}/results`)).json.items;
    expect(results.map((one: { because: string }) => one.because)).toEqual(['asked', 'entered']);
    const open = await world.officer.get('/casework/cases?kind=screening-match&active=true');
    expect(open.json.items).toEqual([]);
  });

  it('is asked for by name without a customer: the answer is side by side, and that somebody asked is on record', async () => {
    await page.goto('/screening/matches');
    await page.getByRole('link', { name: 'Ask the lists about a name' }).click();
    await page.getByText('Asking is an act on record').waitFor();
    await page.getByLabel('Names').fill('Ada Exampel');
    await page.getByLabel('Why').selectOption({ label: 'Before contract' });
    await page.getByRole('button', { name: 'Ask', exact: true }).click();
    await page.getByRole('heading', { name: 'Entries found: 1' }).waitFor();
    await sideBySide().getByText('Ada Exampel – Ada Exampel').waitFor();
    expect(await violationsOn(page, 'an answer of the lists')).toEqual([]);
    const { text } = await world.officer.get('/ledger/entries?limit=5');
    expect(text).toContain('lists-asked');
    expect(text).not.toContain('Exampel');
  });

  it('is reached from the person: every comparison as it was made, opened whole', async () => {
    await page.goto(`/identification/persons/${person}`);
    await page.getByRole('link', { name: 'Compared with lists' }).click();
    await page.getByRole('heading', { name: 'Compared with lists' }).waitFor();
    const comparisons = page.getByRole('region', { name: 'Comparisons' });
    await comparisons
      .getByRole('row', { name: /Entered/ })
      .getByRole('link')
      .click();
    await page.getByRole('heading', { name: 'Comparison of Ada Example' }).waitFor();
    await page.getByRole('link', { name: 'Ada Exampel' }).waitFor();
    await sideBySide().getByText('Ada Example – Ada Exampel').waitFor();
  });

  it('would be lost under a higher threshold, and the judgement that goes with it is counted', async () => {
    await page.goto('/screening/matches');
    await page.getByRole('link', { name: 'Try another threshold' }).click();
    await page.getByLabel('Threshold, in percent').fill('95');
    await page.getByRole('button', { name: 'Try', exact: true }).click();
    await page.waitForURL(/thresholdPercent=95/);
    await page.getByText('1, 1 of them judged, 0 judged to be who the list names').waitFor();
    await page.getByLabel('It would be').selectOption({ label: 'Found' });
    await page.waitForURL(/effect=found/);
    await page.getByText('No match would turn.').waitFor();
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await page.getByRole('link', { name: 'Ada Exampel' }).waitFor();
  });

  it('comes with a change of the list too, whose way through everybody shows while it goes on', async () => {
    const rows = csv('7,Ada Exampel,Ada Eksampel,left', '8,Ada Examplle,,left');
    const received = await world.must(sendForm(world.officer, list, formOf({ main: rows })));
    await runQueuedJobs(world.here);
    await page.goto(`/screening/lists/versions/${received.id}`);
    const progress = page.getByRole('region', { name: 'How far the comparison is' });
    await progress.getByText('1 still wait to be compared.').waitFor();
    await progress.getByRole('progressbar', { name: 'Compared' }).waitFor();
    expect(await violationsOn(page, 'a version on its way')).toEqual([]);
    await page.getByRole('link', { name: 'Open the list' }).click();
    await progress.getByText('1 still wait to be compared.').waitFor();
    await page.getByRole('link', { name: 'Screening matches' }).click();
    await progress.getByRole('link', { name: 'version 2' }).waitFor();
    await progress.getByText(/wait to be compared, the first since/).waitFor();
    await page.getByText('No match stands so.').waitFor();
    await compareWhoIsDue();
    // The page reads it again by itself.
    await progress.getByText(/^Nobody waits:/).waitFor();
    await page.getByRole('link', { name: 'Ada Examplle' }).waitFor();
    await page.goto(`/screening/lists/versions/${received.id}`);
    await progress.getByText(/^It went through everybody/).waitFor();
  });
});
