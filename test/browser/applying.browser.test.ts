/** Customers and owners by themselves: from a link to a permit at the gate, by role and label. */
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { type BrowserWorld, describeInBrowser, openBrowserWorld } from './in-browser.ts';

/** Links name the address the installation is configured with; here it is behind a port of its own. */
const within = (link: string) => link.replace(/^https?:\/\/[^/]+/, '');
const look = process.env.GATEHOUSE_LOOK;

describeInBrowser('the portal', () => {
  let world: BrowserWorld;
  beforeAll(async () => {
    world = await openBrowserWorld();
  });

  async function applyLink(): Promise<string> {
    const { link } = await world.must(world.officer.post('/applications/links', { days: 30 }));
    return within(link);
  }

  async function newestMail(template: string): Promise<string> {
    const { items } = (await world.officer.get('/notices/outbox?limit=10')).json;
    const notice = items.find((one: { template: string }) => one.template === template);
    const reveal = { reason: 'The applicant asked by telephone.' };
    const owner = world.here.as('owner');
    return (await owner.post(`/notices/outbox/${notice.id}/reveals`, reveal)).json.text;
  }

  const codeSent = async (template = 'email-code') =>
    /\b\d{6}\b/.exec(await newestMail(template))?.[0] ?? 'no code';
  const linkMailed = async (template: string) =>
    within(/http\S+\/portal\/\S*#[\w-]{43}/.exec(await newestMail(template))?.[0] ?? 'no link');

  const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name });
  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
  let pictures = 0;
  async function shot(page: Page, name: string) {
    pictures += 1;
    if (look) await page.screenshot({ path: `${look}/${pictures}-${name}.png`, fullPage: true });
  }

  async function enterCode(page: Page) {
    await page.getByLabel('Code from the message').fill(await codeSent());
    await button(page, 'Enter').click();
  }

  async function begin(page: Page, who: { kind: 'person' | 'company'; name: string; email: string }) {
    await page.goto(await applyLink());
    await heading(page, 'Apply at Example Cloud, Inc.').waitFor();
    await shot(page, 'begin');
    if (who.kind === 'company') await page.getByLabel('A company or another organisation').check();
    await page.getByLabel(who.kind === 'company' ? 'Legal name' : 'Full legal name').fill(who.name);
    await page.getByLabel('Countries from which you will use it').first().fill('Spain');
    await page.getByRole('option', { name: 'Spain' }).click();
    await page.keyboard.press('Escape');
    await page.getByLabel('I have read who gets which data').check();
    await button(page, 'Next').click();
    await page.getByLabel('E-mail address').fill(who.email);
    await button(page, 'Send a code').click();
    await page.getByText('We sent a code to').waitFor();
    await shot(page, 'code');
    await enterCode(page);
    await heading(page, who.name).waitFor();
  }

  async function item(page: Page, title: string) {
    await page.getByRole('link', { name: title, exact: true }).click();
    await heading(page, title).waitFor();
  }

  it('takes an individual from a link to the home page of what is owed', async () => {
    const page = await world.visitor({ width: 390 });
    await begin(page, { kind: 'person', name: 'Ana Sol', email: 'ana@sol.example' });
    await shot(page, 'home');
    await item(page, 'Street address');
    await page.getByLabel('Street address').fill('Calle Mayor 1');
    await page.getByLabel('City or town').fill('Madrid');
    await page.getByLabel('Country').selectOption({ label: 'Spain' });
    await shot(page, 'address');
    await button(page, 'Save').click();
    await page.getByText('Saved: Street address').waitFor();
    await item(page, 'Means of payment');
    await page.getByLabel('IBAN or account number').fill('ES9121000418450200051332');
    await page.getByLabel('Bank or institution').fill('Banco Ejemplo');
    await shot(page, 'payment');
    await button(page, 'Save').click();
    await page.getByText('Saved: Means of payment').waitFor();
    await item(page, 'Telephone number');
    await page.getByLabel('Telephone number').fill('+34911234567');
    await button(page, 'Save').click();
    await page.getByText('Saved: Telephone number').waitFor();
    await shot(page, 'home-after');
    await item(page, 'Verify the identity');
    await shot(page, 'proofs');
  });
});
