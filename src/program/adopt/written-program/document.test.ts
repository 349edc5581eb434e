import { describe, expect, it } from 'vitest';
import type { Block, DocumentOf } from '../../../kernel/document.ts';
import { day } from '../../../kernel/time.ts';
import { documentForms, writeDocument } from '../../../runtime/documents/index.ts';
import { clausesInForce } from './clauses/index.ts';
import { howSure, programDocument } from './document.ts';
import type { ProgramVersion } from './versions/version.ts';
import { edition, untouched } from './versions/version-fixture.ts';

const written = (over: Partial<ProgramVersion> = {}) =>
  programDocument({ ...untouched, ...over }, edition, 'Meridian Cloud, Inc.');
const document = written();
const textOf = (of: DocumentOf) =>
  writeDocument(of, 'markdown').then(({ bytes }) => new TextDecoder().decode(bytes));
const under = (id: string, blocks: readonly Block[] = document.blocks) => {
  const start = blocks.findIndex((block) => block.kind === 'heading' && block.id === id);
  const rest = blocks.slice(start + 1);
  const end = rest.findIndex((block) => block.kind === 'heading');
  return rest.slice(0, end < 0 ? undefined : end);
};

describe('the document of the program', () => {
  it('says on top that the edition is proposed and not law, and whether the program is adopted', () => {
    expect(document.facts).toContainEqual({
      term: 'The law',
      text: `${edition.citation}: proposed; not law`,
    });
    expect(document.facts).toContainEqual({ term: 'Adopted', text: 'not yet' });
    const adopted = written({ adopted: day('2026-01-31') });
    expect(adopted.facts).toContainEqual({ term: 'Adopted', text: '2026-01-31' });
  });

  it('has every clause in force once, under its section, with what the law asks and how sure that is', () => {
    const ids = document.blocks.flatMap((block) =>
      block.kind === 'heading' && block.level === 2 ? [block.id] : [],
    );
    expect(ids).toEqual(clausesInForce(edition).map(({ id }) => id));
    const { text } = edition.programStatement('hard-cases');
    expect(under('hard-cases')[0]).toEqual({
      kind: 'terms',
      items: [{ term: '§ 7.302(d)', text: `${text} How sure: ${howSure.analogous}.` }],
    });
  });

  it('marks a clause in which the provider must still state something, beside what the settings say', () => {
    expect(under('hard-cases').at(-1)).toEqual({ kind: 'note', text: 'Nothing is stated yet.' });
    expect(under('doubt').at(-1)).toEqual({
      kind: 'note',
      text: 'Beyond the settings nothing is stated yet.',
    });
    expect(under('closing').filter(({ kind }) => kind === 'note')).toEqual([]);
  });

  it('says what the settings are: another setting gives another document', () => {
    const changed = written({ settings: { ...untouched.settings, retentionYears: 7 } });
    expect(JSON.stringify(under('retention', changed.blocks))).toContain('kept for 7 years after');
    expect(JSON.stringify(under('retention'))).toContain('kept for 2 years after');
  });
});

describe('the words of the provider in the document', () => {
  const risk = {
    id: 'stolen-cards',
    factor: 'opening-methods',
    title: 'Accounts opened with stolen cards',
    likelihood: 4,
    impact: 3,
    answeredBy: ['hard-cases'],
    note: 'Seen each month.',
  } as const;
  const stated = written({
    narratives: { 'hard-cases': 'A second document is asked for.\n\nA senior reviewer looks at both.' },
    risks: [
      { ...risk, answeredBy: [...risk.answeredBy] },
      { ...risk, id: 'none', title: 'Nobody answers', answeredBy: [] },
    ],
  });

  it('follow what the law asks, a paragraph for each, and the clause is no longer empty', () => {
    const blocks = under('hard-cases', stated.blocks);
    expect(blocks).toContainEqual({ kind: 'paragraph', text: 'A second document is asked for.' });
    expect(blocks).toContainEqual({ kind: 'paragraph', text: 'A senior reviewer looks at both.' });
    expect(blocks.filter(({ kind }) => kind === 'note')).toEqual([]);
    const emptyOf = ({ facts }: DocumentOf) =>
      Number(facts.find(({ term }) => term === 'Clauses that are still empty')?.text);
    expect(emptyOf(stated)).toBe(emptyOf(document) - 1);
  });

  it('have the assessment of risk as a chapter: scores, who answers each, and what nobody answers', () => {
    const chapter = under('assessment-of-risk', stated.blocks);
    expect(chapter).toContainEqual(
      expect.objectContaining({
        kind: 'table',
        rows: expect.arrayContaining([
          [risk.title, 'the ways an account is opened', '4 × 3 = 12', 'Hard cases'],
        ]),
      }),
    );
    expect(chapter).toContainEqual({ kind: 'note', text: 'No clause answers: Nobody answers.' });
    expect(under('assessment-of-risk')).toEqual([{ kind: 'note', text: 'No risk is assessed yet.' }]);
  });

  it('name at each clause the risks it answers', () => {
    expect(under('hard-cases', stated.blocks)).toContainEqual({ kind: 'list', items: [risk.title] });
    expect(under('closing', stated.blocks)).not.toContainEqual({
      kind: 'paragraph',
      text: 'It answers these risks:',
    });
  });
});

describe('the document as a file', () => {
  it.each(documentForms)('is the same bytes each time, as %s', async (form) => {
    const [once, again] = await Promise.all([writeDocument(document, form), writeDocument(written(), form)]);
    expect(Buffer.compare(once.bytes, again.bytes)).toBe(0);
  });

  it('has a heading for each clause below its title', async () => {
    const lines = (await textOf(document)).split('\n');
    expect(lines[0]).toBe('# Customer identification program');
    for (const { title } of clausesInForce(edition))
      expect(lines.some((line) => line.startsWith('#') && line.endsWith(title))).toBe(true);
  });
});
