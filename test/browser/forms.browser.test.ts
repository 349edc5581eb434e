/** Settings by a form of their type, events by choice, and a page for each thing that has steps. */
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { violationsOn } from './axe.ts';
import { type BrowserWorld, describeInBrowser, openBrowserWorld, type Theme } from './in-browser.ts';

describeInBrowser('a form of its type', () => {
  let world: BrowserWorld;
  let page: Page;
  let theirs: { person: string; account: string };
  let made: { id: string };
  beforeAll(async () => {
    world = await openBrowserWorld();
    await world.enter('Olga', 'owner');
    theirs = await world.opened();
    made = await world.must(
      world.officer.post('/casework/cases', {
        kind: 'appeal',
        subject: theirs.account,
        colleagueText: 'The customer asked by telephone.',
      }),
    );
    page = await world.signIn('Olga');
  });

  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const dialog = (name: string) => page.getByRole('dialog', { name });
  const drafts = async () => (await world.officer.get('/written-program/changes?state=drafted')).json.items;
  /** What the newest draft states of settings. */
  const drafted = async () => {
    const [{ id }] = await drafts();
    return (await world.officer.get(`/written-program/changes/${id}`)).json.content.settings;
  };
  const valueIn = (form: ReturnType<typeof dialog>) => form.getByRole('textbox', { name: /^Value/ });

  async function propose(setting: string) {
    await page.goto(`/written-program/settings/${setting}`);
    await button(/^Propose a change/).click();
    const form = dialog('Change a setting');
    await form.getByLabel('Reason').fill('Our risk assessment asks for it.');
    return form;
  }
  const send = (form: ReturnType<typeof dialog>) =>
    form.getByRole('button', { name: 'Write into the draft' }).click();

  it('holds the present value, says before and after, and what is looser than the law is refused at its field', async () => {
    const form = await propose('ownershipThresholdPercent');
    const value = valueIn(form);
    expect(await value.inputValue()).toBe('25');
    await form.getByText('25 % at most: § 7.301').waitFor();
    await value.fill('30');
    await form.getByText('Looser than the law. 25 % at most: § 7.301').waitFor();
    await send(form);
    expect(await drafts()).toEqual([]);
    await value.fill('20');
    await form.getByText('Before: 25 %').waitFor();
    await form.getByText('After: 20 %').waitFor();
    await send(form);
    await page.getByRole('heading', { name: 'Change of the program' }).waitFor();
    await page.getByRole('row', { name: /Ownership threshold percent 25 % 20 %/ }).waitFor();
    const [change] = await drafts();
    expect(change).toMatchObject({ settings: ['ownershipThresholdPercent'], state: 'drafted' });
    await world.must(world.officer.post(`/written-program/changes/${change.id}/withdrawals`));
  });

  it('refuses what is empty, over-long or of the wrong type at its field, and loses nothing typed', async () => {
    const form = await propose('reviewHours');
    const value = valueIn(form);
    for (const wrong of ['twelve', '1.5', '0', '99999999999999999999']) {
      await value.fill(wrong);
      await send(form);
      expect(await value.getAttribute('aria-invalid')).toBe('true');
    }
    expect(await form.getByLabel('Reason').inputValue()).toBe('Our risk assessment asks for it.');
    await value.fill('12');
    await form.getByLabel('Reason').fill('short');
    await send(form);
    await form.getByRole('alert').waitFor();
    expect(await form.getByLabel('Reason').getAttribute('aria-invalid')).toBe('true');
    await form.getByLabel('Reason').fill('The team is larger now.');
    await form.getByLabel('From').fill('2001-01-01');
    await send(form);
    await form.getByText('In the past').first().waitFor();
    expect(await value.inputValue()).toBe('12');
    await form.getByLabel('From').fill('');
    await form.getByRole('button', { name: 'Write into the draft' }).dblclick();
    await page.waitForURL(/\/written-program\/changes\/pch_/);
    await page.getByText('The team is larger now.').waitFor();
    const kept = await drafts();
    expect(kept.map(({ settings }: { settings: string[] }) => settings)).toEqual([['reviewHours']]);
    await world.must(world.officer.post(`/written-program/changes/${kept[0].id}/withdrawals`));
  });

  it('keeps what was typed when the session ends, and goes on after signing in again elsewhere', async () => {
    const form = await propose('pendingDays');
    await valueIn(form).fill('20');
    const cookies = await page.context().cookies();
    await page.context().clearCookies();
    await send(form);
    await form.getByRole('link', { name: 'Sign in in another tab' }).waitFor();
    expect(await valueIn(form).inputValue()).toBe('20');
    await page.context().addCookies(cookies);
    await send(form);
    await page.getByRole('cell', { name: '20 days' }).first().waitFor();
    expect(await drafts()).toHaveLength(1);
  });

  it('asks for terms, methods, a zone, days and a yes by their own controls', async () => {
    const terms = await propose('pendingTerms');
    await terms.getByLabel('Spend a month at most').fill('1.005');
    await send(terms);
    await terms.getByText('An amount such as 500.00').waitFor();
    await terms.getByLabel('Spend a month at most').fill('250.50');
    await terms.getByLabel('Accelerators at most').fill('2');
    await terms.getByText('accelerators: 2 at most').waitFor();
    await send(terms);
    await page
      .getByRole('cell', { name: /Spend in a calendar month: 250.50 USD at most/ })
      .first()
      .waitFor();
    expect((await drafted()).pendingTerms).toMatchObject({
      acceleratorsMax: 2,
      spendMax: { minor: 25_050, currency: 'USD' },
    });

    const methods = await propose('verificationMethods');
    await methods.getByRole('checkbox', { name: 'domain record' }).uncheck();
    await send(methods);
    await page.getByRole('cell', { name: 'documents, e-mail code' }).first().waitFor();

    const zone = await propose('legalZone');
    await zone.getByRole('combobox', { name: 'Value' }).selectOption('America/Chicago');
    await send(zone);
    await page.getByRole('cell', { name: 'America/Chicago' }).first().waitFor();

    const days = await propose('clockWarningDays');
    await valueIn(days).fill('60, thirty');
    await send(days);
    await days.getByText('Whole numbers of days').waitFor();
    await valueIn(days).fill('60, 30');
    await send(days);
    await page.getByRole('cell', { name: '60, 30 days before' }).first().waitFor();

    const trial = await propose('trialWithoutPayment');
    await trial.getByRole('switch', { name: 'Value' }).click();
    await trial.getByText('After: no').waitFor();
    await send(trial);
    await page.getByRole('cell', { name: 'no', exact: true }).first().waitFor();
    expect((await drafted()).trialWithoutPayment).toBe(false);
  });

  it('takes the types of events of an endpoint from those there are, found by what they say', async () => {
    await page.goto('/webhooks/endpoints');
    await button('Enter an endpoint').click();
    const entering = dialog('Enter an endpoint');
    await entering.getByLabel('Address').fill('https://hooks.cloud.example/gatehouse');
    await entering.getByLabel('Types of events').first().fill('program change drafted');
    await page.getByRole('option', { name: /program-change-drafted/ }).click();
    await page.keyboard.press('Escape');
    expect(await violationsOn(page, 'types of events')).toEqual([]);
    await entering.getByRole('button', { name: 'Enter an endpoint' }).click();
    await button('I have kept it').click();
    await page.getByRole('link', { name: 'https://hooks.cloud.example/gatehouse' }).click();
    await page.getByText('Somebody drafted a change of the program').waitFor();
    const { items } = (await world.officer.get('/webhooks/endpoints')).json;
    expect(items[0].eventTypes).toEqual(['program-change-drafted']);
  });

  it('opens a delivery, a deadline, a notice, a key and a member from their lists', async () => {
    await world.must(
      world.officer.post('/written-program/changes', {
        content: { settings: { appealDays: 20 } },
        reason: 'answers come sooner now',
      }),
    );
    await page.goto('/webhooks');
    await page.getByRole('link', { name: 'program-change-drafted' }).first().click();
    await page.getByText('dev.gatehouse.program-change-drafted').waitFor();
    await button(/^Deliver again/).waitFor();
    expect(await violationsOn(page, 'delivery')).toEqual([]);

    const [clock] = (await world.officer.get('/clocks?state=running')).json.items;
    await page.goto('/clocks?state=running');
    await page.locator(`a[href="/clocks/${clock.id}"]`).click();
    await page.getByText(`= ${clock.dueOn}, in ${clock.zone}`).waitFor();
    await page.getByText('When it can be read to start').waitFor();
    await button(/^Extend/).click();
    await dialog('Extend').getByLabel('New last day').fill('2099-01-01');
    await dialog('Extend').getByLabel('Reference').fill('letter 12');
    await dialog('Extend').getByRole('button', { name: 'Extend' }).click();
    await page.getByText(`Extended from ${clock.dueOn} to 2099-01-01`).waitFor();

    await world.must(world.officer.post('/access/keys', { name: 'control plane', scopes: ['gate:ask'] }));
    await page.goto('/access/keys');
    await page.getByRole('link', { name: 'control plane' }).click();
    await page.getByRole('listitem').filter({ hasText: 'gate:ask' }).waitFor();
    expect(await violationsOn(page, 'key')).toEqual([]);

    await world.must(
      world.officer.post('/access/members', {
        name: 'Nora',
        email: 'nora@cloud.example',
        role: 'reviewer',
      }),
    );
    await page.goto('/access');
    await page.getByRole('link', { name: 'Nora' }).click();
    await page.getByRole('heading', { name: 'Nora' }).waitFor();
    await page.getByText('nora@cloud.example').waitFor();
    expect(await violationsOn(page, 'member')).toEqual([]);

    await page.goto('/notices');
    await page
      .getByRole('link')
      .filter({ hasText: /nvitation|nvited/ })
      .first()
      .click();
    await page.getByText('Whoever reads them says why').waitFor();
    expect(await violationsOn(page, 'notice')).toEqual([]);
  });

  it('finds a page, a setting, a person, their account and case, a deadline and an external id by what is typed', async () => {
    const { name } = (await world.officer.get(`/identification/persons/${theirs.person}`)).json;
    await world.must(
      world.officer.put(`/identification/accounts/${theirs.account}/external-id`, { externalId: 'cp-4711' }),
    );
    const [clock] = (await world.officer.get('/clocks?state=running')).json.items;
    const { customer } = (await world.officer.get(`/identification/accounts/${theirs.account}`)).json;
    const finds: readonly (readonly [typed: string, choose: string | RegExp, path: string])[] = [
      ['verdicts', /^Verdicts/, '/gate'],
      ['review hours', /^Review hours/, '/written-program/settings/reviewHours'],
      ['legalZone', /^Legal zone/, '/written-program/settings/legalZone'],
      [name, new RegExp(`${theirs.person}`), `/identification/persons/${theirs.person}`],
      [name, new RegExp(`${theirs.account}`), `/standing/${theirs.account}`],
      [name, new RegExp(`${made.id}`), `/casework/${made.id}`],
      [theirs.account, /^Open the account/, `/standing/${theirs.account}`],
      [made.id, /^Open the case/, `/casework/${made.id}`],
      [clock.id, /^Open the deadline/, `/clocks/${clock.id}`],
      [customer, /^Open the customer/, `/identification/persons/${theirs.person}`],
      ['cp-4711', /^Account cp-4711/, `/standing/${theirs.account}`],
    ];
    await page.goto('/');
    for (const [typed, choose, path] of finds) {
      await button('Search (Ctrl K)').click();
      await page.getByRole('textbox', { name: 'Search' }).fill(typed);
      await page.getByRole('button', { name: choose }).first().click();
      await page.waitForURL((url) => url.pathname === path);
    }
  });

  it.each<Theme>(['light', 'dark'])('has no violation in its dialogs in the %s theme', async (theme) => {
    const shown = await world.signIn('Olga', { theme });
    const found: string[] = [];
    for (const setting of [
      'ownershipThresholdPercent',
      'pendingTerms',
      'verificationMethods',
      'legalZone',
      'trialWithoutPayment',
      'ownershipCountingRule',
    ]) {
      await shown.goto(`/written-program/settings/${setting}`);
      await shown.getByRole('button', { name: /^Propose a change/ }).click();
      await shown.getByRole('dialog').getByText('Before:').waitFor();
      found.push(...(await violationsOn(shown, `${setting} ${theme}`)));
    }
    expect(found).toEqual([]);
  });

  it('stands on a narrow screen without scrolling sideways, and its tables stay tables', async () => {
    const narrow = await world.signIn('Olga', { width: 390 });
    for (const path of ['/casework?active=true', '/written-program', '/clocks', '/access']) {
      await narrow.goto(path);
      await narrow.getByRole('row').nth(1).waitFor();
      const { scrollWidth, clientWidth } = await narrow
        .locator('.stacked')
        .first()
        .evaluate(({ parentElement }) => ({
          scrollWidth: parentElement?.scrollWidth ?? 0,
          clientWidth: parentElement?.clientWidth ?? 0,
        }));
      expect(scrollWidth, path).toBeLessThanOrEqual(clientWidth);
      expect(await narrow.getByRole('columnheader').count()).toBeGreaterThan(3);
      expect(await violationsOn(narrow, `${path} narrow`)).toEqual([]);
    }
  });
});
