import { describe, expect, it } from 'vitest';
import { everywhere, hostile } from './hostile-fixture.ts';
import { writeDocument } from './index.ts';
import { sample } from './sample-fixture.ts';

async function markdown(document = sample): Promise<string> {
  return Buffer.from((await writeDocument(document, 'markdown')).bytes).toString();
}

/** What stays when every escaped character is a plain letter: the writer's own marks, in their places. */
function marks(text: string): string {
  return text
    .replace(/\\[!-/:-@[-`{-~]/g, 'x')
    .replace(/[a-z0-9"][^\n|*]*/gi, 'x')
    .replace(/x+/g, 'x');
}

describe('a document as Markdown', () => {
  it.each(hostile)('keeps %j as text: only the writer’s own marks are there', async (text) => {
    expect(marks(await markdown(everywhere(text)))).toBe(marks(await markdown(everywhere('x'))));
  });

  it('gives the text back when the escapes are taken away', async () => {
    for (const text of hostile) {
      const line = (
        await markdown({ ...sample, facts: [], blocks: [{ kind: 'paragraph', text }] })
      ).trimEnd();
      const last = line.slice(line.lastIndexOf('\n') + 1);
      expect(last.replace(/\\([!-/:-@[-`{-~])/g, '$1')).toBe(text);
    }
  });

  it('keeps a row on one line, and an empty line within its block', async () => {
    const page = await markdown(everywhere('one\n\n# two'));
    expect(page).toContain('| one \\# two |');
    expect(page).toContain('> one\\\n> \\# two');
    expect(page).toContain('- one\\\n  \\# two');
    expect(page).not.toMatch(/^# two/m);
  });

  it('aligns the columns of numbers to the end', async () => {
    expect(await markdown()).toContain('| :--- | :--- | ---: |');
  });
});
