/** A real installation behind a real port, and people who use it in a real browser. */
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, describe } from 'vitest';
import type { Role } from '../../src/kernel/events.ts';
import type { Id } from '../../src/kernel/ids.ts';
import type { Instant } from '../../src/kernel/time.ts';
import { readConfig } from '../../src/main/config.ts';
import { listen } from '../../src/main/http.ts';
import { createExaminer, createUser, hashPassword } from '../../src/runtime/access/index.ts';
import { startWorker as startJobs, type Worker } from '../../src/runtime/jobs/index.ts';
import { createObserver } from '../../src/runtime/observe/index.ts';
import { openWorld } from '../setup/standing-world.ts';
import { type FoundBrowser, findBrowser } from './find-browser.ts';

const password = 'correct horse battery staple';

const found = await findBrowser();

/** Skips where there is no browser, and fails instead where CI is set: a check that did not run has not passed. */
export const describeInBrowser = found || process.env.CI ? describe : describe.skip;

export type Theme = 'light' | 'dark';
type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>;
export type Visit = { readonly width?: number; readonly theme?: Theme; readonly cookies?: Cookies };

export async function openBrowserWorld() {
  if (!existsSync('console/dist/index.html')) throw new Error('the console is not built');
  const world = await openWorld();
  const port = await freePort();
  const publicUrl = `http://127.0.0.1:${port}`;
  const { here } = world;
  const config = readConfig({ PORT: String(port), GATEHOUSE_PUBLIC_URL: publicUrl });
  const server = await listen({
    config,
    kind: undefined,
    runtime: { ...here.runtime, publicUrl },
    // Safe: listening asks nothing of the database's process, only of the connection that the runtime has.
    postgres: undefined as never,
    observer: createObserver({ processMetrics: false }),
    stop: () => Promise.resolve(),
  });
  const browser = await launch(found);
  const passwordHash = await hashPassword(password);
  afterAll(async () => {
    await browser.close();
    await server.stop();
    await here.close();
  });
  const signedIn = new Map<string, Cookies>();
  const visitor = async ({ width = 1440, theme = 'light', cookies = [] }: Visit = {}): Promise<Page> => {
    const context = await browser.newContext({
      baseURL: publicUrl,
      viewport: { width, height: 900 },
      colorScheme: theme,
      locale: 'en-GB',
      reducedMotion: 'reduce',
    });
    await context.addInitScript(`localStorage.setItem('mantine-color-scheme-value', '${theme}')`);
    await context.addCookies(cookies);
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    return page;
  };
  return {
    ...world,
    publicUrl,
    visitor,
    /** Enters somebody with a role, who can then sign in. */
    enter: (name: string, role: Exclude<Role, 'examiner'>) =>
      here.perform((work) => createUser(work, { name, email: addressOf(name), role, passwordHash })),
    enterExaminer: (
      name: string,
      expiresAt: Instant,
      narrowed: { asOf?: Instant; customers?: Id<'customer'>[] } = {},
    ) =>
      here.perform((work) =>
        createExaminer(work, {
          name,
          email: addressOf(name),
          purpose: 'the yearly examination',
          expiresAt,
          ...narrowed,
          passwordHash,
        }),
      ),
    /** Signs in as a person does, by the labels of the form; in a second browser, as the one who is signed in. */
    signIn: async (name: string, visit?: Visit): Promise<Page> => {
      const cookies = signedIn.get(name);
      const page = await visitor(cookies ? { ...visit, cookies } : visit);
      await page.goto(cookies ? '/' : '/sign-in');
      if (!cookies) {
        // Sign-in slows down those who try often from one address: as many people, they wait their turn.
        await waitForTurn();
        await page.getByLabel('E-mail').fill(addressOf(name));
        await page.getByRole('textbox', { name: 'Password' }).fill(password);
        await page.getByRole('button', { name: 'Sign in', exact: true }).click();
      }
      await page.getByRole('button', { name: 'Sign out' }).waitFor();
      signedIn.set(name, await page.context().cookies());
      return page;
    },
    waitForTurn,
  };
}

/** The queue of the installation, run as `serve` runs it. */
export function startWorker({ here: { runtime } }: BrowserWorld): Worker {
  const databaseUrl = String(runtime.database.pool.options.connectionString);
  return startJobs({ runtime, databaseUrl, pollMilliseconds: 200, concurrency: 1 });
}

/** Sign-in lets three through from one address, and three more when ten seconds have passed since the last of them. */
const turns = { most: 3, rest: 11_000 };
let taken = { count: 0, at: 0 };

/** Returns once one more sign-in from this address is let through. */
async function waitForTurn(): Promise<void> {
  const rested = taken.at + turns.rest;
  if (taken.count >= turns.most) {
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, rested - Date.now())));
    taken = { count: 0, at: 0 };
  }
  taken = { count: taken.count + 1, at: Date.now() };
}

export type BrowserWorld = Awaited<ReturnType<typeof openBrowserWorld>>;

const addressOf = (name: string) => `${name.toLowerCase()}@cloud.example`;

async function launch(browser: FoundBrowser | undefined) {
  if (!browser) throw new Error('there is no browser: install Chromium, or name one in GATEHOUSE_BROWSER');
  // Root has no sandbox of its own in Chromium; the pages are ours.
  const args = [...browser.args, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
  return chromium.launch({ executablePath: browser.executable, args });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
