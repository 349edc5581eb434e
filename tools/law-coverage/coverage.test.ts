import { describe, expect, it } from 'vitest';
import { proposal } from '../../src/law/fixture.ts';
import { loadEdition } from '../../src/law/index.ts';
import { coverageOf, type State, summaryOf } from './coverage.ts';
import type { SourceFile } from './found.ts';
import { tableOf } from './table.ts';

const edition = await loadEdition(proposal);
const part = 'src/program/collect/identification';

const rule = {
  path: `${part}/rules.ts`,
  text: `/** A customer's name is collected before the account opens (collect-name). */
         export function nameIsCollected() {}`,
};
const scenario = { path: `${part}/scenarios/name.yaml`, text: 'title: No name\nobligations: [collect-name]' };
const evidence = {
  path: `${part}/records.ts`,
  text: `export const records = [{ name: 'identity', evidenceFor: ['collect-name'] }];`,
};

const cover = (files: readonly SourceFile[], { built = ['collect/identification'], release = 1 } = {}) =>
  coverageOf({ edition, files, built, release });
const rowOf = (files: readonly SourceFile[], id = 'collect-name') =>
  cover(files).rows.find((row) => row.obligation.id === id);
const stateOf = (files: readonly SourceFile[], id?: string): State | undefined => rowOf(files, id)?.state;

describe('an obligation of a built part', () => {
  it('is covered by a rule, a scenario and evidence together', () => {
    expect(stateOf([rule, scenario, evidence])).toBe('covered');
  });

  it.each([
    ['a rule', [scenario, evidence]],
    ['a scenario', [rule, evidence]],
    ['evidence', [rule, scenario]],
  ])('is missing without %s', (_, files) => {
    expect(stateOf(files)).toBe('missing');
  });

  it('names the function, the story and the record that cover it', () => {
    expect(rowOf([rule, scenario, evidence])).toMatchObject({
      rules: [{ path: `${part}/rules.ts`, what: 'nameIsCollected' }],
      scenarios: [{ path: `${part}/scenarios/name.yaml`, what: 'No name' }],
      evidence: [{ path: `${part}/records.ts`, what: 'identity' }],
    });
  });
});

describe('what is not asked yet', () => {
  it('is unbuilt while its part is not in the order', () => {
    expect(summaryOf(cover([rule, scenario, evidence], { built: [] })).unbuilt).toContain('collect-name');
  });

  it('is unbuilt while its release is to come, and missing once it is there', () => {
    const built = ['adopt/written-program'];
    expect(summaryOf(cover([], { built })).unbuilt).toContain('assess-risk');
    expect(summaryOf(cover([], { built, release: 2 })).missing).toContain('assess-risk');
  });

  it('is not counted when the edition has it off', () => {
    const { inForce, covered, missing, unbuilt } = summaryOf(cover([rule, scenario, evidence]));
    expect([...missing, ...unbuilt]).not.toContain('file-ai-training-report');
    expect(covered + missing.length + unbuilt.length).toBe(inForce);
    expect(inForce).toBe(edition.obligations.filter(({ status }) => status === 'in-force').length);
  });
});

describe('a rule is found', () => {
  const found = (text: string, path = `${part}/rules.ts`) =>
    rowOf([{ path, text }])?.rules.map(({ what }) => what);

  it.each([
    `${part}/rules/name.ts`,
    `${part}/decide.ts`,
    'src/casework/rules.ts',
    'src/casework/redress/decide.ts',
  ])('in %s', (path) => {
    expect(found(rule.text, path)).toEqual(['nameIsCollected']);
  });

  it.each([`${part}/store.ts`, `${part}/rules.test.ts`, 'src/runtime/rules.ts'])('not in %s', (path) => {
    expect(found(rule.text, path)).toEqual([]);
  });

  it('when the comment names several obligations, or wraps before the name', () => {
    expect(
      found('/** Asked before opening [collect-email, collect-name]. */ export const a = () => 1;'),
    ).toEqual(['a']);
    expect(
      found('/**\n * A long sentence that goes on\n * (collect-name).\n */ export function b() {}'),
    ).toEqual(['b']);
  });

  it('when it is not exported but listed in order at the end', () => {
    expect(
      found('/** The name (collect-name). */ function c() {}\nexport const rules = [c] as const;'),
    ).toEqual(['c']);
  });

  it('not where the name stands in a later paragraph, or the function never leaves the file', () => {
    expect(found('/** Helps.\n *\n * See (collect-name).\n */ export function d() {}')).toEqual([]);
    expect(found('/** The name (collect-name). */ function e() {}')).toEqual([]);
  });
});

describe('a slip in a name', () => {
  it('is told, for a scenario and for a record', () => {
    const text = `export const records = [{ name: 'identity', evidenceFor: ['colect-name'] }];`;
    const coverage = cover([
      { ...scenario, text: 'obligations: [collect-nam]' },
      { ...evidence, text },
    ]);
    expect(coverage.strangers.map(({ obligation }) => obligation)).toEqual(['collect-nam', 'colect-name']);
    expect(tableOf(coverage)).toContain(`${part}/records.ts: no obligation named "colect-name"`);
  });

  it('in a scenario that is not YAML names the file', () => {
    expect(() => cover([{ ...scenario, text: 'obligations: [' }])).toThrow(`${scenario.path} is not YAML`);
  });
});
