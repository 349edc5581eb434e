import { describe, expect, it } from 'vitest';
import { seededIds } from '../../../../kernel/ids.ts';
import { id, now } from '../record-fixture.ts';
import type { Comparison } from '../registry/compare.ts';
import { type Discrepancy, discrepancyResolutions } from '../types/discrepancies.ts';
import { decideComparison, recordDiscrepancy, resolveDiscrepancy } from './discrepancies.ts';

const ids = seededIds(
  () => new Uint8Array(16),
  () => 1,
);
const words = 'The register is behind by a month.';
const found: Discrepancy = {
  id: id.discrepancy,
  person: id.person,
  field: 'address',
  severity: 'minor',
  statedBy: 'collected',
  foundBy: 'registry-record',
  stated: 'a',
  found: 'b',
  recordedAt: now,
  recordedBy: 'usr_1',
  resolution: null,
  resolvedAt: null,
  resolvedBy: null,
};

describe('a discrepancy', () => {
  const command = {
    field: 'date-of-birth',
    severity: 'substantive',
    statedBy: 'collected',
    foundBy: 'document',
    stated: '1990-01-01',
    found: '1990-10-01',
  } as const;

  it('is recorded with both values sealed', () => {
    const [event] = [recordDiscrepancy(command, { id: id.discrepancy, person: id.person })].flat();
    expect(event).toMatchObject({ personal: { value: { stated: '1990-01-01', found: '1990-10-01' } } });
    expect(event && 'data' in event ? JSON.stringify(event.data) : '1990').not.toContain('1990');
  });

  it('between two values that are the same is none', () => {
    const same = { ...command, found: command.stated };
    expect(recordDiscrepancy(same, { id: id.discrepancy, person: id.person })).toMatchObject({
      errors: [{ field: 'body.found', code: 'no-difference' }],
    });
  });

  it.each(discrepancyResolutions)('is resolved once, here as %s', (resolution) => {
    expect(resolveDiscrepancy(found, { resolution, words })).toMatchObject([{ data: { resolution } }]);
    expect(
      resolveDiscrepancy({ ...found, resolution, resolvedAt: now }, { resolution, words }),
    ).toMatchObject({
      refused: 'transition-not-allowed',
    });
  });
});

describe('a comparison', () => {
  const agrees: Comparison = {
    fields: { name: 'agrees', number: 'agrees', jurisdiction: 'agrees', address: 'agrees', status: 'agrees' },
    differences: [],
  };
  const compared = (over: Partial<Comparison['fields']>, differences: Comparison['differences'] = []) => ({
    fields: { ...agrees.fields, ...over },
    differences,
  });
  const decide = (comparison: Comparison, openFields: readonly string[] = []) =>
    decideComparison(comparison, {
      person: id.person,
      round: 1,
      source: 'plain',
      record: { name: 'X' },
      openFields,
      ids,
    });
  const address = { field: 'address', severity: 'minor', stated: 'a', found: 'b' } as const;

  it('that agrees is an attempt that succeeded, with the record sealed', () => {
    expect(decide(agrees)).toMatchObject([
      { type: 'verification-attempt-started', data: { method: 'registry-record' } },
      { type: 'registry-record-compared', personal: { value: { record: { name: 'X' } } } },
      { type: 'verification-attempt-ended', data: { outcome: 'succeeded', why: 'record-is-of-this-entity' } },
    ]);
  });

  it('that differs succeeds too, and each difference is recorded with its attempt', () => {
    const events = decide(compared({ address: 'differs' }, [address]));
    expect(events).toHaveLength(4);
    expect(events[3]).toMatchObject({
      type: 'discrepancy-recorded',
      data: { field: 'address', attempt: events[0]?.subject },
      personal: { value: { stated: 'a', found: 'b' } },
    });
  });

  it('records no difference twice while the first waits', () => {
    expect(decide(compared({ address: 'differs' }, [address]), ['address'])).toHaveLength(3);
  });

  it('with a record of another entity fails, and keeps none of its differences', () => {
    const other = compared({ name: 'differs', number: 'differs' }, [{ ...address, field: 'name' }]);
    const events = decide(other);
    expect(events).toHaveLength(3);
    expect(events[2]).toMatchObject({ data: { outcome: 'failed', why: 'another-entity' } });
  });

  it('with a record of an entity that has ended fails, and says so as a discrepancy', () => {
    const ended = compared({ status: 'differs' }, [{ ...address, field: 'status', severity: 'substantive' }]);
    const events = decide(ended);
    expect(events[2]).toMatchObject({ data: { outcome: 'failed', why: 'entity-not-active' } });
    expect(events[3]).toMatchObject({ data: { field: 'status', severity: 'substantive' } });
  });
});
