import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compareNames, compareRecord, isSameEntity, nameKey } from './compare.ts';
import { compareRegistry, type EntityFacts, factsOfRecord, gleifRecord } from './record.ts';

const entity: EntityFacts = {
  names: ['Example Trading Limited'],
  numbers: ['0012345'],
  jurisdictions: ['GB'],
  addresses: [{ street: ['1 High Street'], locality: 'London', postalCode: 'EC1A 1AA', country: 'GB' }],
  active: null,
  status: null,
};
const registered = (over: Partial<EntityFacts> = {}): EntityFacts => ({
  ...entity,
  active: true,
  status: 'ACTIVE',
  ...over,
});
const fieldsOf = (over: Partial<EntityFacts>) => compareRecord(entity, registered(over));

describe('a name', () => {
  it.each([
    ['Example Trading Limited', 'EXAMPLE TRADING LTD.'],
    ['Müller & Söhne GmbH', 'MULLER AND SOHNE GMBH'],
    ['Société Générale S.A.', 'SOCIETE GENERALE SA'],
    ['Beispiel Gesellschaft mit beschränkter Haftung', 'Beispiel GmbH'],
    ['Ada Example', 'EXAMPLE, ADA'],
    ['Łódź Compute Corporation', 'Lodz Compute Corp.'],
    ['株式会社例', '株式会社例'],
    ['Example Public Limited Company', 'EXAMPLE PLC'],
  ])('%s and %s are the same', (stated, found) => {
    expect(compareNames([stated], [found])).toEqual({ result: 'agrees' });
  });

  it('with and without its legal form differs in a minor way', () => {
    expect(compareNames(['Example Trading'], ['Example Trading Ltd'])).toEqual({
      result: 'differs',
      severity: 'minor',
    });
    expect(compareNames(['Example Ltd'], ['Example GmbH'])).toEqual({ result: 'differs', severity: 'minor' });
  });

  it.each([
    ['Example Trading Ltd', 'Example Holdings Ltd'],
    ['Ada Example', 'Ada'],
    ['Acme One Ltd', 'Acme Two Ltd'],
    ['Иванов', 'Петров'],
  ])('%s and %s are not', (stated, found) => {
    expect(compareNames([stated], [found])).toEqual({ result: 'differs', severity: 'substantive' });
  });

  it('may be any of those stated and any of those in the record', () => {
    expect(compareNames(['例', 'Rei'], ['Other', 'REI']).result).toBe('agrees');
  });

  it('that is not there is missing, not different', () => {
    expect(compareNames([], ['X'])).toEqual({ result: 'missing' });
    expect(compareNames(['X'], [])).toEqual({ result: 'missing' });
  });

  it('of signs alone has no words, and agrees with no other by that', () => {
    expect(nameKey('!!!')).toEqual([]);
    expect(compareNames(['!!!'], ['Example']).result).toBe('differs');
  });
});

