import { expect, test } from 'vitest';
import { risksInDraft } from './risks-in-draft.ts';

const risk = (title: string) => ({
  factor: 'services' as const,
  title,
  likelihood: 3,
  impact: 3,
  answeredBy: [],
  note: '',
});
const drafted = (risks: Record<string, ReturnType<typeof risk> | null>, ...before: readonly string[]) => ({
  content: { settings: {}, narratives: {}, risks },
  risksBefore: before.map((title) => ({ id: title.toLowerCase(), ...risk(title) })),
});

test('a draft says of each risk what becomes of it, those it touches first', () => {
  const risks = { one: risk('Another one'), two: null, fresh: risk('Fresh') };
  expect(risksInDraft(drafted(risks, 'Four', 'One', 'Three', 'Two'))).toEqual([
    { id: 'one', title: 'Another one', becomes: 'changed' },
    { id: 'fresh', title: 'Fresh', becomes: 'entered' },
    { id: 'two', title: 'Two', becomes: 'removed' },
    { id: 'four', title: 'Four', becomes: 'unchanged' },
    { id: 'three', title: 'Three', becomes: 'unchanged' },
  ]);
});

test('a risk that is removed and was never there keeps its id for a name', () => {
  expect(risksInDraft(drafted({ gone: null }))).toEqual([{ id: 'gone', title: 'gone', becomes: 'removed' }]);
  expect(risksInDraft(drafted({}))).toEqual([]);
});
