/** Pictures of the portal: people of the demo enter as they would, by a link and by the code that is in the outbox. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { portalScreens } from '../console/src/portal/screen-list.ts';
import { demoPortalLinks } from '../src/demo/index.ts';

type State = Awaited<ReturnType<BrowserContext['storageState']>>;
type Given = {
  readonly browser: Browser;
  readonly baseURL: string;
  readonly folder: string;
  /** The session of an officer, who reads the codes. */
  readonly officer: State;
};
type Entered = { readonly language: string; readonly state?: State; readonly screens: readonly Screen[] };
type Screen = { readonly name: string; readonly path: string };

/** Who is looked at: all of their screens, or those whose address holds one of these words. */
const people = [
  { who: 'noordlicht', language: 'en' },
  { who: 'layla-alkaabi', language: 'ar', only: ['telephone', 'us-status'] },
  { who: 'ines-valdivia', language: 'es', only: ['payment', 'address'] },
  { who: 'zhou-yutong', language: 'zh-Hans', only: ['verification'] },
  { who: 'bruno-salcedo', language: 'es', only: ['cases', 'appeal'] },
  { who: 'delia-hartwell', language: 'en', only: ['us-status'] },
  { who: 'femke-hazelaar', language: 'en', only: ['email'] },
] as const;

export async function portalPictures(given: Given): Promise<void> {
  const visitor: Entered = {
    language: 'en',
    screens: [{ name: 'begin', path: `/portal#${secretOf('apply')}` }],
  };
  const everybody: Entered[] = [visitor];
  for (const one of people) everybody.push(await enter(given, one));
  for (const width of [1440, 390])
    for (const theme of ['light', 'dark'])
      for (const one of everybody) await pictures(given, { width, theme }, one);
}

async function enter(
  given: Given,
  { who, language, only }: (typeof people)[number] & { only?: readonly string[] },
) {
  const state = await enterByCode(given, secretOf(who));
  const page = await open(given, { width: 1440, theme: 'light' }, { language, state, screens: [] });
  await page.goto('/portal');
  await page.locator('main h2').first().waitFor();
  const links = page.locator('main a[href^="/portal/item/"]');
  const items = await links.evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
  await page.context().close();
  const paths = portalScreens.flatMap(({ path }) => (path.includes('$') ? items : [`/portal${path}`]));
  const wanted = [...new Set(paths)].filter(
    (path) => path === '/portal/' || !only || only.some((word) => path.includes(word)),
  );
  // What is asked of several people looks the same: it is seen once.
  const screens = new Map(wanted.reverse().map((path) => [`${who}-${nameOf(path)}`, path]));
  return { language, state, screens: [...screens].map(([name, path]) => ({ name, path })) };
}

/** As somebody does it by hand: a code is sent, an officer shows the notice, and it is entered. */
async function enterByCode({ browser, baseURL, officer }: Given, token: string): Promise<State> {
  // As a page of this installation would ask.
  const own = { baseURL, extraHTTPHeaders: { origin: new URL(baseURL).origin } };
  const theirs = await browser.newContext(own);
  const colleague = await browser.newContext({ ...own, storageState: officer });
  const { opening } = await ask(theirs, '/applications/openings', { token });
  const { items } = await (await colleague.request.get('/v1/notices/outbox?limit=1')).json();
  const reveal = { reason: 'pictures of the demo are made' };
  const { text } = await ask(colleague, `/notices/outbox/${items[0].id}/reveals`, reveal);
  const code = /\b\d{6}\b/.exec(text)?.[0];
  await ask(theirs, '/applications/sessions', { token, opening, code });
  const state = await theirs.storageState();
  await theirs.close();
  await colleague.close();
  return state;
}

async function ask(context: BrowserContext, path: string, data: object) {
  const answer = await context.request.post(`/v1${path}`, { data });
  if (!answer.ok()) throw new Error(`${path} answered ${answer.status()}: ${await answer.text()}`);
  return answer.json();
}

async function pictures(given: Given, look: { width: number; theme: string }, one: Entered): Promise<void> {
  const into = join(given.folder, `portal-${look.width}-${look.theme}`);
  await mkdir(into, { recursive: true });
  const page = await open(given, look, one);
  for (const { name, path } of one.screens) {
    await page.goto(path);
    await page.locator('main h1').waitFor();
    await page.waitForLoadState('networkidle');
    await page.locator('main [class*="Loader"]').first().waitFor({ state: 'detached' });
    await page.screenshot({ path: join(into, `${name}.png`), fullPage: true });
    console.log(join(into, `${name}.png`));
  }
  await page.context().close();
}

async function open(
  { browser, baseURL }: Given,
  { width, theme }: { width: number; theme: string },
  { language, state }: Entered,
): Promise<Page> {
  const viewport = { width, height: width > 800 ? 900 : 844 };
  const context = await browser.newContext({ baseURL, viewport, ...(state && { storageState: state }) });
  await context.addInitScript(
    `localStorage.setItem('mantine-color-scheme-value', '${theme}');
     localStorage.setItem('gatehouse-portal-language', '${language}')`,
  );
  return context.newPage();
}

function secretOf(who: string): string {
  const found = demoPortalLinks().find(({ secret }) => secret.includes(who));
  if (!found) throw new Error(`the demo has no link for ${who}`);
  return found.secret;
}

function nameOf(path: string): string {
  const name = decodeURIComponent(path).replace(/^\/portal\/(item\/)?/, '') || 'home';
  return name.replace(/:per_.*/, '').replaceAll(/[^\w.-]/g, '-');
}
