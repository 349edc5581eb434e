/** Every screen of the console, in both themes, against the rules of WCAG 2.2 AA that a program can check. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { lists } from '../../console/src/lists.ts';
import { type BrowserWorld, describeInBrowser, openBrowserWorld, type Theme } from './in-browser.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

describeInBrowser('every screen', () => {
  let world: BrowserWorld;
  const own: string[] = [];
  beforeAll(async () => {
    world = await openBrowserWorld();
    await world.enter('olga', 'owner');
    const { person, account } = await world.opened();
    await world.fail(person);
    const cases = (await world.officer.get('/casework/cases')).json.items;
    own.push(
      `/identification/persons/${person}`,
      `/standing/${account}`,
      `/casework/${cases[0].id}`,
      '/gate/explain',
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
});

async function violationsOn(page: Page, path: string): Promise<string[]> {
  await page.waitForLoadState('networkidle');
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${path} ${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`),
  );
}
