/** What people do in the portal, by role and label: links, codes that are mailed, and an application that is begun. */
import type { Page } from 'playwright-core';
import type { BrowserWorld } from './in-browser.ts';

/** Links name the address the installation is configured with; here it is behind a port of its own. */
const within = (link: string) => link.replace(/^https?:\/\/[^/]+/, '');

export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
export const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name });
export const title = (page: Page, name: string) => page.getByRole('heading', { name, level: 1, exact: true });

export type Applying = { readonly kind: 'person' | 'company'; readonly name: string; readonly email: string };

/** `seen`: looks at a screen of the story, by a name for it. */
export function portalStory(
  world: BrowserWorld,
  seen: (page: Page, name: string) => Promise<void> = async () => {},
) {
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

  async function enterCode(page: Page) {
    await page.getByText('We sent a code to').waitFor();
    await page.getByLabel('Code from the message').fill(await codeSent());
    await button(page, 'Enter').click();
  }

  return {
    applyLink,
    codeSent,
    enterCode,
    linkMailed: async (template: string) =>
      within(/http\S+\/portal\/\S*#[\w-]{43}/.exec(await newestMail(template))?.[0] ?? 'no link'),

    async begin(page: Page, who: Applying) {
      await page.goto(await applyLink());
      await heading(page, 'Apply at Example Cloud, Inc.').waitFor();
      await seen(page, 'begin');
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
      await seen(page, 'code');
      await enterCode(page);
      await heading(page, who.name).waitFor();
    },

    async applicationOf(name: string) {
      const { items } = (await world.officer.get('/applications?limit=50')).json;
      return items.find((one: { name: string }) => one.name === name);
    },
  };
}
