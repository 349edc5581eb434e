import { describe, expect, test } from 'vitest';
import { instant } from '../../../kernel/time.ts';
import { refuseClosing, refuseTakingBack, type StatedText } from './own-word.ts';

const early = instant('2026-03-02T15:00:00Z');
const late = instant('2026-03-03T15:00:00Z');

const stated = (types: readonly string[] | undefined, recordedAt = early): StatedText => ({
  text: JSON.stringify(types ? { source: { type: types } } : {}),
  recordedAt,
});
const own = stated(['selfDeclaration']);
const confirmed = stated(['selfDeclaration', 'verified'], late);
const register = stated(['officialRegister'], late);

describe('a customer takes back', () => {
  test('its own word, as long as nothing rests on it', () => {
    expect(refuseTakingBack({ stated: own, latest: own, reliedOnAt: null }, 'statement')).toBeUndefined();
  });

  test.each([
    ['what a register says', register, register],
    ['its own word that a register has since updated', own, register],
    ['its own word that somebody has since confirmed', own, confirmed],
    ['what names no source', stated(undefined), stated(undefined)],
  ])('never %s', (_what, one, latest) => {
    expect(refuseTakingBack({ stated: one, latest, reliedOnAt: null }, 'statement')).toMatchObject({
      refused: 'conflict',
      errors: [{ field: 'statement', code: 'stated-by-others' }],
    });
  });

  test('nothing that somebody was verified on, at the very moment too; what it said later it may', () => {
    const refused = { refused: 'conflict', errors: [{ code: 'relied-on' }] };
    expect(refuseTakingBack({ stated: own, latest: own, reliedOnAt: late }, 's')).toMatchObject(refused);
    expect(refuseTakingBack({ stated: own, latest: own, reliedOnAt: early }, 's')).toMatchObject(refused);
    const since = stated(['selfDeclaration'], late);
    expect(refuseTakingBack({ stated: since, latest: since, reliedOnAt: early }, 's')).toBeUndefined();
  });
});

describe('a customer reports that something ended', () => {
  test('of what it said once, also when it was confirmed since', () => {
    expect(refuseClosing({ latest: own }, 'statement')).toBeUndefined();
    expect(refuseClosing({ latest: confirmed }, 'statement')).toBeUndefined();
  });

  test('not of what only others say: then it must explain, not undo', () => {
    expect(refuseClosing({ latest: register }, 'statement')).toMatchObject({
      refused: 'conflict',
      errors: [{ code: 'stated-by-others' }],
    });
  });
});
