/** Every screen of the console, in both themes, against the rules of WCAG 2.2 AA that a program can check. */
import { beforeAll, expect, it } from 'vitest';
import { lists } from '../../console/src/lists.ts';
import { violationsOn } from './axe.ts';
import { type BrowserWorld, describeInBrowser, openBrowserWorld, type Theme } from './in-browser.ts';

describeInBrowser('every screen', () => {
  let world: BrowserWorld;
  const own: string[] = [];
  beforeAll(async () => {
    world = await openBrowserWorld();
    await world.enter('olga', 'owner');
    const { person, account } = await world.opened();
    await world.fail(person);
    const cases = (await world.officer.get('/casework/cases')).json.items;
    const filing = await world.must(world.officer.post('/filings', { kind: 'annual-certification' }));
    own.push(
      `/identification/persons/${person}`,
      `/standing/${account}`,
      `/casework/${cases[0].id}`,
      '/gate/explain',
      '/organization',
      `/certification/${filing.id}`,
      `/certification/${filing.id}/F10`,
      `/clocks/${cases[0].clock}`,
      '/written-program/settings/pendingTerms',
      '/written-program/document',
    );
  });

  it.each<Theme>(['light', 'dark'])(
    'has no violation in the %s theme',
    async (theme) => {
      const visitor = await world.visitor({ theme });
      await visitor.goto('/sign-in');
      const violations = await violationsOn(visitor, '/sign-in');
      const page = await world.signIn('olga', { theme });
      for (const path of ['/', ...lists.map((list) => list.path), ...own]) {
        await page.goto(path);
        violations.push(...(await violationsOn(page, path)));
      }
      expect(violations).toEqual([]);
    },
    180_000,
  );

  it.each([1440, 390])(
    'stays in its place while it loads, %i wide',
    async (width) => {
      const page = await world.signIn('olga', { width });
      await page.addInitScript(countShifts);
      const moved: string[] = [];
      for (const path of ['/', ...lists.map((list) => list.path), ...own]) {
        await page.goto(path);
        await page.waitForLoadState('networkidle');
        const shift = await page.evaluate<number>('window.shifted');
        if (shift > mostShift) moved.push(`${path}: ${shift.toFixed(3)}`);
      }
      expect(moved).toEqual([]);
    },
    180_000,
  );
});

/** The share of the screen that may move, times how far: what browsers call good. */
const mostShift = 0.1;
const countShifts = `
  window.shifted = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifted += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });`;
