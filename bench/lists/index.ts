/**
 * How soon fifty rows out of a million accounts are there: the answer of the API, and the rows in a real browser.
 *
 * The limit beside them is the fifty newest rows of a table by primary key, from the same database. Each figure is a
 * median; `GATEHOUSE_BENCH_ACCOUNTS` sets how many accounts.
 */
import { loadavg } from 'node:os';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { findBrowser } from '../../test/browser/find-browser.ts';
import { type BenchInstallation, openBenchInstallation } from '../gate/installation.ts';
import { fill } from './fill.ts';

const rounds = 15;
const goalMs = 300;

const past = (days: number) => `?asOf=${new Date(Date.now() - days * 86_400_000).toISOString()}`;

const asked: Readonly<Record<string, string>> = {
  'accounts by standing': '/v1/standing/accounts?limit=50',
  'accounts that are suspended': '/v1/standing/accounts?limit=50&state=suspended',
  'unverified, the longest first': '/v1/standing/unverified-foreign?limit=50',
  'unverified for 31 to 60 days': '/v1/standing/unverified-foreign?limit=50&fromDays=31&toDays=60',
  customers: '/v1/identification/customers?limit=50',
  persons: '/v1/identification/persons?limit=50',
  accounts: '/v1/identification/accounts?limit=50',
  'open cases': '/v1/casework/cases?limit=50&state=open',
  'late cases': '/v1/casework/cases?limit=50&urgency=late',
  'count of standings': '/v1/standing/counts',
  'count of standings, 7 days ago': `/v1/standing/counts${past(7)}`,
  'count of standings, 30 days ago': `/v1/standing/counts${past(30)}`,
  'count of unverified': '/v1/standing/unverified-foreign/counts',
  'count of cases': '/v1/casework/counts',
};

/** By the title of the page, where it is. */
const shown: Readonly<Record<string, string>> = {
  'Accounts by standing': '/standing',
  'Unverified foreign accounts': '/standing/unverified',
  Customers: '/identification',
  Persons: '/identification/persons',
  Inbox: '/casework',
};

export async function run(): Promise<void> {
  const accounts = Number(process.env.GATEHOUSE_BENCH_ACCOUNTS ?? 1_000_000);
  const installation = await openBenchInstallation({ accounts: 0 });
  try {
    await fill(installation.query, accounts);
    const limit = await median(() =>
      timed(() =>
        installation
          .query('select * from enforce.account_standing order by account_id limit 50')
          .then(() => undefined),
      ),
    );
    const answers: Record<string, number> = {};
    for (const [name, path] of Object.entries(asked)) {
      const ask = () => timed(() => get(installation, path));
      await ask();
      answers[name] = await median(ask);
    }
    const screens = await measureScreens(installation);
    const row = ({ ms, busyMs }: Shown) => ({
      ms: Math.round(ms * 10) / 10,
      ...(busyMs === undefined ? {} : { 'busy ms': Math.round(busyMs) }),
      'under 300 ms': ms < goalMs ? 'yes' : 'NO',
    });
    console.log(
      `${accounts.toLocaleString('en')} accounts; medians of ${rounds}; with a new connection, fifty rows by key take ${limit.toFixed(1)} ms; load of the machine ${loadavg()[0]?.toFixed(1)}`,
    );
    console.table(
      Object.fromEntries(Object.entries(answers).map(([name, ms]) => [`API: ${name}`, row({ ms })])),
    );
    console.table(
      Object.fromEntries(Object.entries(screens).map(([name, shown]) => [`screen: ${name}`, row(shown)])),
    );
    console.log(JSON.stringify({ bench: 'lists', accounts, limit_ms: limit, api_ms: answers, screens }));
  } finally {
    await installation.stop();
  }
}

async function get({ port, key }: BenchInstallation, path: string): Promise<void> {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
    headers: { authorization: `Bearer ${key}` },
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  await answer.text();
}

