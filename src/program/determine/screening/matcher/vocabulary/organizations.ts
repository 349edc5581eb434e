/** Words of organizations that are shortened or spelled in several ways, by the one they are read as. */
const lines = `
international intl internatl int internacional internationale
national natl nacional nationale
association assn assoc asociacion
brothers bros
manufacturing mfg
technology technologies tech techno tekhnologii
engineering engg engr
industry industries ind indus industrial
company co
corporation corp
department dept
institute inst institut instituto
university univ universitet universidad universite
government govt gov
organization organisation org
center centre centr tsentr
group grp gruppe grupo groupe
holding holdings
general gen
limited ltd
trading trdg trade
services service svcs svc
investment investments invest
systems system
brigade brig
battalion bn
motor mv mt ms
`;

const same = new Map<string, string>();
for (const line of lines.trim().split('\n')) {
  const [first = '', ...more] = line.trim().split(' ');
  for (const word of more) same.set(word, first);
}

export function commonWord(word: string): string {
  return same.get(word) ?? word;
}
