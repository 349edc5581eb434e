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
    own.push(
      `/identification/persons/${person}`,
      `/standing/${account}`,
      `/casework/${cases[0].id}`,
      '/gate/explain',
      '/organization',
      `/clocks/${cases[0].clock}`,
      '/written-program/settings/pendingTerms',
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
