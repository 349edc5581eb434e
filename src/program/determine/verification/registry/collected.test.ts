import { describe, expect, it } from 'vitest';
import { instant } from '../../../../kernel/time.ts';
import type { Element } from '../../../collect/identification/index.ts';
import { factsOfElements } from './collected.ts';

const element = (kind: Element['kind'], value: Element['value']): Element => ({
  id: 'elm_01980000-0000-7000-8000-000000000001',
  kind,
  value,
  sealed: [],
  source: 'customer',
  reference: null,
  collectedAt: instant('2026-03-01T12:00:00Z'),
  supersededAt: null,
});

describe('what was collected, in the form that is compared', () => {
  it('takes every whole name and no part of one', () => {
    const elements = [
      element('name', { fullName: 'Ada Example', family: 'Example', nativeScript: 'Ада' }),
      element('name', { legalName: 'Example Ltd', tradingNames: ['Ex', 'Ample'] }),
    ];
    expect(factsOfElements(elements).names).toEqual(['Ada Example', 'Ада', 'Example Ltd', 'Ex', 'Ample']);
  });

  it('takes numbers, jurisdictions and addresses', () => {
    const facts = factsOfElements([
      element('registration', { number: '12' }),
      element('jurisdiction', { jurisdiction: 'DE' }),
      element('address', { use: 'business', street: ['A', 'B'], postalCode: '1', country: 'DE' }),
    ]);
    expect(facts).toMatchObject({ numbers: ['12'], jurisdictions: ['DE'] });
    expect(facts.addresses).toEqual([
      { street: ['A', 'B'], locality: undefined, region: undefined, postalCode: '1', country: 'DE' },
    ]);
  });

  it('says nothing where nothing was collected', () => {
    expect(factsOfElements([])).toMatchObject({ names: [], numbers: [], jurisdictions: [], addresses: [] });
  });
});
