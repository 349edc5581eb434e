/** What a program can check of WCAG 2.2 AA on a page as it stands. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** One line for each place that breaks a rule, beginning with what the caller calls the page. */
export async function violationsOn(page: Page, called: string): Promise<string[]> {
  await page.waitForLoadState('networkidle');
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${called} ${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`),
  );
}
