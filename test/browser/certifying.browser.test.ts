/** Two officers take a certification from its draft to the receipt. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Worker } from '../../src/runtime/jobs/index.ts';
import { violationsOn } from './axe.ts';
import { type BrowserWorld, describeInBrowser, openBrowserWorld, startWorker } from './in-browser.ts';

describeInBrowser('certifying', () => {
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
    const organization = `/organizations/${world.here.tenant}`;
    const contact = {
      name: '王小明',
      title: 'Officer',
      email: 'cip@cloud.example',
      telephone: '+1 202 555 0100',
    };
    await world.must(
      world.officer.post(`${organization}/primary-contacts`, { ...contact, since: '2026-03-01' }),
    );
    await world.opened();
    ana = await world.signIn('Ana');
    ben = await world.signIn('Ben');
  });

  const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
  const press = async (
    page: Page,
    step: string,
    fill: (dialog: ReturnType<Page['getByRole']>) => Promise<void>,
  ) => {
    await button(page, new RegExp(`^${step}: `)).click();
    const dialog = page.getByRole('dialog', { name: step });
    await fill(dialog);
    await dialog.getByRole('button', { name: step }).click();
    await dialog.waitFor({ state: 'hidden' });
  };

  it('begins with a draft whose fields are drawn from the record, and says what is missing', async () => {
    await ana.goto('/certification');
    await button(ana, 'Draft a certification').click();
    const dialog = ana.getByRole('dialog', { name: 'Draft a certification' });
    await dialog.getByLabel('Kind').selectOption({ label: 'Initial certification' });
    await dialog.getByRole('button', { name: 'Draft', exact: true }).click();
    await ana.getByText('王小明, Officer').waitFor();
    await ana.getByText(/fields are not complete/).waitFor();
    await button(ana, /^Review: .*You wrote in it/).waitFor();
    expect(await violationsOn(ana, 'a draft')).toEqual([]);
  });

  it('opens a number into its rows', async () => {
    await ana.getByRole('link', { name: 'F10: 1 rows' }).click();
    await ana.getByRole('heading', { name: /^F10\./ }).waitFor();
    await ana.getByRole('cell', { name: 'United Kingdom (GB)' }).waitFor();
    await ana.goBack();
  });

  it('is written until nothing is missing', async () => {
    await button(ana, 'Write F8').click();
    const number = ana.getByRole('dialog', { name: /^F8\./ });
    await number.getByLabel('Number').fill('42');
    await number.getByRole('button', { name: 'Save' }).click();
    await number.waitFor({ state: 'hidden' });
    const id = ana.url().split('/').at(-1);
    const path = `/filings/${id}`;
    const { fields } = (await world.officer.get(path)).json;
    const empty = fields.filter((one: { lacks: string | null }) => one.lacks === 'text-missing');
    for (const { field } of empty) {
      await button(ana, `Write ${field}`).click();
      const dialog = ana.getByRole('dialog', { name: new RegExp(`^${field}\\.`) });
      await dialog.getByLabel('Text').fill('As the program says.');
      await dialog.getByRole('button', { name: 'Save' }).click();
      await dialog.waitFor({ state: 'hidden' });
    }
    await button(ana, 'Write F13').click();
    const plans = ana.getByRole('dialog', { name: /^F13\./ });
    await plans.getByLabel('Plan: 0 to 30 days').fill('A reviewer calls them.');
    await plans.getByRole('button', { name: 'Save' }).click();
    await plans.waitFor({ state: 'hidden' });
    await ana.getByText(/fields are not complete/).waitFor({ state: 'detached' });
  });

  it('is reviewed and signed by the second person, and from then on nobody writes in it', async () => {
    await ben.goto(ana.url());
    await press(ben, 'Review', async () => undefined);
    await press(ben, 'Sign', async (dialog) => {
      await dialog.getByLabel('Name').fill('Ben Example');
      await dialog.getByLabel('Title').fill('Compliance officer');
    });
    await ben.getByText('the signature holds').waitFor();
    await ana.reload();
    await ana.getByText('the signature holds').waitFor();
    expect(await button(ana, 'Write F1').count()).toBe(0);
    expect(await violationsOn(ana, 'a signed filing')).toEqual([]);
  });

  it('is sent by people and acknowledged with the receipt, and its figures are still the same', async () => {
    const file = { name: 'sent.pdf', mimeType: 'application/pdf', buffer: Buffer.from('what was sent') };
    await press(ana, 'Record sending', async (dialog) => {
      await dialog.getByLabel('Reference').fill('portal 12');
      await ana.locator('input[type=file]').setInputFiles(file);
      await dialog.getByLabel('When').fill('2026-03-02T15:00');
    });
    await press(ana, 'Record receipt', async (dialog) => {
      await dialog.getByLabel('Acknowledged on').fill('2026-03-02');
      await dialog.getByRole('textbox', { name: 'Receipt', exact: true }).fill('BIS-2026-17');
    });
    await ana.getByText('BIS-2026-17').first().waitFor();
    await button(ana, 'Take the figures again').click();
    await ana.getByText('4 figures have the same rows as filed.').waitFor();
  });
});
