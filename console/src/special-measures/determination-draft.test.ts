import { describe, expect, it } from 'vitest';
import { bodyOf, determinationOf, termsOf } from './determination-draft.ts';

const typed = {
  ...determinationOf(undefined),
  title: ' A measure ',
  country: 'pl',
  effectiveOn: '2026-08-28',
};

describe('a determination that is typed', () => {
  it('has parts of a country by code and spellings, one to a line', () => {
    const regions = 'PL-24: Śląskie, Silesia\nMałopolska';
    expect(bodyOf({ ...typed, regions }, null, undefined).target).toEqual({
      kind: 'jurisdiction',
      country: 'PL',
      regions: [{ code: 'PL-24', names: ['Śląskie', 'Silesia'] }, { names: ['Małopolska'] }],
    });
  });

  it('names whom it aims at, with identifiers that may hold a colon, and nobody where it aims at a place', () => {
    const person = {
      ...typed,
      aimsAt: 'person' as const,
      name: 'Example Ltd',
      identifiers: 'register: HRB: 12',
    };
    expect(bodyOf(person, null, undefined).named).toEqual({
      name: 'Example Ltd',
      identifiers: [{ kind: 'register', value: 'HRB: 12' }],
    });
    expect(bodyOf(typed, null, undefined)).not.toHaveProperty('named');
  });

  it('has terms and texts where it sets conditions, and nothing empty is sent as text', () => {
    const draft = { ...typed, holdsTerms: true, texts: 'Keep logs.\n\nTell monthly.' };
    expect(termsOf(draft)).toEqual({ value: null });
    const conditions = { ...draft, maintaining: 'conditions' as const };
    expect(termsOf(conditions)).toMatchObject({ value: { acceleratorsMax: 0 } });
    expect(termsOf({ ...conditions, terms: { ...draft.terms, acceleratorsMax: 'x' } })).toHaveProperty(
      'wrong',
    );
    const body = bodyOf(conditions, null, undefined);
    expect(body.imposes?.texts).toEqual(['Keep logs.', 'Tell monthly.']);
    expect(body).toMatchObject({ title: 'A measure', earlyBecause: null });
    expect(body.source).toMatchObject({ url: null, digest: null });
  });
});
