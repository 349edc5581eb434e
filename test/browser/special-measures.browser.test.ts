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

  /** Entered, looked at, submitted and approved by colleagues elsewhere. */
  const aimedAtSomebody = async (): Promise<string> => {
    const measure = await world.must(
      world.officer.post('/special-measures', {
        title: 'A named trading house',
        target: { kind: 'person', party: 'entity', links: [] },
        imposes: { opening: 'prohibited', maintaining: 'prohibited', resellerAccounts: true },
        named: { name: 'Example Trading House' },
        source: { citation: '91 FR 4321', signedBy: 'Secretary of Commerce' },
        determinedOn: '2026-03-01',
        effectiveOn: '2026-08-28',
      }),
    );
    const path = `/special-measures/${measure.id}`;
    await world.must(world.officer.post(`${path}/previews`));
    await expect.poll(async () => (await world.officer.get(path)).json.preview).not.toBeNull();
    await world.must(world.officer.post(`${path}/submissions`));
    await world.must(world.here.as('officer', 'cleo').post(`${path}/approvals`));
    return measure.id;
  };

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

  it('say beside its field what is wrong with a step that is asked', async () => {
    await button(ana, /^Extend: /).click();
    const dialog = ana.getByRole('dialog', { name: 'Extend the measure' });
    await dialog.getByLabel('In force through').fill('2028-01-01');
    await dialog.getByLabel('Published on').fill('2026-03-02');
    await dialog.getByLabel('Published as').fill('93 FR 1');
    await dialog.getByRole('button', { name: 'Ask to extend' }).click();
    const last = dialog.getByLabel('In force through');
    await dialog.getByText('later than 2028-08-28, its last day now', { exact: true }).waitFor();
    expect(await last.getAttribute('aria-invalid')).toBe('true');
    expect(await violationsOn(ana, 'a step that is refused')).toEqual([]);
    await dialog.getByRole('button', { name: 'Cancel' }).click();
  });

  it('are linked to a party that is found by its name, and unlinked by it', async () => {
    const measure = await aimedAtSomebody();
    await ana.goto(`/special-measures/${measure}`);
    await press(ana, 'Link a party', 'Ask to link', async (dialog) => {
      await dialog.getByText('Choose the party first.').waitFor();
      await dialog.getByLabel('Person or reseller').fill('exam');
      await dialog.getByText('Ada Example').first().click();
      await dialog.getByLabel('Why it is linked').selectOption({ label: 'It acts for that person' });
      expect(await violationsOn(ana, 'linking')).toEqual([]);
    });
    await ana
      .getByText(/^To link it to/)
      .getByRole('link', { name: 'Ada Example' })
      .waitFor();
    await ben.goto(`/special-measures/${measure}`);
    await press(ben, 'Decide it so');
    await ben
      .getByRole('row', { name: /^Linked/ })
      .getByText('Ada Example')
      .waitFor();
    await button(ben, /^Unlink: /).click();
    const dialog = ben.getByRole('dialog', { name: 'Unlink a party' });
    expect(await dialog.getByRole('radio', { name: 'Ada Example' }).isChecked()).toBe(true);
    expect(await violationsOn(ben, 'unlinking')).toEqual([]);
  });
});
