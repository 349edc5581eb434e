/**
 * `npm run screenshots`: every screen of a running demo, 1440 and 390 wide, in both themes.
 *
 * It looks at the installation of GATEHOUSE_PUBLIC_URL, `http://localhost:4600` without one: start it with `npm start`.
 * The pictures go to the folder given, `screenshots` without one, as `<width>-<theme>/<screen>.png`; those of the portal,
 * as the people of the demo see it, as `portal-<width>-<theme>/<who>-<screen>.png`.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { lists } from '../console/src/lists.ts';
import { findBrowser } from '../test/browser/find-browser.ts';
import { portalPictures } from './portal-screenshots.ts';

const baseURL = process.env.GATEHOUSE_PUBLIC_URL ?? 'http://localhost:4600';
const folder = process.argv[2] ?? 'screenshots';
/** The officer of the demo world; of an installation of one's own, name another. */
const email = process.env.GATEHOUSE_EMAIL ?? 'officer@meridian.example';
const password = process.env.GATEHOUSE_PASSWORD ?? 'meridian-demo-only';

const found = await findBrowser();
if (!found) throw new Error('there is no browser: install Chromium, or name one in GATEHOUSE_BROWSER');
const args = [...found.args, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
const browser = await chromium.launch({ executablePath: found.executable, args });
const state = await signIn();
const screens = await screensToSee();
for (const width of [1440, 390]) {
  for (const theme of ['light', 'dark']) {
    const page = await open({ width, theme });
    const into = join(folder, `${width}-${theme}`);
    await mkdir(into, { recursive: true });
    for (const [name, path] of screens) {
      await page.goto(path);
      await page.waitForLoadState('networkidle');
      await page.screenshot({ path: join(into, `${name}.png`) });
      console.log(join(into, `${name}.png`));
    }
    await page.context().close();
  }
}
// Of an installation without the demo's people, there is nobody to enter as.
if (email.endsWith('@meridian.example')) await portalPictures({ browser, baseURL, folder, officer: state });
await browser.close();

async function signIn() {
  const page = await (await browser.newContext({ baseURL })).newPage();
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill(email);
  await page.getByRole('textbox', { name: 'Password' }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('button', { name: 'Sign out' }).waitFor();
  return page.context().storageState();
}

async function open({ width, theme }: { width: number; theme: string }): Promise<Page> {
  const viewport = { width, height: width > 800 ? 900 : 844 };
  const context = await browser.newContext({ baseURL, viewport, storageState: state });
  await context.addInitScript(`localStorage.setItem('mantine-color-scheme-value', '${theme}')`);
  return context.newPage();
}

/** Every list, and the first row of each list that opens into a screen of its own. */
async function screensToSee(): Promise<readonly (readonly [name: string, path: string])[]> {
  const page = await open({ width: 1440, theme: 'light' });
  const seen: [string, string][] = [
    ['sign-in', '/sign-in'],
    ['home', '/'],
    ['organization', '/organization'],
  ];
  for (const { path, opens } of lists) {
    const name = path.slice(1).replaceAll('/', '-');
    seen.push([name, path]);
    if (!opens) continue;
    await page.goto(path);
    await page.waitForLoadState('networkidle');
    const first = page.locator(`main a[href^="${opens.below}"]`).first();
    const href = (await first.count()) > 0 ? await first.getAttribute('href') : null;
    if (href) seen.push([`${name}-one`, href]);
  }
  await page.context().close();
  return seen;
}
