import { describe, expect, it } from 'vitest';
import { withBothStandards } from './both-standards.ts';
import { writeDocument } from './index.ts';
import { sample } from './sample-fixture.ts';

type Table = { readonly offsets: ReadonlyMap<number, number>; readonly trailer: string };

/** Reads a table of objects at its place, and the trailer behind it. */
function tableAt(file: string, place: number): Table {
  expect(file.slice(place, place + 4)).toBe('xref');
  const [, rows = '', trailer = ''] =
    /^xref\s+([\s\S]*?)trailer\s+<<([\s\S]*?)>>\s+startxref/.exec(file.slice(place)) ?? [];
  const offsets = new Map<number, number>();
  let next = 0;
  for (const row of rows.split('\n')) {
    const [first = '', second = '', use] = row.trim().split(/\s+/);
    if (use === undefined) next = Number(first);
    else {
      expect(`${row}\n`).toHaveLength(20);
      expect(second).toMatch(/^\d{5}$/);
      if (use === 'n') offsets.set(next, Number(first));
      next += 1;
    }
  }
  return { offsets, trailer };
}

describe('a file under both standards', () => {
  it('points from its last table to objects that are there, and to the table before', async () => {
    const file = Buffer.from((await writeDocument(sample, 'pdf')).bytes).toString('latin1');
    const last = tableAt(file, Number(/startxref\n(\d+)\n%%EOF\n$/.exec(file)?.[1]));
    const before = tableAt(file, Number(/\/Prev (\d+)/.exec(last.trailer)?.[1]));
    expect(last.offsets.size).toBe(2);
    for (const { offsets } of [before, last]) {
      for (const [number, offset] of offsets) {
        expect(file.slice(offset, offset + 20).startsWith(`${number} 0 obj\n`)).toBe(true);
      }
    }
    const root = Number(/\/Root (\d+) 0 R/.exec(last.trailer)?.[1]);
    expect(last.offsets.has(root)).toBe(true);
    expect(last.trailer).toContain('/ID [');
    expect(last.trailer).toContain(`/Size ${before.offsets.size + 1}`);
  });

  it('names PDF/A-2a and PDF/UA-1 in metadata as long as it says, describes the second, and shows the title', async () => {
    const file = Buffer.from((await writeDocument(sample, 'pdf')).bytes).toString('latin1');
    const update = file.slice(file.lastIndexOf(' 0 obj', file.lastIndexOf('/Type /Metadata')));
    const [, length, packet = ''] = /\/Length (\d+)[\s\S]*?stream\n([\s\S]*?)\nendstream/.exec(update) ?? [];
    expect(packet).toHaveLength(Number(length));
    expect(packet).toContain('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>');
    expect(packet).toMatch(/<pdfuaid:part [^>]*>1<\/pdfuaid:part>/);
    expect(packet).toContain('<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>');
    const catalog = update.slice(update.indexOf('endstream'));
    for (const marker of [
      '/MarkInfo',
      '/Marked true',
      '/StructTreeRoot',
      '/Lang (en-US)',
      '/DisplayDocTitle true',
    ]) {
      expect(catalog).toContain(marker);
    }
  });

  it('tags headings, lists, tables and the headers of their columns', async () => {
    const file = Buffer.from((await writeDocument(sample, 'pdf')).bytes).toString('latin1');
    for (const tag of ['/H1', '/H2', '/P', '/L', '/LI', '/Table', '/TH', '/TD', '/Caption']) {
      expect(file).toMatch(new RegExp(`/S ${tag}\\b`));
    }
    expect(file).toContain('/Scope /Column');
  });

  it('refuses a file that is not built as expected, instead of writing a wrong one', () => {
    expect(() => withBothStandards(Buffer.from('%PDF-1.7\n%%EOF'))).toThrow(RangeError);
  });
});
