/** Every screen of the portal: rules of WCAG in both themes and both directions, and its states when things fail. */
import type { Page } from 'playwright-core';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { portalScreens } from '../../console/src/portal/screen-list.ts';
import { addMilliseconds } from '../../src/kernel/time.ts';
import { violationsOn } from './axe.ts';
import {
  type BrowserWorld,
  describeInBrowser,
  openBrowserWorld,
  type Theme,
  type Visit,
} from './in-browser.ts';
import { portalStory } from './portal-story.ts';

describeInBrowser('every screen of the portal', () => {
  let world: BrowserWorld;
  let cookies: NonNullable<Visit['cookies']>;
  let paths: readonly string[];

  beforeAll(async () => {
    world = await openBrowserWorld();
    const story = portalStory(world);
    const page = await world.visitor();
    await story.begin(page, { kind: 'company', name: 'Sol Hosting SL', email: 'office@hosting.example' });
    const { person, account } = await story.applicationOf('Sol Hosting SL');
    const customer = world.asCustomer((await story.applicationOf('Sol Hosting SL')).customer);
    await world.must(
      customer.post(`/beneficial-owners/persons/${person}/statements`, {
        holder: { individual: { name: 'Ann Uno' } },
        source: { type: ['selfDeclaration'] },
        interests: [{ type: 'shareholding', share: { exact: '40' } }],
      }),
    );
    await world.must(
      world.officer.post(`/standing/accounts/${account}/refusal-proposals`, {
        because: 'identity-not-verified',
        customerText: 'The document names another person.',
        colleagueText: 'Two papers, two people.',
      }),
    );
    await page.goto('/portal');
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    paths = await pathsOf(page);
    cookies = await page.context().cookies();
  }, 120_000);

  // The limit on requests refills with time, and the clock of a test stands still.
  beforeEach(() => world.here.moveClock(addMilliseconds(world.here.now(), 60_000)));

  const open = (visit: Visit, language = 'en') =>
    world.visitor({ ...visit, cookies }).then(async (page) => {
      await page.addInitScript(`localStorage.setItem('gatehouse-portal-language', '${language}')`);
      return page;
    });

  it.each<[Theme, string, number]>([
    ['light', 'en', 1440],
    ['dark', 'en', 390],
    ['light', 'ar', 390],
  ])(
    'has no violation in the %s theme in %s, %i wide',
    async (theme, language, width) => {
      const page = await open({ theme, width }, language);
      const violations: string[] = [];
      for (const path of paths) {
        await page.goto(path);
        await page.getByRole('heading', { level: 1 }).waitFor();
        violations.push(...(await violationsOn(page, path)));
      }
      expect(violations).toEqual([]);
    },
    300_000,
  );

  it('says that it failed, in the language of the reader, and goes on when it is tried again', async () => {
    const page = await open({ width: 390 }, 'ar');
    // Until the button is pressed: a screen that tried again by itself would take the button away.
    let isFaulty = true;
    await page.exposeFunction('pressed', () => {
      isFaulty = false;
    });
    await page.addInitScript("document.addEventListener('click', () => pressed(), true)");
    await page.route(isData, (route) =>
      isFaulty
        ? route.fulfill({ status: 500, contentType: 'application/problem+json', body: fault })
        : route.fallback(),
    );
    for (const path of paths.filter(asksTheServer)) {
      isFaulty = true;
      await page.goto(path);
      const again = page.getByRole('button', { name: 'حاول مرة أخرى' });
      await again.first().waitFor();
      expect(await page.getByRole('alert').first().textContent(), path).toContain('حدث خطأ لدينا');
      await again.first().click();
      await again.first().waitFor({ state: 'detached' });
      await page.getByRole('heading', { level: 1 }).waitFor();
    }
  }, 120_000);

  it('says that it waits for the connection, keeps what is there, and goes on by itself', async () => {
    for (const path of paths) {
      const page = await open({ width: 390 });
      await page.goto('/portal');
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.context().setOffline(true);
      await page.getByText('There is no connection.').waitFor();
      await goWithin(page, path);
      const waits = page.getByText('This is shown as soon as the connection is back.');
      const shown = page.getByRole('heading', { level: 1 });
      await waits.or(shown).first().waitFor();
      expect(await page.getByRole('status', { name: 'Loading' }).count(), path).toBe(0);
      await page.context().setOffline(false);
      await waits.first().waitFor({ state: 'detached' });
      await shown.waitFor();
      expect(await page.getByText('That did not work').count(), path).toBe(0);
      await page.context().close();
    }
  }, 120_000);

  describe('without a connection', () => {
    it('keeps what is typed, says that it was not saved, and saves it once the connection is back', async () => {
      const page = await open({});
      await page.goto('/portal');
      await page.getByRole('link', { name: 'Telephone number', exact: true }).click();
      await page.getByLabel('Telephone number').fill('911 234 567');
      await page.getByLabel('Country of the number').selectOption({ label: 'Spain' });
      await page.context().setOffline(true);
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByText('The connection is lost.').waitFor();
      await page.context().setOffline(false);
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByText('Saved: Telephone number').waitFor();
    });

    it('stays in the language whose texts are here', async () => {
      const page = await open({});
      await page.goto('/portal');
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.context().setOffline(true);
      await page.getByLabel('Language').selectOption('zh-Hans');
      await page.getByText('There is no connection.').waitFor();
      expect(await page.locator('html').getAttribute('lang')).toBe('en');
      await page.context().setOffline(false);
      await page.getByLabel('Language').selectOption('es');
      await page.getByText('Portal del cliente').waitFor();
    });
  });

  it('says so where there is no such screen', async () => {
    const page = await open({});
    await page.goto('/portal/nothing-here');
    await page.getByRole('heading', { level: 1, name: 'There is no such page' }).waitFor();
    expect(await violationsOn(page, 'no such screen')).toEqual([]);
  });
});

/** Every screen of the list; for each part of an address that varies, what the first screen links to. */
async function pathsOf(page: Page): Promise<readonly string[]> {
  const links = page.locator('main a[href^="/portal/item/"]');
  const items = await links.evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
  expect(items.length).toBeGreaterThan(5);
  return portalScreens.flatMap(({ path }) => {
    if (path === '/item/$requirement') return [...new Set(items)];
    if (path.includes('$')) throw new Error(`nobody says what ${path} is looked at with`);
    return [`/portal${path}`];
  });
}

/** Moves as a link within the page does. */
async function goWithin(page: Page, path: string) {
  const link = page.locator(`main a[href="${path}"]`);
  if (path !== '/portal/' && path !== '/portal') await link.first().click();
}

const isData = (url: URL) =>
  /^\/v1\/(standing|identification|beneficial-owners|us-person|verification|casework|applications\/(?!mine))/.test(
    url.pathname,
  );
/** Whose only content is a form for an account that is known already. */
const asksTheServer = (path: string) => path !== '/portal/report';
const fault = JSON.stringify({ status: 500, code: 'internal', title: 'A fault.', remedy: 'Try again.' });
