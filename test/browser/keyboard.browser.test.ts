/** The portal without a mouse: an individual goes from a link to an application that is handed in. */
import type { Locator, Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { type BrowserWorld, describeInBrowser, openBrowserWorld } from './in-browser.ts';
import { button, heading, portalStory, title } from './portal-story.ts';

/** More steps than any screen of the portal has. */
const mostSteps = 60;

describeInBrowser('the portal by keyboard alone', () => {
  let world: BrowserWorld;
  beforeAll(async () => {
    world = await openBrowserWorld();
  });

  it('takes an individual from a link to an application that is handed in', async () => {
    const story = portalStory(world);
    const page = await world.visitor();
    const { keyboard } = page;
    await page.goto(await story.applyLink());
    await heading(page, 'Apply at Example Cloud, Inc.').waitFor();
    await type(page, page.getByLabel('Full legal name'), 'Ana Sol');
    await type(page, page.getByLabel('Countries from which you will use it').first(), 'Spain');
    await page.getByRole('option', { name: 'Spain' }).waitFor();
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await keyboard.press('Escape');
    await goTo(page, page.getByLabel('I have read who gets which data'));
    await keyboard.press('Space');
    await press(page, 'Next');
    await type(page, page.getByLabel('E-mail address'), 'ana@sol.example');
    await keyboard.press('Enter');
    await page.getByText('We sent a code to').waitFor();
    await type(page, page.getByLabel('Code from the message'), await story.codeSent());
    await keyboard.press('Enter');
    await title(page, 'Ana Sol').waitFor();

    await follow(page, 'Street address');
    await goTo(page, page.getByLabel('Home'));
    await keyboard.press('ArrowDown');
    expect(await page.getByLabel('Place of business').isChecked()).toBe(true);
    await type(page, page.getByLabel('Street address'), 'Calle Mayor 1');
    await choose(page, page.getByLabel('Country'), 'Spain');
    await press(page, 'Save');
    await page.getByText('Saved: Street address').waitFor();

    await follow(page, 'Means of payment');
    await type(page, page.getByLabel('IBAN or account number'), 'ES91 2100 0418 4502 0005 1332');
    await type(page, page.getByLabel('Bank or institution'), 'Banco Ejemplo');
    await press(page, 'Save');
    await page.getByText('Saved: Means of payment').waitFor();

    await follow(page, 'Telephone number');
    await type(page, page.getByLabel('Telephone number'), '٩١١ ٢٣٤ ٥٦٧');
    await choose(page, page.getByLabel('Country of the number'), 'Spain');
    await press(page, 'Save');
    await page.getByText('Saved: Telephone number').waitFor();

    await follow(page, 'U.S. status');
    await goTo(page, page.getByLabel('A citizen of the United States'));
    for (let step = 0; step < 3; step++) await keyboard.press('ArrowDown');
    await press(page, 'Put it on record');
    await page.getByText('Saved: U.S. status').waitFor();
    await press(page, 'Hand in the application');
    await page.getByText('You may still add and correct.').waitFor();
    const { person, state } = await story.applicationOf('Ana Sol');
    expect(state).toBe('handed-in');
    const { elements } = (await world.officer.get(`/identification/persons/${person}`)).json;
    const told = elements.find((one: { kind: string }) => one.kind === 'telephone');
    expect(told.value).toEqual({ number: '+34911234567' });
  }, 120_000);
});

/** Steps on with the tabulator until something has the focus; a radio group is reached at one of its buttons. */
async function goTo(page: Page, wanted: Locator) {
  await wanted.waitFor();
  for (let step = 0; step < mostSteps; step++) {
    if ((await wanted.and(page.locator(':focus')).count()) === 1) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the keyboard does not reach ${wanted}`);
}

async function type(page: Page, field: Locator, text: string) {
  await goTo(page, field);
  await page.keyboard.type(text);
}

async function choose(page: Page, field: Locator, option: string) {
  await goTo(page, field);
  await page.keyboard.type(option);
  expect(await field.locator('option:checked').textContent()).toBe(option);
}

async function press(page: Page, name: string) {
  await goTo(page, button(page, name));
  await page.keyboard.press('Enter');
}

async function follow(page: Page, name: string) {
  await goTo(page, page.getByRole('link', { name, exact: true }).first());
  await page.keyboard.press('Enter');
  await title(page, name).waitFor();
}
