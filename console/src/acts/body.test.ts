import { describe, expect, test } from 'vitest';
import type { Field } from './act.ts';
import { bodyOf, typedFrom } from './body.ts';

const fields: readonly Field[] = [
  { name: 'code', label: 'Code', from: 'code' },
  { name: 'facts.kind', label: 'Kind', as: 'choice', options: ['storage', 'network'], from: 'facts.kind' },
  { name: 'facts.trial', label: 'Trial', as: 'yes', from: 'facts.trial' },
  { name: 'facts.operatedIn', label: 'Operated in', as: 'lines', from: 'facts.operatedIn' },
  { name: 'note', label: 'Note', optional: true },
  { name: 'days', label: 'Days', as: 'number', initial: '30' },
];

describe('a form of an act', () => {
  const row = { code: 'S1', facts: { kind: 'network', trial: true, operatedIn: ['US', 'DE'] } };

  test('begins with what the row has, and gives back the same', () => {
    expect(bodyOf(fields, typedFrom(fields, row))).toEqual({ ...row, days: 30 });
  });

  test('begins empty where there is no row: the first choice, no, what is said to be first', () => {
    expect(bodyOf(fields, { ...typedFrom(fields, undefined), code: ' S2 ' })).toEqual({
      code: 'S2',
      facts: { kind: 'storage', trial: false, operatedIn: [] },
      days: 30,
    });
  });

  test('classes of records that are chosen are a list; none chosen are left out, as the API takes every class then', () => {
    const classes: Field = { name: 'classes', label: 'Classes', as: 'record-classes', optional: true };
    expect(bodyOf([classes], { classes: 'doubt\nelement' })).toEqual({ classes: ['doubt', 'element'] });
    expect(bodyOf([classes], { classes: '' })).toEqual({});
  });

  test('a moment is sent in UTC, and what is none is left to the API to refuse', () => {
    const until: Field = { name: 'until', label: 'Until', as: 'moment' };
    expect(bodyOf([until], { until: '2026-12-01T10:00Z' })).toEqual({ until: '2026-12-01T10:00:00.000Z' });
    expect(bodyOf([until], { until: 'soon' })).toEqual({ until: 'soon' });
  });
});
