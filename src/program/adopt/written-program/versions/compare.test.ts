import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { laidOver } from '../changes/lay-over.ts';
import { suggestMaterial } from '../changes/rules.ts';
import { programContent, type Risk } from '../changes/types.ts';
import { compareProgramVersions } from './compare.ts';
import { lineDifferences } from './lines.ts';
import { edition, untouched } from './version-fixture.ts';

const risk: Risk = {
  id: 'many-trials',
  factor: 'opening-methods',
  title: 'Trials opened in numbers',
  likelihood: 4,
  impact: 3,
  answeredBy: ['closing'],
  note: '',
};
const before = {
  settings: untouched.settings,
  narratives: { fit: 'One product.\nTwo regions.' },
  risks: [risk],
};
const { id: _id, ...stated } = risk;
const under = (content: object) => laidOver(before, programContent.parse(content));
const compared = (content: object) => compareProgramVersions(before, under(content), edition);

describe('two versions beside each other', () => {
  it('differ in nothing when they state the same', () => {
    expect(compareProgramVersions(before, before, edition)).toEqual({ clauses: [], risks: [] });
    expect(compared({ settings: { pendingDays: before.settings.pendingDays } })).toEqual({
      clauses: [],
      risks: [],
    });
  });

  it('say a value of a setting in words before and after, at its clause', () => {
    expect(compared({ settings: { pendingDays: 1, fourEyes: [] } }).clauses).toMatchObject([
      { id: 'time-of-verification', settings: [{ name: 'pendingDays', before: '30 days', after: '1 day' }] },
      {
        id: 'changes',
        settings: [
          {
            before:
              'refusing an applicant, closing an account, changing a setting, a match with a list, a special measure',
            after: 'none',
          },
        ],
      },
    ]);
  });

  it('say a text line by line, and a text taken back as removed', () => {
    expect(compared({ narratives: { fit: 'One product.\nThree regions.' } }).clauses).toMatchObject([
      {
        id: 'fit',
        narrative: [
          { kind: 'same', text: 'One product.' },
          { kind: 'removed', text: 'Two regions.' },
          { kind: 'added', text: 'Three regions.' },
        ],
      },
    ]);
    const [taken] = compared({ narratives: { fit: '' } }).clauses;
    expect(taken?.narrative.map(({ kind }) => kind)).toEqual(['removed', 'removed']);
  });

  it('say of a risk what it was and is, and at its clauses whether they answer it', () => {
    const moved = compared({ risks: { 'many-trials': { ...stated, answeredBy: ['refusal'] } } });
    expect(moved.clauses).toMatchObject([
      { id: 'refusal', risksNow: ['many-trials'] },
      { id: 'closing', risksNoLonger: ['many-trials'] },
    ]);
    expect(moved.risks).toMatchObject([
      { id: 'many-trials', before: risk, after: { answeredBy: ['refusal'] } },
    ]);
    expect(compared({ risks: { 'many-trials': null } }).risks).toEqual([
      { id: 'many-trials', before: risk, after: null },
    ]);
  });
});

describe('the lines of two texts', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 12 })
    .map((lines) => lines.join('\n'));
  const without = (kind: string, lines: ReturnType<typeof lineDifferences>) =>
    lines.filter((line) => line.kind !== kind).map((line) => line.text);
  const linesOf = (of: string) => (of === '' ? [] : of.split('\n'));

  it('give back both texts, whatever they are', () => {
    fc.assert(
      fc.property(text, text, (old, fresh) => {
        const lines = lineDifferences(old, fresh);
        expect(without('added', lines)).toEqual(linesOf(old));
        expect(without('removed', lines)).toEqual(linesOf(fresh));
      }),
    );
  });

  it('are said as replaced where there are too many to compare', () => {
    const many = (word: string) => Array.from({ length: 1001 }, (_one, nth) => `${word} ${nth}`).join('\n');
    const kinds = lineDifferences(many('same'), many('same')).map(({ kind }) => kind);
    expect([kinds[0], kinds.at(-1), kinds.length]).toEqual(['removed', 'added', 2002]);
  });
});

describe('whether a change is material', () => {
  const suggested = (content: object) => suggestMaterial(programContent.parse(content));

  it('is suggested for methods of verification and procedures for unverified accounts, with the clause', () => {
    expect(suggested({ settings: { verificationMethodsNeeded: 3 } })).toEqual({
      is: true,
      because: ['It changes a method of verification: Methods of verification, § 7.302(d).'],
    });
    expect(suggested({ narratives: { refusal: 'Never.' } }).is).toBe(true);
    expect(suggested({ settings: { pendingTerms: before.settings.pendingTerms } }).is).toBe(true);
  });

  it('is not suggested for other clauses', () => {
    expect(suggested({ settings: { clockWarningDays: [1] }, narratives: { fit: 'For us.' } })).toEqual({
      is: false,
      because: [],
    });
  });
});
