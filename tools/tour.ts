/**
 * The pictures of the officer's tour, from a running demo: `node --import tsx tools/tour.ts`. It looks at the installation
 * of GATEHOUSE_PUBLIC_URL, `http://localhost:4600` without one, and writes into `docs/officer`.
 */
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { findBrowser } from '../test/browser/find-browser.ts';

const baseURL = process.env.GATEHOUSE_PUBLIC_URL ?? 'http://localhost:4600';
const folder = process.argv[2] ?? 'docs/officer';

/** By name: how high the picture is where that is not the usual, and what a person does to see it. */
const pictures: Readonly<Record<string, { readonly height?: number; see(page: Page): Promise<unknown> }>> = {
  today: { height: 1175, see: (page) => open(page, '/') },
  inbox: {
    see: async (page) => {
      await open(page, '/casework');
      await chooseThree(page);
    },
  },
  bulk: {
    see: async (page) => {
      await open(page, '/casework');
      await chooseThree(page);
      await page.getByLabel('What to do with the chosen cases').selectOption({ label: 'Priority: low' });
      await page.getByRole('button', { name: 'Preview' }).click();
      await page.getByText(/would change/).waitFor();
    },
  },
  case: {
    height: 990,
    see: (page) =>
      openFirst(page, { list: '/casework?kind=identity-not-verified&active=true', below: '/casework/' }),
  },
  account: { see: (page) => openFirst(page, { list: '/standing?state=suspended', below: '/standing/' }) },
  clocks: { see: (page) => open(page, '/clocks') },
  deadline: {
    height: 990,
    see: (page) => openFirst(page, { list: '/clocks/breaches', below: '/clocks/clk_' }),
  },
  program: { see: (page) => open(page, '/written-program') },
  change: {
    height: 990,
    see: (page) =>
      openFirst(page, { list: '/written-program?state=submitted', below: '/written-program/changes/' }),
  },
  certifications: { see: (page) => open(page, '/certification') },
  certification: {
    height: 990,
    see: (page) => openFirst(page, { list: '/certification?state=drafted', below: '/certification/fil_' }),
  },
  'screening-list': {
    height: 1100,
    see: async (page) => {
      await open(page, '/screening/lists');
      await page.getByRole('link', { name: 'Partners and customers we left' }).click();
      await page.getByRole('link', { name: 'Version 2' }).click();
      await page.getByRole('heading', { name: /^Version 2 of/ }).waitFor();
      await page.waitForLoadState('networkidle');
    },
  },
  key: {
    height: 900,
    see: async (page) => {
      await open(page, '/access/keys');
      await page.getByRole('button', { name: 'Make a key' }).click();
      await page.getByRole('dialog').getByLabel('Name').fill('control plane');
    },
  },
  verified: {
    see: async (page) => {
      await open(page, '/ledger');
      await page.getByRole('button', { name: 'Verify now' }).click();
      await page.getByText(/^Verification of the ledger: .* done/).waitFor({ timeout: 120_000 });
      await page.getByText('What is stored is what was signed').waitFor();
      await page.waitForLoadState('networkidle');
    },
  },
};

const found = await findBrowser();
if (!found) throw new Error('there is no browser: install Chromium, or name one in GATEHOUSE_BROWSER');
const args = [...found.args, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
const browser = await chromium.launch({ executablePath: found.executable, args });
const page = await (await browser.newContext({ baseURL, reducedMotion: 'reduce' })).newPage();
await signIn(page);
for (const [name, { height = 800, see }] of Object.entries(pictures)) {
  await page.setViewportSize({ width: 1280, height });
  await see(page);
  await page.screenshot({ path: join(folder, `${name}.png`) });
  console.log(join(folder, `${name}.png`));
}
await browser.close();

/** The officer of the demo world. */
async function signIn(page: Page): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill('officer@meridian.example');
  await page.getByRole('textbox', { name: 'Password' }).fill('meridian-demo-only');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('button', { name: 'Sign out' }).waitFor();
}

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.waitForLoadState('networkidle');
}

async function openFirst(page: Page, { list, below }: { list: string; below: string }): Promise<void> {
  await open(page, list);
  const href = await page.locator(`main a[href^="${below}"]`).first().getAttribute('href');
  if (!href) throw new Error(`no row of ${list} opens`);
  await open(page, href);
}

async function chooseThree(page: Page): Promise<void> {
  const boxes = page.getByRole('checkbox', { name: /^Choose cas_/ });
  for (const nth of [0, 1, 2]) await boxes.nth(nth).check();
}
