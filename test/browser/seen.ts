import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { violationsOn } from './axe.ts';

/** A folder for pictures of the screens, as `docs/portal` shows them; none are made where it is not named. */
const folderForPictures = process.env.GATEHOUSE_PICTURES;

/** A screen of a story: nothing on it breaks a rule of WCAG 2.2 AA. */
export async function seen(page: Page, name: string): Promise<void> {
  expect(await violationsOn(page, name)).toEqual([]);
  if (folderForPictures)
    await page.screenshot({ path: join(folderForPictures, `${name}.png`), fullPage: true });
}
