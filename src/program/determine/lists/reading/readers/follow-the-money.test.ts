import { describe, expect, it } from 'vitest';
import { readAll } from '../reading-fixture.ts';
import { followTheMoney } from './follow-the-money.ts';

const line = (id: string, schema: string, properties: Readonly<Record<string, readonly string[]>>) =>
  JSON.stringify({ id, schema, properties });
const lines = [
  line('doc-1', 'Passport', { holder: ['ada'], number: ['A1'], country: ['eg'], startDate: ['1999-01-01'] }),
  line('ada', 'Person', {
    name: ['Ada Example', 'Ада'],
    alias: ['Ada Sample'],
    weakAlias: ['Addie'],
    previousName: ['Ada Old'],
    birthDate: ['1948-12', 'spring'],
    nationality: ['eg'],
    addressEntity: ['addr-1'],
    topics: ['sanction'],
  }),
  line('addr-1', 'Address', { full: ['1 Example Street, Cairo'], country: ['eg'] }),
  line('wal-1', 'CryptoWallet', { holder: ['ada'], publicKey: ['1Example'], currency: ['xbt'] }),
  line('id-1', 'Identification', { holder: ['ada'], number: ['17'], type: ['National ID'] }),
  line('san-1', 'Sanction', {
    entity: ['ada'],
    authority: ['Example Office'],
    program: ['X'],
    listingDate: ['2020-02-03'],
  }),
  line('san-2', 'Sanction', {
    entity: ['ada'],
    authority: ['Other'],
    program: ['Y'],
    startDate: ['2019-01-01'],
  }),
  line('co', 'Company', { name: ['Example Ltd'], leiCode: ['253400V1H6ART1UQ0N98'], jurisdiction: ['gb'] }),
  line('ship', 'Vessel', {
    name: ['EXAMPLE STAR'],
    imoNumber: ['IMO7400001'],
    mmsi: ['572000000'],
    flag: ['pa'],
  }),
  line('plane', 'Airplane', { name: ['EP-XXX'], registrationNumber: ['EP-XXX'], serialNumber: ['8401'] }),
];

describe('entities of FollowTheMoney', () => {
  it('are parties with what names them as its holder, before or after them', async () => {
    const { entries, problems } = await readAll(followTheMoney, { main: `${lines.join('\n')}\n` });
    expect(entries.map(({ key, kind }) => [key, kind])).toEqual([
      ['ada', 'person'],
      ['co', 'organization'],
      ['ship', 'vessel'],
      ['plane', 'aircraft'],
    ]);
    expect(entries[0]).toMatchObject({
      names: [
        { kind: 'primary', text: 'Ada Example' },
        { kind: 'alias', text: 'Ада' },
        { kind: 'alias', text: 'Ada Sample' },
        { kind: 'weak-alias', text: 'Addie' },
        { kind: 'former', text: 'Ada Old' },
      ],
      births: [{ from: '1948-12-01', precision: 'month' }],
      countries: [{ code: 'EG', role: 'nationality' }],
      addresses: [{ text: '1 Example Street, Cairo', country: { code: 'EG' } }],
      identifiers: [
        { type: 'passport', number: 'A1', note: 'issued: 1999-01-01' },
        { type: 'wallet', currency: 'XBT', number: '1Example' },
        { type: 'national-id', number: '17' },
      ],
      programs: ['X', 'Y'],
      authority: 'Example Office',
      listedOn: '2019-01-01',
    });
    expect(problems).toMatchObject([{ code: 'date-not-read', key: 'ada', found: 'spring' }]);
  });

  it('give vessels, aircraft and companies their numbers', async () => {
    const { entries } = await readAll(followTheMoney, { main: lines.join('\n') });
    const numbers = entries
      .slice(1)
      .map(({ identifiers }) => identifiers.map(({ type, number }) => `${type} ${number}`));
    expect(numbers).toEqual([
      ['lei 253400V1H6ART1UQ0N98'],
      ['imo 7400001', 'mmsi 572000000'],
      ['aircraft-registration EP-XXX', 'aircraft-serial 8401'],
    ]);
  });

  it('that are no party, link to nobody, or are no entity are each shown', async () => {
    const odd = [
      line('own', 'Ownership', { owner: ['a'] }),
      line('lost', 'Passport', { holder: ['nobody'], number: ['1'] }),
      '{"id":1}',
      'oops',
      line('ok', 'Organization', { name: ['Example'] }),
      '{"id":"cut","sch',
    ];
    const { entries, problems } = await readAll(followTheMoney, { main: odd.join('\n') });
    expect(entries.map(({ key }) => key)).toEqual(['ok']);
    expect(problems.map(({ code, place }) => [code, place.line])).toEqual([
      ['not-a-party', 1],
      ['not-a-record', 3],
      ['not-json', 4],
      ['last-row-cut', 6],
      ['entry-not-found', 2],
    ]);
  });
});
