import { describe, expect, it } from 'vitest';
import { instant } from '../../../../kernel/time.ts';
import { sampleRow } from '../sample-customers.ts';
import { parseRow } from './parse-row.ts';
import type { Cells } from './read-rows.ts';

const now = instant('2026-03-01T00:00:00Z');
const person: Cells = { external_id: 'a-1', kind: 'individual', name: 'Ada Lovelace', offering: 'vm' };
const company: Cells = { ...person, kind: 'entity', name: 'Ada Ltd' };

function errorsOf(cells: Cells): string[] {
  const parsed = parseRow(cells, now);
  return 'errors' in parsed ? parsed.errors.map(({ column, code }) => `${column} ${code}`) : [];
}
function elementsOf(cells: Cells) {
  const parsed = parseRow(cells, now);
  if ('errors' in parsed) throw new Error(JSON.stringify(parsed.errors));
  return parsed.elements;
}

describe('a row is a customer with an account', () => {
  it('though it says little: what is missing is found by the rules, not by the import', () => {
    expect(parseRow(person, now)).toEqual({
      externalId: 'a-1',
      customerReference: undefined,
      kind: 'individual',
      offering: 'vm',
      trial: false,
      openedOn: null,
      locationsOfUse: [],
      elements: [{ kind: 'name', value: { fullName: 'Ada Lovelace' } }],
    });
  });

  it('with everything that was filled in', () => {
    expect(
      elementsOf({
        ...person,
        given_name: 'Ada',
        native_name: 'Ада',
        date_of_birth: '1996-02-29',
        address_line1: '1 Main St',
        address_line2: 'Rear\nFloor 2',
        country: 'GB',
        email: 'Ada@Example.com',
        telephone: '+44 20 7946 0018',
        payment_type: 'card',
        payment_identifier: 'tok_12345678',
        payment_last4: '4242',
        payment_transactions: 'T1 | T2',
      }),
    ).toEqual([
      { kind: 'name', value: { fullName: 'Ada Lovelace', given: 'Ada', nativeScript: 'Ада' } },
      { kind: 'date-of-birth', value: { date: '1996-02-29' } },
      {
        kind: 'address',
        value: { use: 'residential', street: ['1 Main St', 'Rear', 'Floor 2'], country: 'GB' },
      },
      { kind: 'email', value: { address: 'Ada@example.com' } },
      { kind: 'telephone', value: { number: '+442079460018' } },
      {
        kind: 'payment-means',
        value: { type: 'card', token: 'tok_12345678', last4: '4242', transactionIdentifiers: ['T1', 'T2'] },
      },
    ]);
  });

  it('that is an entity, at its principal place of business', () => {
    const cells = {
      ...company,
      trading_names: 'Ada|Ada Cloud',
      jurisdiction: 'US-DE',
      registry_number: '7',
      address_line1: '1 Main St',
      country: 'US',
    };
    expect(elementsOf(cells)).toMatchObject([
      { kind: 'name', value: { legalName: 'Ada Ltd', tradingNames: ['Ada', 'Ada Cloud'] } },
      { kind: 'jurisdiction', value: { jurisdiction: 'US-DE' } },
      { kind: 'registration', value: { number: '7' } },
      { kind: 'address', value: { use: 'principal-place-of-business' } },
    ]);
  });

  it.each([
    ['true', true],
    ['Yes', true],
    ['1', true],
    ['FALSE', false],
    ['no', false],
  ])('a trial or not: %s', (said, trial) => {
    expect(parseRow({ ...person, trial: said }, now)).toMatchObject({ trial });
  });

  it('used from countries, since a day', () => {
    const cells = { ...person, locations_of_use: 'DE| FR |', opened_on: '2024-02-29' };
    expect(parseRow(cells, now)).toMatchObject({
      locationsOfUse: [{ country: 'DE' }, { country: 'FR' }],
      openedOn: '2024-02-29',
    });
  });

  it('in every sample', () => {
    for (let index = 0; index < 100; index += 1) {
      const cells = Object.fromEntries(Object.entries(sampleRow(index)).filter(([, cell]) => cell !== ''));
      expect(errorsOf(cells)).toEqual([]);
    }
  });
});

describe('every cell that is wrong is named, by column and code', () => {
  it('all of them at once', () => {
    expect(
      errorsOf({
        external_id: 'a@b.c',
        kind: 'human',
        trial: 'maybe',
        opened_on: '2023-02-29',
        locations_of_use: 'DE|UK',
      }),
    ).toEqual([
      'external_id looks-like-an-email-address',
      'kind not-a-kind',
      'offering missing',
      'trial not-true-or-false',
      'opened_on not-a-day',
      'locations_of_use not-a-country',
    ]);
  });

  it.each<[Cells, string[]]>([
    [{ name: 'Ada\u202E' }, ['name direction-override']],
    [{ email: 'ada' }, ['email not-an-email-address']],
    [{ telephone: '4.42E+11' }, ['telephone not-a-telephone-number']],
    [{ date_of_birth: '29.02.1996' }, ['date_of_birth not-a-day']],
    [{ date_of_birth: '2026-03-02' }, ['date_of_birth in-the-future']],
    [{ opened_on: '2026-03-02' }, ['opened_on in-the-future']],
    [{ locality: 'Berlin' }, ['address_line1 missing', 'country missing']],
    [{ address_line1: 'x', country: 'DE', address_use: 'holiday' }, ['address_use not-allowed']],
    [{ payment_identifier: 'x' }, ['payment_type not-allowed']],
    [{ payment_type: 'cash' }, ['payment_type not-allowed']],
    [
      { payment_type: 'card', payment_identifier: '4242 4242 4242 4242' },
      [
        'payment_identifier card-number-not-accepted',
        'payment_identifier wrong-form',
        'payment_last4 missing',
      ],
    ],
    [
      { payment_type: 'bank-account', payment_identifier: 'DE88370400440532013000' },
      ['payment_identifier iban-check-digits-wrong', 'payment_institution missing'],
    ],
    [{ payment_type: 'none-trial', payment_identifier: 'x' }, ['payment_identifier not-of-this-kind']],
    [
      { jurisdiction: 'DE', trading_names: 'A' },
      ['trading_names not-of-an-individual', 'jurisdiction not-of-an-individual'],
    ],
  ])('%j', (cells, errors) => {
    expect(errorsOf({ ...person, ...cells }).sort()).toEqual([...errors].sort());
  });

  it('what belongs to individuals, in the row of an entity', () => {
    expect(errorsOf({ ...company, given_name: 'Ada', date_of_birth: '1996-02-29' })).toContain(
      'given_name not-of-an-entity',
    );
  });

  it('a name that is missing', () => {
    const { name: _gone, ...nameless } = person;
    expect(errorsOf(nameless)).toEqual(['name missing']);
  });

  it('and the key of the account is kept for the report only where it is one', () => {
    expect(parseRow({ ...person, email: 'x' }, now)).toMatchObject({ externalId: 'a-1' });
    expect(parseRow({ ...person, external_id: 'ada@example.com' }, now)).toMatchObject({ externalId: null });
  });
});
