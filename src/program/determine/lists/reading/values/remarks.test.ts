import { describe, expect, it } from 'vitest';
import { readRemarks } from './remarks.ts';

describe('the remarks of an OFAC entry', () => {
  it('give births, places, countries and weak aliases, and keep the rest word for word', () => {
    const read = readRemarks(
      "DOB 10 Dec 1948; alt. DOB circa 1949; POB Exampleville, Iraq; nationality Iraq; citizen Korea, North; a.k.a. 'THE TALL'; f.k.a. 'OLD NAME'; Gender Male; Linked To: EXAMPLE HOLDING S.A.",
      'person',
    );
    expect(read.births.map(({ from, circa }) => [from, circa])).toEqual([
      ['1948-12-10', false],
      ['1949-01-01', true],
    ]);
    expect(read.birthPlaces).toEqual(['Exampleville, Iraq']);
    expect(read.countries).toEqual([
      { role: 'nationality', text: 'Iraq', code: 'IQ' },
      { role: 'citizenship', text: 'Korea, North', code: 'KP' },
    ]);
    expect(read.names).toEqual([
      { kind: 'weak-alias', text: 'THE TALL' },
      { kind: 'former', text: 'OLD NAME' },
    ]);
    expect(read.remarks).toEqual(['Gender Male', 'Linked To: EXAMPLE HOLDING S.A.']);
  });

  it.each([
    ['Passport A0000001 (Malaysia) issued 23 Jun 1999 expires 05 Feb 2004', 'passport', 'A0000001', 'MY'],
    ['alt. Passport RL 0001 (Lebanon)', 'passport', 'RL 0001', 'LB'],
    ['U.S.A. Passport 000123', 'passport', '000123', undefined],
    ['National ID No. 216 (Yemen)', 'national-id', '216', 'YE'],
    ['C.U.R.P. AAAA000000HAAAAA00 (Mexico) issued 1968', 'national-id', 'AAAA000000HAAAAA00', 'MX'],
    ['Turkish Identification Number 10000000000 (Turkey)', 'national-id', '10000000000', 'TR'],
    ['NIT # 800000000-0 (Colombia)', 'tax', '800000000-0', 'CO'],
    ['Registration Number HRB 00001 (Germany)', 'registration', 'HRB 00001', 'DE'],
    ['Business Registration Document # X01 (United States)', 'registration', 'X01', 'US'],
    ['Military Registration Number 17 (Congo, Democratic Republic of the)', 'other', '17', 'CD'],
    ["Driver's License No. 180 (Mexico)", 'other', '180', 'MX'],
    ['Digital Currency Address - XBT 1ExampleExampleExample', 'wallet', '1ExampleExampleExample', undefined],
    ['SWIFT/BIC EXAMRUMM', 'bic', 'EXAMRUMM', undefined],
    ['MMSI 572000000', 'mmsi', '572000000', undefined],
    ['Vessel Registration Identification IMO 7400001', 'imo', '7400001', undefined],
    ['Aircraft Tail Number YV0000', 'aircraft-registration', 'YV0000', undefined],
    ['Email Address someone@example.test', 'other', 'someone@example.test', undefined],
  ])('give the identifier in "%s"', (clause, type, number, country) => {
    const { identifiers, remarks } = readRemarks(
      `${clause}.`,
      clause.startsWith('Vessel') ? 'vessel' : 'person',
    );
    expect(identifiers).toHaveLength(1);
    expect(identifiers[0]).toMatchObject({ type, number });
    expect(identifiers[0]?.country?.code).toBe(country);
    expect(remarks).toEqual([]);
  });

  it('say when a document was issued', () => {
    const { identifiers } = readRemarks(
      'Passport X1 (Egypt) issued 23 Jun 1999 expires 05 Feb 2004',
      'person',
    );
    expect(identifiers[0]?.note).toBe('issued 23 Jun 1999 expires 05 Feb 2004');
  });

  it('that cannot be understood are remarks, and an unread date is named', () => {
    const read = readRemarks(
      'DOB 31 Feb 1960; arrested 30 Sep 2002; Executive Order 13662 Directive 1',
      'person',
    );
    expect(read.births).toEqual([]);
    expect(read.unread).toEqual(['DOB 31 Feb 1960']);
    expect(read.remarks).toEqual([
      'DOB 31 Feb 1960',
      'arrested 30 Sep 2002',
      'Executive Order 13662 Directive 1',
    ]);
  });

  it('that tell of a document and not its number are remarks', () => {
    const said = [
      'U.S.A. Passport issued 21 Jun 1992 in Rome, Italy',
      'Passport issued in Rome',
      'Passport and National ID were issued in Ulm',
    ];
    const read = readRemarks(said.join('; '), 'person');
    expect(read.identifiers).toEqual([]);
    expect(read.remarks).toEqual(said);
  });

  it('that are empty say nothing', () => {
    expect(readRemarks('  ', 'unknown').remarks).toEqual([]);
  });
});
