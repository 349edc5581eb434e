import { describe, expect, it } from 'vitest';
import { everywhere, hostile } from './hostile-fixture.ts';
import { writeDocument } from './index.ts';
import { names, sample } from './sample-fixture.ts';

async function html(document = sample): Promise<string> {
  return Buffer.from((await writeDocument(document, 'html')).bytes).toString();
}

/** Names of elements, one after the other. Only the writer's own can be there. */
function elements(page: string): readonly string[] {
  return [...page.matchAll(/<([a-z][a-z0-9]*)/gi)].map(([, name]) => name ?? '');
}

describe('a document as HTML', () => {
  it.each(hostile)('keeps %j as text: it adds no element and no attribute', async (text) => {
    const page = await html(everywhere(text));
    expect(elements(page)).toEqual(elements(await html(everywhere('x'))));
    // Every quotation mark of an attribute is the writer's.
    expect(page.split('"').length).toBe((await html(everywhere('x'))).split('"').length);
    const shown = text.replace(
      /[&<>"']/g,
      (one) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[one] ?? '',
    );
    expect(page.split(shown).length - 1).toBeGreaterThanOrEqual(14);
  });

  it('names its language, gives each text its own direction, and loads nothing', async () => {
    const page = await html();
    expect(page).toContain('<html lang="en-US">');
    expect(page).toContain(`<td><bdi>${names.arabic}</bdi></td>`);
    expect(page).toContain("default-src 'none'");
    expect(elements(page)).not.toContain('script');
    expect(page).not.toMatch(/\b(src|href)=/);
  });

  it('has one title, headings below it in order, and column headers with their scope', async () => {
    const page = await html();
    expect(elements(page).filter((name) => name === 'h1')).toHaveLength(1);
    expect(page).toContain('<h2 id="purpose" dir="auto">Purpose and scope</h2>');
    expect(page).toContain('<th scope="col" class="end"><bdi>Customers</bdi></th>');
    expect(page).toContain('<caption dir="auto">Customers by country on 28 February 2026</caption>');
  });

  it('keeps line breaks, and an emoji, which a browser can show', async () => {
    const page = await html({ ...sample, blocks: [{ kind: 'paragraph', text: 'one\r\ntwo 🚀' }] });
    expect(page).toContain('<p dir="auto">one\ntwo 🚀</p>');
  });
});
