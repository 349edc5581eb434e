/** Legal forms of organizations, each with the ways in which it is written. Forms of one family may be taken for one another. */
import { distance } from '../distance.ts';

type Form = {
  readonly form: string;
  readonly family: 'company' | 'limited' | 'stock' | 'partnership' | 'other';
};

const written: readonly (readonly [family: Form['family'], ...spellings: string[]])[] = [
  ['company', 'co', 'company', 'compagnie', 'cie', 'compania', 'companie'],
  ['company', 'corp', 'corporation', 'corporacion', 'corporate'],
  ['company', 'inc', 'incorporated', 'incorporation'],
  ['limited', 'ltd', 'limited', 'ltda', 'limitada', 'limitee', 'ltee'],
  ['limited', 'llc', 'limited liability company', 'limited liability co', 'lc', 'll'],
  ['limited', 'pty', 'proprietary'],
  ['limited', 'pvt', 'private'],
  ['limited', 'gmbh', 'gesellschaft mit beschrankter haftung', 'gesellschaft m b h', 'mbh'],
  [
    'limited',
    'ooo',
    'obshchestvo s ogranichennoy otvetstvennostyu',
    'obschestvo s ogranichennoy otvetstvennostyu',
    'obshestvo s ogranichennoy otvetstvennostyu',
    'tov',
    'too',
  ],
  [
    'limited',
    'srl',
    'societatea cu raspundere limitata',
    'societate cu raspundere limitata',
    'societa a responsabilita limitata',
    'sociedad de responsabilidad limitada',
    's r l',
  ],
  ['limited', 'sarl', 'societe a responsabilite limitee'],
  ['limited', 'sl', 'sociedad limitada'],
  ['limited', 'spzoo', 'sp z o o', 'spolka z ograniczona odpowiedzialnoscia', 'sp z oo'],
  ['limited', 'doo', 'd o o'],
  ['limited', 'sro', 's r o'],
  ['limited', 'kft', 'korlatolt felelossegu tarsasag'],
  ['limited', 'bv', 'besloten vennootschap'],
  ['limited', 'bvba'],
  ['limited', 'oy', 'osakeyhtio'],
  ['limited', 'ab', 'aktiebolag'],
  ['limited', 'as', 'aksjeselskap', 'anonim sirketi'],
  ['limited', 'aps', 'anpartsselskab'],
  ['limited', 'fze', 'free zone establishment', 'fzco', 'fzc', 'fz'],
  ['limited', 'est', 'establishment'],
  ['stock', 'plc', 'public limited company'],
  ['stock', 'ag', 'aktiengesellschaft', 'akg'],
  ['stock', 'sa', 'societe anonyme', 'sociedad anonima', 'sociedade anonima', 's a'],
  ['stock', 'sacv', 's a de c v', 'sa de cv', 'sociedad anonima de capital variable'],
  ['stock', 'spa', 'societa per azioni'],
  ['stock', 'nv', 'naamloze vennootschap'],
  ['stock', 'se', 'societas europaea'],
  [
    'stock',
    'jsc',
    'joint stock company',
    'joint stock co',
    'ao',
    'aktsionernoe obshchestvo',
    'aktsionernoye obshchestvo',
    'aktsionernoe obschestvo',
  ],
  ['stock', 'ojsc', 'open joint stock company', 'oao', 'otkrytoe aktsionernoe obshchestvo'],
  ['stock', 'pjsc', 'public joint stock company', 'pao', 'publichnoe aktsionernoe obshchestvo', 'pat'],
  ['stock', 'cjsc', 'closed joint stock company', 'zao', 'zakrytoe aktsionernoe obshchestvo', 'pjs'],
  ['stock', 'tbk', 'persero', 'bhd', 'berhad'],
  ['stock', 'kk', 'kabushiki kaisha', 'kabushiki gaisha'],
  ['partnership', 'lp', 'limited partnership'],
  ['partnership', 'llp', 'limited liability partnership'],
  ['partnership', 'kg', 'kommanditgesellschaft'],
  ['partnership', 'ohg', 'gbr'],
  ['partnership', 'kgaa'],
  ['other', 'ev', 'eingetragener verein'],
  ['other', 'ano', 'avtonomnaya nekommercheskaya organizatsiya'],
  ['other', 'fgup', 'federal state unitary enterprise', 'gup'],
  ['other', 'pt', 'cv', 'ud'],
  ['other', 'sdn'],
];

export type FoundForm = Form & { readonly words: number };

const byFirst = new Map<string, { words: readonly string[]; found: FoundForm }[]>();
for (const [family, form = '', ...more] of written)
  for (const spelling of [form, ...more]) {
    const words = spelling.split(' ');
    const [first = ''] = words;
    const found = { form, family, words: words.length };
    byFirst.set(
      first,
      [...(byFirst.get(first) ?? []), { words, found }].toSorted((a, b) => b.words.length - a.words.length),
    );
  }

/** Long words of legal forms, by which a form is known although a letter of it is wrong. */
const longForms = new Map<string, { words: readonly string[]; found: FoundForm }[]>();
for (const form of [...byFirst.values()].flat())
  if (form.words.join('').length >= 8) {
    const letter = form.words[0]?.[0] ?? '';
    longForms.set(letter, [...(longForms.get(letter) ?? []), form]);
  }

/** The legal form that is written from a place on, the longest that fits; a long one also with a slip of the pen. */
export function legalFormAt(words: readonly string[], at: number): FoundForm | undefined {
  const exact = byFirst
    .get(words[at] ?? '')
    ?.find(({ words: spelled }) => spelled.every((one, nth) => words[at + nth] === one));
  let best = exact;
  for (const form of longForms.get(words[at]?.[0] ?? '') ?? [])
    if (form.found.words > (best?.found.words ?? 0) && isNear(form.words, words, at)) best = form;
  return best?.found;
}

/** Whether these words stand from a place on, with one slip in one of them. */
function isNear(spelled: readonly string[], words: readonly string[], at: number): boolean {
  for (let nth = 0; nth < spelled.length; nth += 1)
    if (Math.abs((spelled[nth]?.length ?? 0) - (words[at + nth]?.length ?? 0)) > 1) return false;
  let slips = 0;
  for (const [nth, one] of spelled.entries()) {
    const word = words[at + nth] ?? '';
    if (word === one) continue;
    if (one.length < 4 || distance(word, one, 1.1) > 1.1) return false;
    slips += 1;
  }
  return slips === 1;
}
