import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DocumentOf } from '../../kernel/document.ts';
import { everywhere, hostile } from './hostile-fixture.ts';
import { writeDocument } from './index.ts';
import { names, sample } from './sample-fixture.ts';

const poppler = spawnSync('pdftotext', ['-v']).error === undefined;

async function pdf(document: DocumentOf): Promise<Uint8Array> {
  return (await writeDocument(document, 'pdf')).bytes;
}

/** The text of a file as another program reads it. */
function textOf(bytes: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'document-'));
  try {
    const file = join(folder, 'document.pdf');
    writeFileSync(file, bytes);
    return execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8', stdio: 'pipe' });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function withText(text: string): DocumentOf {
  return { ...sample, blocks: [{ kind: 'paragraph', text }] };
}

describe('a document as PDF', () => {
  it('has the same bytes each time, and in another process', async () => {
    const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
    const first = digest(await pdf(sample));
    expect(digest(await pdf(sample))).toBe(first);
    const elsewhere = `
      const { writeDocument } = await import(${JSON.stringify(new URL('index.ts', import.meta.url))});
      const { sample } = await import(${JSON.stringify(new URL('sample-fixture.ts', import.meta.url))});
      process.stdout.write(Buffer.from((await writeDocument(sample, 'pdf')).bytes));`;
    const other = execFileSync(
      process.execPath,
      ['--import', 'tsx', '--input-type=module', '-e', elsewhere],
      { maxBuffer: 10_000_000 },
    );
    expect(digest(other)).toBe(first);
  });

  it('has other bytes on another day', async () => {
    const one = await pdf(withText('a'));
    const other = await pdf({ ...withText('a'), on: sample.on.replace('28', '27') as typeof sample.on });
    expect(Buffer.compare(one, other)).not.toBe(0);
  });

  it.runIf(poppler)('holds the names as text that another program can read', async () => {
    const text = textOf(await pdf(sample));
    // Word by word: a reader may give the words of a line in the order of the page.
    const { chinese, thai, korean, hebrew, cyrillic, greek, japanese } = names;
    const words = [chinese, thai, korean, hebrew, cyrillic, greek, japanese, 'محمد بن عبد الخوارزمي'];
    for (const word of words.join(' ').split(' ')) expect(text).toContain(word);
  });

  it.each(hostile)('keeps %j as text in every place', async (text) => {
    const bytes = await pdf(everywhere(text));
    expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/\/(JavaScript|JS|Launch|URI)\b/);
    if (!poppler) return;
    const places = textOf(bytes).replace(/\s+/g, '').split(text.replace(/\s+/g, '')).length - 1;
    // Subtitle, fact, heading, paragraph, two lists, terms, note, table, title and footer.
    expect(places).toBeGreaterThanOrEqual(13);
  });

  it('breaks a text of 10,000 characters without a space into lines, and loses none of it', async () => {
    const bytes = await pdf(everywhere('x'.repeat(10_000)));
    expect(bytes.length).toBeGreaterThan(0);
    if (!poppler) return;
    const lines = textOf(bytes).split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(200);
    // Footers stand between its pages: what counts is that no letter is lost in any of its places.
    const runs = lines.flatMap((line) => line.match(/x{4,}/g) ?? []);
    expect(runs.join('').length).toBeGreaterThanOrEqual(10_000 * 10);
  });

  it.runIf(poppler)('prints an emoji as its code point, and says why', async () => {
    const text = textOf(await pdf(withText('Rocket 🚀 Ltd')));
    expect(text).toContain('Rocket [U+1F680] Ltd');
    expect(text).toContain('named in brackets by its number in Unicode');
    expect(textOf(await pdf(withText('Rocket Ltd')))).not.toContain('Unicode');
  });

  it('sets a document in which every block is empty', async () => {
    const empty: DocumentOf = { ...everywhere(''), subtitle: '', facts: [], author: '' };
    expect((await pdf(empty)).length).toBeGreaterThan(0);
    expect((await pdf({ ...sample, facts: [], blocks: [] })).length).toBeGreaterThan(0);
  });

  it('sets several documents asked for at once, each its own', async () => {
    const both = await Promise.all([pdf(withText('one')), pdf(withText('two')), pdf(withText('one'))]);
    expect(Buffer.compare(both[0] ?? Buffer.of(), both[2] ?? Buffer.of(1))).toBe(0);
    expect(Buffer.compare(both[0] ?? Buffer.of(), both[1] ?? Buffer.of())).not.toBe(0);
  });

  it.each(['ar', 'he-IL', 'zh-Hant-TW', 'es-419', 'en'])('sets a document in %s', async (language) => {
    expect((await pdf({ ...sample, language })).length).toBeGreaterThan(0);
  });
});