/**
 * Until the frame after the fiftieth row: from a click on the menu, and from the beginning of opening the address of the
 * list, with the built files in the browser's cache and without. The first visit loads the code of the page as well.
 */
async function measureScreens({ port, key }: BenchInstallation): Promise<Record<string, Shown>> {
  const found = await findBrowser();
  if (!found) throw new Error('there is no browser: install Chromium, or name one in GATEHOUSE_BROWSER');
  const args = [...found.args, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
  const browser = await chromium.launch({ executablePath: found.executable, args });
  try {
    const context = await browser.newContext({
      baseURL: `http://127.0.0.1:${port}`,
      viewport: { width: 1440, height: 900 },
      extraHTTPHeaders: { authorization: `Bearer ${key}` },
    });
    const page = await context.newPage();
    await page.goto('/');
    const busy = await busyOf(context, page);
    const screens: Record<string, Shown> = {};
    for (const [name, path] of Object.entries(shown)) {
      screens[`${name}, first visit`] = { ms: await click(page, { name, path }) };
      const again: number[] = [];
      const own: number[] = [];
      for (let round = 0; round < rounds; round += 1) {
        // Read anew: what an earlier visit had read would be shown at once.
        await page.goto('/');
        await page.getByRole('heading', { name: 'Today' }).waitFor();
        await page.waitForLoadState('networkidle');
        const before = await busy();
        again.push(await click(page, { name, path }));
        own.push((await busy()) - before);
      }
      screens[`${name}, after a reload`] = { ms: middle(again), busyMs: middle(own) };
      screens[`${name}, by its address`] = { ms: await median(() => open(page, { name, path })) };
      const anew = await median(() => openAnew(context, { name, path }));
      screens[`${name}, by its address, nothing cached`] = { ms: anew };
    }
    return screens;
  } finally {
    await browser.close();
  }
}

/** `busyMs`: how long the page was at work meanwhile, by the processor's time: other work beside it changes that little. */
type Shown = { readonly ms: number; readonly busyMs?: number };

/** Reads for how long the main thread of the page has been at work, in milliseconds of the processor. */
async function busyOf(context: BrowserContext, page: Page): Promise<() => Promise<number>> {
  const browser = await context.newCDPSession(page);
  await browser.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await browser.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
  };
}

type Screen = { readonly name: string; readonly path: string };

/** In the page: resolves in the frame after the fiftieth row. */
const shows = (name: string) => `new Promise((resolve) => {
  const look = () => {
    const there = document.querySelectorAll('main tbody tr').length >= 50;
    const here = document.querySelector('main h1')?.textContent === '${name}';
    requestAnimationFrame(there && here ? () => resolve(performance.now()) : look);
  };
  look();
})`;

async function click(page: Page, { name, path }: Screen): Promise<number> {
  const link = page.locator(`nav a[href="${path}"]`);
  await link.scrollIntoViewIfNeeded();
  return page.evaluate<number>(`(() => {
    const began = performance.now();
    document.querySelector('nav a[href="${path}"]').click();
    return ${shows(name)}.then((shown) => shown - began);
  })()`);
}

/** The clock of a page begins with its opening. */
async function open(page: Page, { name, path }: Screen): Promise<number> {
  await page.goto('about:blank');
  await page.goto(path, { waitUntil: 'commit' });
  return page.evaluate<number>(shows(name));
}

async function openAnew(context: BrowserContext, screen: Screen): Promise<number> {
  const page = await context.newPage();
  try {
    const browser = await context.newCDPSession(page);
    await browser.send('Network.clearBrowserCache');
    return await open(page, screen);
  } finally {
    await page.close();
  }
}

async function timed(act: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await act();
  return performance.now() - began;
}

async function median(act: () => Promise<number>): Promise<number> {
  const all: number[] = [];
  for (let round = 0; round < rounds; round += 1) all.push(await act());
  return middle(all);
}

function middle(all: readonly number[]): number {
  return [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? Number.NaN;
}
