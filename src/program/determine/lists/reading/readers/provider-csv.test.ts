import { describe, expect, it } from 'vitest';
import { readAll } from '../reading-fixture.ts';
import { providerCsv } from './provider-csv.ts';

const header =
  'key,name,kind,aliases,weak_aliases,former_names,dates_of_birth,nationalities,countries,addresses,identifiers,programs,remarks,listed_on';

describe("a provider's own list", () => {
  it('gives what its columns say', async () => {
    const row =
      'A-1,Ada Example,person,Ada Sample|Ada S.,Addie,Ada Old,1948-12-10|circa 1949,EG,Germany,1 Example Street|2 High Road,' +
      'passport: A1 (EG)|wallet XBT: 1Example|customer number: 17|nonsense,fraud|abuse,Seen in May,2026-01-02';
    const { entries, problems } = await readAll(providerCsv, { main: `${header}\n${row}\n` });
    expect(problems).toEqual([]);
    expect(entries[0]).toMatchObject({
      key: 'A-1',
      kind: 'person',
      names: [
        { kind: 'primary', text: 'Ada Example' },
        { kind: 'alias', text: 'Ada Sample' },
        { kind: 'alias', text: 'Ada S.' },
        { kind: 'weak-alias', text: 'Addie' },
        { kind: 'former', text: 'Ada Old' },
      ],
      births: [{ precision: 'day' }, { circa: true }],
      countries: [
        { code: 'EG', role: 'nationality' },
        { code: 'DE', role: 'located' },
      ],
      addresses: [{ text: '1 Example Street' }, { text: '2 High Road' }],
      identifiers: [
        { type: 'passport', number: 'A1', country: { code: 'EG' } },
        { type: 'wallet', currency: 'XBT', number: '1Example' },
        { type: 'other', label: 'customer number', number: '17' },
      ],
      programs: ['fraud', 'abuse'],
      remarks: ['Seen in May', 'nonsense'],
      listedOn: '2026-01-02',
    });
  });

  it('needs only keys and names', async () => {
    const { entries, problems } = await readAll(providerCsv, { main: 'name,key\nAda,1\n' });
    expect(entries).toMatchObject([{ key: '1', kind: 'unknown', names: [{ text: 'Ada' }] }]);
    expect(problems).toEqual([]);
  });

  it('without a key column is refused; with an odd kind, date, key or name, shown', async () => {
    expect((await readAll(providerCsv, { main: 'name\nAda\n' })).problems[0]?.code).toBe('header-missing');
    const odd = 'key,name,kind,listed_on\n1,Ada,robot,soon\n1,Bo,,\n,Cy,,\n4,,,\n';
    const { entries, problems } = await readAll(providerCsv, { main: odd });
    expect(entries.map(({ names }) => names[0]?.text)).toEqual(['Ada', 'Bo', 'Cy']);
    expect(problems.map(({ code }) => code)).toEqual([
      'kind-unknown',
      'date-not-read',
      'key-repeated',
      'key-missing',
      'name-missing',
    ]);
  });
});