describe('a record', () => {
  it('that says the same agrees in every field', () => {
    const compared = fieldsOf({});
    expect(Object.values(compared.fields)).toEqual(Array(5).fill('agrees'));
    expect(compared.differences).toEqual([]);
    expect(isSameEntity(compared)).toBe(true);
  });

  it('writes numbers with signs and without leading zeros', () => {
    expect(fieldsOf({ numbers: ['12.345'] }).fields.number).toBe('agrees');
    expect(fieldsOf({ numbers: ['HRB 12345'] }).fields.number).toBe('differs');
    expect(fieldsOf({ numbers: ['123450'] }).fields.number).toBe('differs');
  });

  it('agrees on a jurisdiction of which one says less, and differs on another', () => {
    const de = { ...entity, jurisdictions: ['US'] };
    expect(compareRecord(de, registered({ jurisdictions: ['US-DE'] })).fields.jurisdiction).toBe('agrees');
    expect(fieldsOf({ jurisdictions: ['GBX'] }).fields.jurisdiction).toBe('differs');
    expect(fieldsOf({ jurisdictions: ['IE'] }).differences).toEqual([
      { field: 'jurisdiction', severity: 'substantive', stated: 'GB', found: 'IE' },
    ]);
  });

  it.each([
    ['another street in the country', { street: ['2 Low Road'], locality: 'London', country: 'GB' }, 'minor'],
    [
      'the same street in another town',
      { street: ['1 High Street'], locality: 'Leeds', country: 'GB' },
      'minor',
    ],
    ['another country', { street: ['1 High Street'], locality: 'London', country: 'IE' }, 'substantive'],
  ])('with %s is a %s difference of address', (_about, address, severity) => {
    const [difference] = fieldsOf({ addresses: [address] }).differences;
    expect(difference).toMatchObject({ field: 'address', severity });
  });

  it('agrees where any of its addresses is the one stated', () => {
    const [stated] = entity.addresses;
    const elsewhere = { street: ['9 Far Lane'], locality: 'Paris', country: 'FR' };
    expect(fieldsOf({ addresses: [elsewhere, ...(stated ? [stated] : [])] }).fields.address).toBe('agrees');
  });

  it('of an entity that has ended differs in its status', () => {
    const ended = fieldsOf({ active: false, status: 'INACTIVE' });
    expect(ended.fields.status).toBe('differs');
    expect(ended.differences).toEqual([
      { field: 'status', severity: 'substantive', stated: 'active', found: 'INACTIVE' },
    ]);
  });

  it('that says less than was collected is missing fields, not in disagreement', () => {
    const little = fieldsOf({ numbers: [], jurisdictions: [], addresses: [], active: null });
    expect(little.fields).toEqual({
      name: 'agrees',
      number: 'missing',
      jurisdiction: 'missing',
      address: 'missing',
      status: 'missing',
    });
    expect(little.differences).toEqual([]);
  });
});

describe('a record is of the same entity', () => {
  it.each([
    ['by its number, whatever it is called now', { names: ['New Name Ltd'] }, true],
    ['by its name where no number speaks against it', { numbers: [] }, true],
    ['not by its name alone where the number is another', { numbers: ['999'] }, false],
    ['not where neither is the same', { names: ['Other'], numbers: ['999'] }, false],
    ['not where it says neither', { names: ['Other'], numbers: [] }, false],
  ])('%s', (_about, over, same) => {
    expect(isSameEntity(fieldsOf(over))).toBe(same);
  });
});

describe('a plain record', () => {
  it.each([
    ['active', true],
    ['Registered', true],
    ['dissolved', false],
    ['In liquidation', false],
    ['struck off', false],
    ['INACTIVE', false],
  ])('with status %s is active: %s', (status, active) => {
    expect(factsOfRecord({ source: 'plain', record: { name: 'X', status } }).active).toBe(active);
  });

  it('with a field that is not known is refused', () => {
    const given = { source: 'plain', record: { name: 'X', owner: 'Y' } };
    expect(compareRegistry.safeParse(given).success).toBe(false);
  });
});

const file = join(process.env.GATEHOUSE_TEST_DATA ?? '../shared/data', 'ownership/gleif/lei-data.json');

describe.skipIf(!existsSync(file))(
  'the records of GLEIF, as published (skipped where the files are absent)',
  () => {
    const records: unknown[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];

    it('are all read', () => {
      expect(records.length).toBeGreaterThan(10);
      for (const record of records) expect(gleifRecord.safeParse(record).success).toBe(true);
    });

    it('agree with themselves, and with no other', () => {
      const facts = records.map((record) =>
        factsOfRecord({ source: 'gleif', record: gleifRecord.parse(record) }),
      );
      facts.forEach((one, index) => {
        const stated = { ...one, active: null, status: null };
        facts.forEach((other, place) => {
          const same = isSameEntity(compareRecord(stated, other));
          expect(same, `${one.names[0]} and ${other.names[0]}`).toBe(index === place);
        });
      });
    });

    it('do not take a former name for the present one', () => {
      const [first] = records.map((record) =>
        factsOfRecord({ source: 'gleif', record: gleifRecord.parse(record) }),
      );
      expect(first?.names).toEqual(['Fidelity Advisor Leveraged Company Stock Fund']);
    });
  },
);
