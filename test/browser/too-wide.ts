/** Whether a page is wider than its screen: then all of it moves sideways, where a wide table alone should. */
import type { Page } from 'playwright-core';

/** In the page: what reaches furthest beyond the right edge, past what scrolls or is cut in a box of its own. */
const widest = `(() => {
  const own = (element) => getComputedStyle(element).overflowX !== 'visible';
  const within = (element) => {
    for (let above = element.parentElement; above && above !== document.body; above = above.parentElement)
      if (own(above)) return true;
    return false;
  };
  let found = { right: innerWidth, words: 'an element that is not seen' };
  for (const element of document.body.querySelectorAll('*')) {
    const { right } = element.getBoundingClientRect();
    if (right <= found.right || within(element)) continue;
    const words = '<' + element.tagName.toLowerCase() + ' class="' + element.className + '"> ' + element.textContent.slice(0, 80);
    found = { right, words };
  }
  return Math.round(found.right) + ' of ' + innerWidth + ', by ' + found.words;
})()`;

/** @returns how wide it is and by what, beginning with what the caller calls the page; nothing where it fits. */
export async function tooWide(page: Page, called: string): Promise<string[]> {
  const fits = await page.evaluate<boolean>('document.documentElement.scrollWidth <= innerWidth');
  return fits ? [] : [`${called}: ${await page.evaluate<string>(widest)}`];
}
