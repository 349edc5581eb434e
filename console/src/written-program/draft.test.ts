import { describe, expect, test } from 'vitest';
import { draftOf, judge } from './draft.ts';
import { floorSaid, type Setting, type Shape, said } from './said.ts';

const setting = (shape: Shape, value: unknown, floor: Setting['floor'] = null): Setting => ({
  name: 'ownershipThresholdPercent',
  value,
  shape,
  clause: '§ 7.301',
  means: '',
  source: 'edition',
  since: null,
  floor,
});
const percent: Shape = {
  kind: 'number',
  unit: 'percent',
  least: 0,
  aboveLeast: true,
  most: 100,
  whole: false,
};
const days: Shape = { kind: 'number', unit: 'days', least: 0, aboveLeast: false, most: 3650, whole: true };
const ahead: Shape = { kind: 'days-ahead', mostDays: 365, mostEntries: 3 };
const methods: Shape = {
  kind: 'some-of',
  choices: [
    { value: 'documentary', words: 'documents' },
    { value: 'email-code', words: 'e-mail code' },
  ],
  least: 1,
};
const use: Shape = {
  kind: 'terms-of-use',
  acceleratorsMost: 1000,
  monitoring: [{ value: 'enhanced', words: 'enhanced' }],
};
const terms = {
  services: ['storage'],
  acceleratorsMax: 0,
  regions: [],
  spendMax: { minor: 50_050, currency: 'USD' },
  monitoring: 'enhanced',
};
const typed = (shape: Shape, text: string, floor: Setting['floor'] = null) => {
  const of = setting(shape, null, floor);
  return judge(of, { ...draftOf(of), text });
};

describe('a value of a setting', () => {
  test('is read as words', () => {
    expect(said(days, 30)).toBe('30 days');
    expect(said(days, 1)).toBe('1 day');
    expect(said(percent, 25)).toBe('25 %');
    expect(said(methods, ['email-code', 'documentary'])).toBe('e-mail code, documents');
    expect(said(methods, [])).toBe('none');
    expect(said(ahead, [30, 7])).toBe('30, 7 days before');
    expect(said({ kind: 'yes-no' }, false)).toBe('no');
    expect(said(use, terms)).toBe(
      'services: storage; accelerators: none; regions: all; spend: 500.50 USD a month at most; monitoring: enhanced',
    );
    expect(said(use, { ...terms, acceleratorsMax: null, spendMax: null })).toContain('spend: no limit');
  });

  test.each([
    [days, 30],
    [percent, 12.5],
    [ahead, [30, 7, 1]],
    [methods, ['documentary']],
    [{ kind: 'yes-no' } as const, true],
    [{ kind: 'zone' } as const, 'UTC'],
    [use, terms],
    [use, { ...terms, services: [], acceleratorsMax: null, spendMax: null }],
    [use, { ...terms, spendMax: { minor: 7, currency: 'JPY' } }],
    [use, { ...terms, spendMax: { minor: 1005, currency: 'KWD' } }],
  ])('stands in the form and is sent as it was (%#)', (shape, value) => {
    const of = setting(shape, value);
    expect(judge(of, draftOf(of))).toEqual({ value });
  });

  test('is refused as looser than the law with the limit and the clause, on whichever side stricter lies', () => {
    const most = { parameter: 'x', limit: 25, stricter: 'lower' } as const;
    expect(floorSaid(setting(percent, 25, most))).toBe('25 % at most: § 7.301');
    expect(typed(percent, '25', most)).toEqual({ value: 25 });
    expect(typed(percent, '25.1', most)).toEqual({
      wrong: { '': 'Looser than the law. 25 % at most: § 7.301' },
    });
    const least = { parameter: 'x', limit: 2, stricter: 'higher' } as const;
    expect(typed(days, '1', least)).toMatchObject({ wrong: {} });
    expect(typed(days, '2', least)).toEqual({ value: 2 });
  });

  test.each([
    [days, ''],
    [days, 'twelve'],
    [days, '1.5'],
    [days, '-1'],
    [days, '3651'],
    [days, '9'.repeat(400)],
    [percent, '0'],
    [ahead, '1, two'],
    [ahead, '1, 2, 3, 4'],
    [ahead, '366'],
  ])('that is none is refused at its field (%#)', (shape, text) => {
    expect(typed(shape, text)).toHaveProperty(['wrong', '']);
  });

  test('of terms names the field inside that is wrong, and nothing chosen is said', () => {
    const of = setting(use, terms);
    const draft = draftOf(of);
    const over = { acceleratorsMax: '1001', spendMax: '1.005', currency: 'dollar' };
    expect(judge(of, { ...draft, terms: { ...draft.terms, ...over } })).toMatchObject({
      wrong: {
        acceleratorsMax: expect.stringContaining('0 to 1000'),
        spendMax: expect.stringContaining('500.00'),
      },
    });
    expect(judge(of, { ...draft, terms: { ...draft.terms, currency: 'dollar' } })).toHaveProperty(
      'wrong.currency',
    );
    const some = setting(methods, []);
    expect(judge(some, draftOf(some))).toEqual({ wrong: { '': 'Choose at least one.' } });
  });
});
