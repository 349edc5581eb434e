import { describe, expect, it } from 'vitest';
import { altered, proposal } from '../../../../law/fixture.ts';
import { loadEdition, parseEdition } from '../../../../law/index.ts';
import { defaultSettings } from '../default-settings.ts';
import type { ProgramSettings, SettingName } from '../settings.ts';
import { shapeOf } from '../shapes.ts';
import { settingNames } from '../types.ts';
import { clauses, clausesInForce, emptyClauses, statementsOf } from './index.ts';

const edition = await loadEdition(proposal);
const settings = defaultSettings(edition.parameters);

const once = (names: readonly string[]) => expect(names).toEqual([...new Set(names)]);

describe('the written program', () => {
  it('has a clause for everything in force that the law says it must or may state', () => {
    const answered = new Set(clausesInForce(edition).flatMap(({ states }) => states));
    const asked = edition.programStatements.filter(({ status }) => status === 'in-force');
    expect(asked.filter(({ id }) => !answered.has(id)).map(({ id }) => id)).toEqual([]);
  });

  it('answers nothing that the law does not ask, and each thing once', () => {
    const answered = clauses.flatMap(({ states }) => states);
    once(answered);
    expect([...answered].sort()).toEqual(edition.programStatements.map(({ id }) => id).sort());
  });

  it('cites in each clause what the law cites for what it answers', () => {
    const apart = clauses.filter(({ states, clause }) =>
      states.some((id) => edition.programStatement(id).clause !== clause),
    );
    expect(apart.map(({ id }) => id)).toEqual([]);
  });

  it('binds every setting, and each in one clause', () => {
    const bound = clausesInForce(edition).flatMap((clause) => clause.settings);
    once(bound);
    expect([...bound].sort()).toEqual([...settingNames].sort());
  });

  it('names each clause once, and has none that says nothing and asks for nothing', () => {
    once(clauses.map(({ id }) => id));
    const silent = clauses.filter(
      (clause) => clause.narrative === 'none' && clause.says(settings, edition).length === 0,
    );
    expect(silent).toEqual([]);
  });
});

describe('a clause says what its settings are:', () => {
  const changes = settingNames.flatMap((name) => otherValues(name).map((value) => [name, value] as const));

  it.each(changes)('%s as %j reads otherwise, in its own clause alone', (name, value) => {
    const changed = { ...settings, [name]: value };
    const differing = clauses.filter((clause) => textOf(clause, settings) !== textOf(clause, changed));
    expect(differing.map((clause) => clause.settings.includes(name))).toEqual([true]);
  });

  it('a number has its unit, and one is said as one', () => {
    const closing = clauses.filter(({ id }) => id === 'closing');
    const said = (changed: Partial<ProgramSettings>) =>
      closing.map((clause) => textOf(clause, { ...settings, ...changed })).join();
    expect(said({})).toContain('after 3 attempts that failed');
    expect(said({ verificationAttemptsMax: 1 })).toContain('after 1 attempt that failed');
    expect(said({ suspendAfterFailedDays: 1 })).toContain('suspended 1 day after');
  });

  it('an amount stands in the major unit of its currency, also where that has no minor one', () => {
    const pending = clauses.filter(({ id }) => id === 'terms-while-pending');
    const said = (spendMax: ProgramSettings['pendingTerms']['spendMax']) =>
      pending
        .map((one) => textOf(one, { ...settings, pendingTerms: { ...settings.pendingTerms, spendMax } }))
        .join();
    expect(said({ minor: 50_000, currency: 'USD' })).toContain('500.00 USD at most');
    expect(said({ minor: 50_000, currency: 'JPY' })).toContain('50000 JPY at most');
    expect(said(null)).toContain('Spend in a calendar month: no limit.');
  });
});

describe('what is empty', () => {
  const nothing = { narratives: {} };

  it('is each clause in force that needs words of the provider', () => {
    const empty = emptyClauses(edition, nothing).map(({ id }) => id);
    expect(empty).toContain('hard-cases');
    expect(empty).not.toContain('closing');
    expect(empty).not.toContain('deterrence-program');
  });

  it('is no longer what the provider has stated', () => {
    const stated = { narratives: { 'hard-cases': 'A second document is asked for.' } };
    const empty = emptyClauses(edition, stated).map(({ id }) => id);
    expect(empty).not.toContain('hard-cases');
    expect(empty).toContain('fit');
  });

  it('is not asked of a section that is off, and is asked once it is on', async () => {
    const training = (of: typeof edition) =>
      clausesInForce(of).find(({ id }) => id === 'training-transactions');
    expect(training(edition)).toBeUndefined();
    const on = parseEdition(
      await altered({
        file: 'edition.yaml',
        from: "[eo14110]\n    status: 'off'",
        to: '[eo14110]\n    status: in-force',
      }),
    );
    const clause = training(on);
    expect(clause && statementsOf(clause, on).map(({ id }) => id)).toEqual(['training-transactions']);
    expect(emptyClauses(on, nothing)).toContain(clause);
  });
});

function textOf(clause: (typeof clauses)[number], of: ProgramSettings): string {
  return JSON.stringify(clause.says(of, edition));
}

/** Other values of a setting than its default, which its schema takes: of a list each member left out or put in. */
function otherValues(name: SettingName): readonly unknown[] {
  const shape = shapeOf(name);
  const value: unknown = settings[name];
  switch (shape.kind) {
    case 'number':
      return [shape.least + 1, shape.least + 2, shape.most].filter((number) => number !== value);
    case 'yes-no':
      return [value !== true];
    case 'one-of':
      return shape.choices.filter((choice) => choice.value !== value).map((choice) => choice.value);
    case 'some-of': {
      const all = shape.choices.map((choice) => choice.value);
      const lists = [...all.map((one) => [one]), ...all.map((one) => all.filter((other) => other !== one))];
      const none = shape.least === 0 ? [[]] : [];
      return [...lists, ...none].filter((list) => JSON.stringify(list) !== JSON.stringify(value));
    }
    case 'days-ahead':
      return [[], [5]];
    case 'zone':
      return ['Europe/Berlin'];
    case 'terms-of-use': {
      const { pendingTerms: terms } = settings;
      return [
        { ...terms, services: ['vm'] },
        { ...terms, acceleratorsMax: null },
        { ...terms, acceleratorsMax: 8 },
        { ...terms, regions: ['us-east'] },
        { ...terms, spendMax: null },
        { ...terms, spendMax: { minor: 7, currency: 'EUR' } },
        { ...terms, monitoring: 'standard' },
      ];
    }
  }
}
