import { describe, expect, it } from 'vitest';
import { altered, proposal } from '../../../law/fixture.ts';
import { loadEdition, parseEdition } from '../../../law/index.ts';
import { legalLength, ownLength } from './clock-lengths.ts';
import { defaultSettings } from './default-settings.ts';

const edition = await loadEdition(proposal);
const settings = defaultSettings(edition.parameters);

describe('the length of a clock', () => {
  it('is there for every clock of the edition that is not bound to an event, with its reason', () => {
    for (const clock of edition.clocks.filter(({ kind }) => kind !== 'before')) {
      const { length, because } = legalLength(edition, settings, clock.id);
      expect([clock.id, Object.values(length).every((count) => count > 0)]).toEqual([clock.id, true]);
      expect(because, clock.id).toMatch(/\.$/);
    }
  });

  it('is a setting wherever the edition leaves it open', () => {
    const open = edition.clocks.filter(({ length, kind }) => length === null && kind !== 'before');
    expect(open.length).toBeGreaterThan(5);
    for (const { id } of open) expect(legalLength(edition, settings, id).lengthFrom.kind, id).toBe('setting');
  });

  it('follows the setting, in the unit the setting counts in', () => {
    const changed = { ...settings, irregularUpdateDays: 12, reverifyEveryMonths: 9 };
    expect(legalLength(edition, changed, 'irregular-update')).toMatchObject({
      length: { days: 12 },
      lengthFrom: { kind: 'setting', name: 'irregularUpdateDays' },
    });
    expect(legalLength(edition, changed, 'reverification').length).toEqual({ months: 9 });
    expect(ownLength({ ...settings, appealDays: 4 }, 'appealDays').length).toEqual({ days: 4 });
  });

  it('is the parameter’s where no setting stands for it, also in an edition that changes it', async () => {
    const cited = { kind: 'parameter', name: 'cipCopyDays' };
    expect(legalLength(edition, settings, 'cip-copy')).toMatchObject({
      length: { days: 10 },
      lengthFrom: cited,
    });
    const shorter = parseEdition(
      await altered({
        file: 'parameters.yaml',
        from: 'cipCopyDays:\n  value: 10',
        to: 'cipCopyDays:\n  value: 5',
      }),
    );
    expect(legalLength(shorter, settings, 'cip-copy').length).toEqual({ days: 5 });
  });

  it('is refused for a clock that is bound to an event, and for one nobody knows', () => {
    expect(() => legalLength(edition, settings, 'new-provider-certification')).toThrow(RangeError);
    expect(() => legalLength(edition, settings, 'no-such-clock')).toThrow(RangeError);
  });
});
