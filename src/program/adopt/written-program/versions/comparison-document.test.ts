import { describe, expect, it } from 'vitest';
import { day } from '../../../../kernel/time.ts';
import { documentForms, writeDocument } from '../../../../runtime/documents/index.ts';
import { laidOver } from '../changes/lay-over.ts';
import { programContent } from '../changes/types.ts';
import { clausesInForce } from '../clauses/index.ts';
import { comparisonData, comparisonDocument } from './comparison-document.ts';
import type { ProgramVersion } from './version.ts';
import { edition, untouched } from './version-fixture.ts';

const from: ProgramVersion = { ...untouched, narratives: { fit: 'One product.\n\nTwo regions.' } };
const risk = {
  factor: 'opening-methods',
  title: 'Trials opened in numbers',
  likelihood: 4,
  impact: 3,
  answeredBy: ['closing'],
  note: 'Seen each month.',
};
const after = (content: object): ProgramVersion => ({
  ...from,
  ...laidOver(from, programContent.parse(content)),
  number: 3,
  since: day('2026-03-12'),
  changes: ['pch_one'],
  digest: 'b'.repeat(64),
});
const to = after({
  settings: { pendingDays: 14 },
  narratives: { fit: 'One product.\n\nThree regions.\n' },
  risks: { 'many-trials': risk },
});
const compared = (over: object = {}) => ({
  from,
  to,
  edition,
  organization: 'Meridian Cloud, Inc.',
  ...over,
});
const markdownOf = async (over: object = {}) =>
  new TextDecoder().decode((await writeDocument(comparisonDocument(compared(over)), 'markdown')).bytes);

describe('two versions beside each other as a document', () => {
  it('name both, with the days they took effect, their digests and the changes behind them', () => {
    expect(comparisonDocument(compared()).facts).toEqual(
      expect.arrayContaining([
        { term: 'Before', text: "version 0, the edition's own numbers, in effect from 2024-01-29" },
        { term: 'Before, SHA-256', text: from.digest },
        { term: 'After', text: 'version 3, in effect from 2026-03-12, by pch_one' },
        { term: 'After, SHA-256', text: to.digest },
      ]),
    );
  });

  it('have a chapter for each clause in which something differs, and name the others', async () => {
    const { blocks } = comparisonDocument(compared());
    const chapters = blocks.flatMap((block) => (block.kind === 'heading' ? [block.id] : []));
    expect(chapters).toEqual(['fit', 'time-of-verification', 'closing', 'assessment-of-risk']);
    const last = blocks.at(-1);
    const named = last?.kind === 'paragraph' ? last.text.split('; ') : [];
    expect(named).toHaveLength(clausesInForce(edition).length - 3);
    expect(named[0]).toContain('Nothing differs in the other clauses: ');
  });

  it('say a setting before and after, a text line by line, and a risk with what answers it', async () => {
    const { blocks } = comparisonDocument(compared());
    expect(blocks).toContainEqual(
      expect.objectContaining({
        kind: 'table',
        rows: [['Days in which verification must end after the account opens.', '30 days', '14 days']],
      }),
    );
    expect(blocks).toContainEqual({
      kind: 'terms',
      items: [
        { term: 'Unchanged', text: 'One product.' },
        { term: 'Removed', text: 'Two regions.' },
        { term: 'Added', text: 'Three regions.' },
      ],
    });
    expect(blocks).toContainEqual({ kind: 'list', items: ['It answers now: Trials opened in numbers.'] });
    const said =
      'Trials opened in numbers; from the ways an account is opened; 4 × 3 = 12; answered by closing; Seen each month.';
    expect(blocks).toContainEqual(expect.objectContaining({ rows: [[risk.title, 'not there', said]] }));
    expect(await markdownOf()).toContain('Three regions');
  });

  it('say an empty line that comes', () => {
    const { blocks } = comparisonDocument(
      compared({ to: after({ narratives: { fit: 'One product.\n\n\nTwo regions.' } }) }),
    );
    expect(blocks[1]).toMatchObject({
      items: expect.arrayContaining([{ term: 'Added', text: '(an empty line)' }]),
    });
  });

  it('say that nothing differs where they are the same', async () => {
    expect(await markdownOf({ to: from })).toContain('Nothing differs.');
    expect(comparisonDocument(compared({ to: from })).blocks).toHaveLength(1);
  });

  it('speak of the later day, whichever stands first', () => {
    expect(comparisonDocument(compared({ from: to, to: from })).on).toBe('2026-03-12');
  });

  it.each(documentForms)('are the same bytes each time, as %s', async (form) => {
    const [once, again] = await Promise.all(
      [1, 2].map(() => writeDocument(comparisonDocument(compared()), form)),
    );
    expect(Buffer.compare(once?.bytes ?? Buffer.of(1), again?.bytes ?? Buffer.of(2))).toBe(0);
  });
});

it('the same as data has both digests and every difference of the comparison', () => {
  expect(comparisonData(compared())).toMatchObject({
    edition: edition.id,
    organization: 'Meridian Cloud, Inc.',
    from: { number: 0, since: '2024-01-29', digest: from.digest },
    to: { number: 3, since: '2026-03-12', digest: to.digest, changes: ['pch_one'] },
    clauses: [{ id: 'fit' }, { id: 'time-of-verification' }, { id: 'closing', risksNow: ['many-trials'] }],
    risks: [{ id: 'many-trials', before: null }],
  });
});
