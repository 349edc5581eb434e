import { describe, expect, test } from 'vitest';
import type { Parameters } from '../../../law/index.ts';
import { defaultSettings } from './default-settings.ts';
import { settingSchemas } from './settings.ts';
import { shapeOf } from './shapes.ts';
import { settingNames } from './types.ts';

// Safe: only the parameters that are floors of settings are read here.
const parameters = { beneficialOwnerThresholdPercent: 25, retentionYears: 2 } as unknown as Parameters;
const accepts = (name: (typeof settingNames)[number], value: unknown) =>
  settingSchemas[name].safeParse(value).success;

describe('the form of a setting', () => {
  test.each(settingNames)('%s asks for what its schema accepts, up to its limits and not beyond', (name) => {
    const shape = shapeOf(name);
    switch (shape.kind) {
      case 'number':
        expect(accepts(name, shape.most)).toBe(true);
        expect(accepts(name, shape.most + 1)).toBe(false);
        expect(accepts(name, shape.least)).toBe(!shape.aboveLeast);
        expect(accepts(name, shape.least - 1)).toBe(false);
        expect(accepts(name, shape.most - 0.5)).toBe(!shape.whole);
        break;
      case 'yes-no':
        expect([accepts(name, true), accepts(name, false), accepts(name, 'yes')]).toEqual([
          true,
          true,
          false,
        ]);
        break;
      case 'one-of':
        expect(shape.choices.every(({ value }) => accepts(name, value))).toBe(true);
        break;
      case 'some-of': {
        const all = shape.choices.map(({ value }) => value);
        expect(accepts(name, all)).toBe(true);
        expect(accepts(name, [...all, all[0]])).toBe(false);
        expect(accepts(name, [])).toBe(shape.least === 0);
        break;
      }
      case 'days-ahead':
        expect(
          accepts(
            name,
            Array.from({ length: shape.mostEntries }, () => shape.mostDays),
          ),
        ).toBe(true);
        expect(
          accepts(
            name,
            Array.from({ length: shape.mostEntries + 1 }, () => 1),
          ),
        ).toBe(false);
        expect(accepts(name, [shape.mostDays + 1])).toBe(false);
        break;
      case 'zone':
        expect([accepts(name, 'Europe/Berlin'), accepts(name, 'UTC')]).toEqual([true, true]);
        expect([accepts(name, 'Atlantis/Port'), accepts(name, '+01:00')]).toEqual([false, false]);
        break;
      case 'terms-of-use': {
        const terms = defaultSettings(parameters).pendingTerms;
        expect(accepts(name, { ...terms, acceleratorsMax: shape.acceleratorsMost })).toBe(true);
        expect(accepts(name, { ...terms, acceleratorsMax: shape.acceleratorsMost + 1 })).toBe(false);
        for (const { value } of shape.monitoring)
          expect(accepts(name, { ...terms, monitoring: value })).toBe(true);
      }
    }
  });

  test('has words for each value that is chosen', () => {
    const shapes = settingNames.map(shapeOf);
    const choices = shapes.flatMap((shape) => ('choices' in shape ? shape.choices : []));
    expect(choices.filter(({ words }) => !words)).toEqual([]);
  });
});
