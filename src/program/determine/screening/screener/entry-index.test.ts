import { describe, expect, it } from 'vitest';
import { matchParties } from '../match-parties.ts';
import { entryNamed, partyNamed } from '../party/party-fixture.ts';
import { indexEntries } from './entry-index.ts';

const names = [
  'PUTIN, Vladimir Vladimirovich',
  'AL-ZAWAHIRI, Ayman',
  'Abd El Ouadoud, Abou Mousab',
  'KIM, Jong Un',
  'Usama bin Muhammad bin Awad bin Ladin',
  'GUZMAN LOERA, Joaquin',
  'SHAYKH AL-BALAWI, Humam',
  'عبد الرحمن السيندي',
  'Петров, Александр Евгеньевич',
  '习近平',
  'Goodwill Company',
  'O’Neill, Sean',
  'Wei Li',
  'X',
];
const kindOf = (name: string) => (name.includes('Company') ? 'organization' : 'person');
const entries = names.map((name, at) => entryNamed(String(at), name, { kind: kindOf(name) }));
const index = indexEntries(entries);
const found = (name: string) => index.find(partyNamed(name), 0.7, 50).matches.map(({ at }) => names[at]);

/** Every way to make one slip in a name, but in its first letter. */
function slips(name: string): readonly string[] {
  return [...name].flatMap((letter, at) =>
    at === 0
      ? []
      : [
          name.slice(0, at) + name.slice(at + 1),
          name.slice(0, at) + letter + name.slice(at),
          name.slice(0, at) + name.charAt(at + 1) + letter + name.slice(at + 2),
        ],
  );
}

describe('the index of entries', () => {
  it('finds every entry that comparing with all of them finds', () => {
    const asked = [
      ...names,
      ...names.flatMap(slips),
      'Vladimir',
      'Владимир Путин',
      'VladimirPutin',
      'Jean Dupont',
    ];
    for (const name of asked) {
      const party = partyNamed(name);
      const scanned = entries.flatMap((entry, at) => (matchParties(party, entry, 0.7) ? [at] : []));
      const [byIndex, byScan] = [
        index
          .find(party, 0.7, 50)
          .matches.map(({ at }) => at)
          .toSorted(),
        scanned.toSorted(),
      ];
      expect(byIndex, name).toEqual(byScan);
    }
  });

  it.each([
    ['another script', 'فلاديمير بوتين', 'PUTIN, Vladimir Vladimirovich'],
    ['letters that look alike', 'Vlаdimir Рutin', 'PUTIN, Vladimir Vladimirovich'],
    ['characters that cannot be seen', 'Vladi\u200bmir Pu\u00adtin', 'PUTIN, Vladimir Vladimirovich'],
    ['other spaces', 'AbdEl Ouadoud Abou Mousab', 'Abd El Ouadoud, Abou Mousab'],
    ['a nickname', 'Alex Petrov', 'Петров, Александр Евгеньевич'],
  ])('finds a name in spite of %s', (_what, asked, listed) => {
    expect(found(asked)).toContain(listed);
  });

  it.each([
    '',
    ' ',
    '.',
    '-,-',
    '؟',
    'Z',
    '\u200b',
    'a'.repeat(500),
    'ab '.repeat(170),
    '1234567',
    '🙂 🙂',
    '\ud800',
  ])('answers for %j, and finds nobody', (name) => {
    expect(found(name)).toEqual([]);
  });

  it('answers for a name of 500 letters that holds a listed one', () => {
    expect(() => found(`Vladimir Putin ${'Tolstoi '.repeat(60)}`)).not.toThrow();
  });

  it('finds by a number alone', () => {
    const identifiers = [{ type: 'imo' as const, number: 'IMO 9187629', label: 'Vessel Registration' }];
    const ships = indexEntries([entryNamed('1', 'AMOR', { kind: 'vessel', identifiers })]);
    const party = partyNamed('Serenity', {
      kind: 'vessel',
      identifiers: [{ type: 'imo', number: '9187629', label: 'IMO' }],
    });
    expect(ships.find(party, 0.7, 50).matches).toHaveLength(1);
    expect(ships.find({ ...party, identifiers: [] }, 0.7, 50).matches).toEqual([]);
  });

  it('tells the best of those it finds, and how many more there are', () => {
    const many = indexEntries(
      names.map((_, at) => entryNamed(String(at), at === 3 ? 'Ada Byron' : 'Ada Byrom')),
    );
    const { matches, leftOut } = many.find(partyNamed('Ada Byron'), 0.7, 2);
    expect(matches.map(({ at }) => at)).toEqual([3, 0]);
    expect(leftOut).toBe(names.length - 2);
  });

  it('finds nobody where nobody is listed', () => {
    expect(indexEntries([]).find(partyNamed('Vladimir Putin'), 0.7, 50).matches).toEqual([]);
  });
});
