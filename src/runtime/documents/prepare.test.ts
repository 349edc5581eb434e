import { describe, expect, it } from 'vitest';
import type { Block, DocumentOf } from '../../kernel/document.ts';
import { prepare } from './prepare.ts';
import { sample } from './sample-fixture.ts';

function blocks(...list: readonly Block[]): DocumentOf['blocks'] {
  return prepare({ ...sample, blocks: list }).blocks;
}

function shown(text: string): string {
  return prepare({ ...sample, title: text }).title;
}

describe('what every writer is given', () => {
  it('shows what is hidden in a text: controls, turned directions, zero-width spaces, halves of a pair', () => {
    expect(shown('a\u202eb')).toBe('a[U+202E]b');
    expect(shown('Ali\u200bce\ufeff')).toBe('Ali[U+200B]ce[U+FEFF]');
    expect(shown('a\0b\ud800c')).toBe('a[U+0000]b[U+D800]c');
  });

  it('leaves joiners and direction marks, which names are written with', () => {
    expect(shown('علی\u200cرضا\u200f.')).toBe('علی\u200cرضا\u200f.');
  });

  it('knows one kind of line break', () => {
    expect(shown('a\r\nb\rc\u2028d')).toBe('a\nb\nc\nd');
  });

  it('leaves out what shows nothing, and says that a table has no rows', () => {
    expect(
      blocks(
        { kind: 'paragraph', text: ' ' },
        { kind: 'list', items: [] },
        { kind: 'terms', items: [] },
        { kind: 'heading', level: 1, text: '' },
        { kind: 'table', caption: 'None', columns: [], rows: [] },
      ),
    ).toEqual([]);
    const columns = [{ label: 'a' }, { label: 'b' }];
    expect(blocks({ kind: 'table', caption: 'None', columns, rows: [] })).toEqual([
      { kind: 'table', caption: 'None', columns, rows: [['–', '–']] },
    ]);
  });

  it('skips no level of headings on the way down', () => {
    const levels = ([3, 3, 1, 3, 2] as const).map(
      (level) => ({ kind: 'heading', level, text: 'x' }) as const,
    );
    expect(blocks(...levels).map((block) => (block.kind === 'heading' ? block.level : 0))).toEqual([
      1, 2, 1, 2, 2,
    ]);
  });

  it('refuses a table whose row does not fit its columns', () => {
    expect(() =>
      blocks({ kind: 'table', caption: 'c', columns: [{ label: 'a' }], rows: [['1', '2']] }),
    ).toThrow('row 1 of a table has not the 1 cells of its columns');
  });

  it('gives a document without a title a dash', () => {
    expect(shown('')).toBe('–');
  });
});
