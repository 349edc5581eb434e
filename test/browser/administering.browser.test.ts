/** An officer's day: what needs a decision, several cases at once, and the installation. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Worker } from '../../src/runtime/jobs/index.ts';
import { violationsOn } from './axe.ts';
import { type BrowserWorld, describeInBrowser, openBrowserWorld, startWorker } from './in-browser.ts';

describeInBrowser('an officer', () => {
  let world: BrowserWorld;
  let page: Page;
  let worker: Worker;
  const opened: { account: string }[] = [];
  beforeAll(async () => {
    world = await openBrowserWorld();
    await world.enter('Olga', 'owner');
    await world.enter('Rita', 'reviewer');
    for (let count = 0; count < 3; count += 1) {
      const one = await world.opened();
      await world.must(
        world.officer.post('/casework/cases', {
          kind: 'appeal',
          subject: one.account,
          colleagueText: 'The customer asked by telephone.',
        }),
      );
      opened.push(one);
    }
    page = await world.signIn('Olga');
    worker = startWorker(world);
  });
  afterAll(() => worker.stop());

  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const dialog = (name: string) => page.getByRole('dialog', { name });

  it('sees what needs a decision today, and each number opens into as many rows', async () => {
    await page.goto('/');
    await page.getByRole('heading', { name: 'Today' }).waitFor();
    const nobody = page.getByRole('link', { name: 'Cases assigned to nobody: 3' });
    await nobody.waitFor();
    const { unverifiedForeign } = (await world.officer.get('/standing/counts')).json;
    const band = page.getByRole('link', { name: `${unverifiedForeign} accounts, 0 days and more` });
    await band.click();
    await page.getByRole('heading', { name: 'Unverified foreign accounts', level: 1 }).waitFor();
    await page.getByRole('row').nth(unverifiedForeign).waitFor();
    expect(await page.getByRole('row').count()).toBe(unverifiedForeign + 1);
    await page.goBack();
    await nobody.click();
    await page.getByRole('heading', { name: 'Inbox' }).waitFor();
    await page.getByRole('row').nth(3).waitFor();
    expect(await page.getByRole('row').count()).toBe(4);
    expect(page.url()).toContain('assignee=nobody');
  });

  it('filters the inbox by the address, and a link shows the same to a colleague', async () => {
    await page.goto('/casework');
    await page.getByLabel('Kind').selectOption({ label: 'Appeal' });
    await page.getByLabel('Service level').selectOption({ label: 'Calm' });
    await page.getByRole('row').nth(3).waitFor();
    const rita = await world.signIn('Rita');
    await rita.goto(page.url().replace(world.publicUrl, ''));
    await rita.getByRole('row').nth(3).waitFor();
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await page.waitForURL((url) => !url.search.includes('urgency'));
  });

  it('changes several cases at once, after a preview that says what becomes of each', async () => {
    const { items } = (await world.officer.get('/casework/cases?active=true')).json;
    await world.must(world.officer.put(`/casework/cases/${items[0].id}/priority`, { priority: 'low' }));
    await page.goto('/casework?active=true');
    await page.getByRole('checkbox', { name: 'Choose every row shown' }).check();
    await page.getByLabel('What to do with the chosen cases').selectOption({ label: 'Priority: low' });
    await button('Preview').click();
    const preview = dialog('Priority: low');
    await preview.getByText('2 of 3 cases would change.').waitFor();
    await preview.getByText('is low already').waitFor();
    expect(await violationsOn(page, 'bulk preview')).toEqual([]);
    await preview.getByRole('button', { name: 'Change 2' }).click();
    await preview.getByText('2 of 2 changed.').waitFor();
    expect(await violationsOn(page, 'bulk progress')).toEqual([]);
    await preview.getByRole('button', { name: 'Close' }).last().click();
    const after = (await world.officer.get('/casework/cases?active=true')).json.items;
    expect(after.map((one: { priority: string }) => one.priority)).toEqual(['low', 'low', 'low']);
  });

  it('leaves several cases at work, comes back and finds what came of them, and which stayed as they were', async () => {
    const { items } = (await world.officer.get('/casework/cases?active=true')).json;
    await page.goto('/casework?active=true');
    await page.getByRole('checkbox', { name: 'Choose every row shown' }).check();
    await page.getByLabel('What to do with the chosen cases').selectOption({ label: 'Priority: urgent' });
    await button('Preview').click();
    const preview = dialog('Priority: urgent');
    await worker.stop();
    await preview.getByRole('button', { name: 'Change 3' }).click();
    await preview.getByText('Waits for its turn.').waitFor();
    await page.getByRole('button', { name: 'Long work: 1 unfinished' }).waitFor();
    // The browser is somewhere else altogether while a colleague ends one of them and the others are done.
    await page.goto('about:blank');
    const gone = `/casework/cases/${items[0].id}/cancellation`;
    await world.must(world.officer.post(gone, { because: 'duplicate' }));
    worker = startWorker(world);
    await page.goto('/');
    await page.getByRole('button', { name: 'Long work' }).click();
    await page.getByRole('menuitem', { name: /Several cases at once.*2 of 3 done, 1 refused/ }).click();
    await page.getByText('2 of 3 done, 1 refused.').waitFor();
    await page.getByRole('link', { name: items[0].id }).waitFor();
    await page.getByText('(cancelled)').waitFor();
    expect(await violationsOn(page, 'long work')).toEqual([]);
    const left = (await world.officer.get('/casework/cases?active=true')).json.items;
    expect(left.map((one: { priority: string }) => one.priority)).toEqual(['urgent', 'urgent']);
    await page.goto('/long-work');
    await page.getByRole('row').nth(2).waitFor();
  });

  it('calls off what has not begun, and nothing changes', async () => {
    await page.goto('/casework?active=true');
    await page.getByRole('checkbox', { name: 'Choose every row shown' }).check();
    await page.getByLabel('What to do with the chosen cases').selectOption({ label: 'Priority: normal' });
    await button('Preview').click();
    await worker.stop();
    await dialog('Priority: normal').getByRole('button', { name: 'Change 2' }).click();
    await dialog('Priority: normal').getByRole('link', { name: 'Open as a page' }).click();
    await button('Call it off').click();
    // A note in the corner says it too.
    await page.getByRole('main').getByText('Called off.').waitFor();
    worker = startWorker(world);
    const left = (await world.officer.get('/casework/cases?active=true')).json.items;
    expect(left.map((one: { priority: string }) => one.priority)).toEqual(['urgent', 'urgent']);
  });

  it('enters an endpoint whose secret is shown once, and removes it', async () => {
    await page.goto('/webhooks/endpoints');
    await button('Enter an endpoint').click();
    const entering = dialog('Enter an endpoint');
    await entering.getByLabel('Address').fill('not an address');
    await entering.getByRole('button', { name: 'Enter an endpoint' }).click();
    await entering.getByRole('alert').waitFor();
    expect(await violationsOn(page, 'endpoint form')).toEqual([]);
    await entering.getByLabel('Address').fill('https://hooks.cloud.example/gatehouse');
    await entering.getByRole('button', { name: 'Enter an endpoint' }).click();
    await page.getByText('Keep it now').waitFor();
    expect(await page.getByText(/^whsec_/).count()).toBe(1);
    await button('I have kept it').click();
    await page.getByText('https://hooks.cloud.example/gatehouse').first().waitFor();
    expect(await page.getByText(/^whsec_/).count()).toBe(0);
    await button(/^Remove/).click();
    await dialog('Remove').getByRole('button', { name: 'Remove' }).click();
    await page.getByText('No address is told of events.').or(page.getByText('removed')).first().waitFor();
  });

  it('makes and withdraws a key, makes and ends a link, invites and ends a member', async () => {
    await page.goto('/access/keys');
    await button('Make a key').click();
    await dialog('Make a key').getByLabel('Name').fill('control plane');
    await dialog('Make a key').getByRole('checkbox', { name: 'gate:ask' }).check();
    await dialog('Make a key').getByRole('button', { name: 'Make a key' }).click();
    await button('I have kept it').click();
    await button('Withdraw: control plane').click();
    await dialog('Withdraw').getByRole('button', { name: 'Withdraw' }).click();
    await button('Withdraw: control plane (It has ended.)').waitFor();

    await page.goto('/applications/links');
    await button('Make a link').click();
    await dialog('Make a link').getByRole('button', { name: 'Make a link' }).click();
    await page.getByText(/\/portal.*#/).waitFor();
    await button('I have kept it').click();
    await button(/^End: /).click();
    await dialog('End').getByRole('button', { name: 'End' }).click();
    await button(/It has ended/).waitFor();

    await page.goto('/access');
    await button('Invite a member').click();
    const inviting = dialog('Invite a member');
    await inviting.getByLabel('Name').fill('Nora');
    await inviting.getByLabel('E-mail').fill('nora@cloud.example');
    await inviting.getByRole('button', { name: 'Invite a member' }).click();
    await button('End: Nora').click();
    await dialog('End').getByText('signed out of it at once').waitFor();
    await dialog('End').getByRole('button', { name: 'End' }).click();
    await button('End: Nora (It has ended.)').waitFor();
  });

  it('grants an examiner access to named customers as of a moment', async () => {
    const { items } = (await world.officer.get('/identification/customers')).json;
    await page.goto('/access/examiners');
    await button('Grant an examiner access').click();
    const granting = dialog('Grant an examiner access');
    await granting.getByLabel('Name').fill('Edda');
    await granting.getByLabel('E-mail').fill('edda@oversight.example');
    await granting.getByLabel('Purpose').fill('the yearly examination');
    await granting.getByLabel('Until').fill('2099-01-01T10:00');
    await granting.getByLabel('Of these customers alone').fill(items[0].id);
    await granting.getByRole('button', { name: 'Grant an examiner access' }).click();
    await page.getByText(items[0].id).waitFor();
    await page.getByText('the yearly examination').waitFor();
  });

  it('verifies the ledger now', async () => {
    await page.goto('/ledger');
    await button('Verify now').click();
    await page.getByText('What is stored is what was signed').waitFor({ timeout: 60_000 });
    expect(await violationsOn(page, 'ledger verified')).toEqual([]);
  });

  it('reads on the ledger who did each thing, by name, and each name is asked for once', async () => {
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/access/colleagues/')) asked.push(request.url());
    });
    await page.goto('/ledger');
    await page.getByRole('cell', { name: 'Olga, owner' }).nth(1).waitFor();
    await page.getByRole('cell', { name: 'Gatehouse' }).first().waitFor();
    expect(asked.length).toBeGreaterThan(0);
    expect(new Set(asked).size).toBe(asked.length);
  });

  it('says to a reviewer why a button is off', async () => {
    const rita = await world.signIn('Rita');
    await rita.goto('/offerings');
    await rita.getByRole('button', { name: 'Enter a product (Only for: owner, officer.)' }).waitFor();
  });
});
