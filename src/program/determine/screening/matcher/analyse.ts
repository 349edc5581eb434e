/** A name taken apart once: which of its words tell its bearer apart, and which are address, legal form or joint. */
import { type Spelled, spelledAs } from './sounds.ts';
import { type Word, wordsOf } from './spell.ts';
import { alsoNames, honorifics, joints, particles, sameParticle } from './vocabulary/honorifics.ts';
import { legalFormAt } from './vocabulary/legal-forms.ts';
import { isTens, numberOf } from './vocabulary/numbers.ts';
import { commonWord } from './vocabulary/organizations.ts';
import { isPlace } from './vocabulary/places.ts';

export type Kind = 'person' | 'organization' | 'vessel';
export type PartKind = 'name' | 'initial' | 'number' | 'particle' | 'honorific' | 'form';
export type Part = Spelled & {
  readonly kind: PartKind;
  /** Of a legal form: which forms it may be taken for. */
  readonly family?: string | undefined;
  /** It stands before the comma that sets the family name apart: PUTIN, Vladimir. */
  readonly setApart?: boolean | undefined;
  /** A country or region in the name of an organization. */
  readonly place?: boolean | undefined;
  /** Written a second time: where it is left out, nothing is. */
  readonly repeated?: boolean | undefined;
  /** How many "son of" stand before it: the bearer's own names, the father's, his father's. */
  readonly generation?: number | undefined;
};

/** Every field is there, so that all parts have one shape in memory: they are compared by the million. */
export function partAs(spelled: Spelled, kind: PartKind, more: Pick<Part, 'family' | 'place'> = {}): Part {
  const { text, writing, native, folded, sounds, givenNames } = spelled;
  return {
    text,
    writing,
    native,
    folded,
    sounds,
    givenNames,
    kind,
    family: more.family,
    place: more.place,
    setApart: undefined,
    repeated: undefined,
    generation: undefined,
  };
}

export type Analysed = {
  readonly name: string;
  readonly kind: Kind;
  /** Words that tell apart: names, initials, numbers. */
  readonly telling: readonly Part[];
  /** Words that may be left out: particles, honorifics, legal forms. */
  readonly aside: readonly Part[];
  /** The telling words, and particles between them, without spaces. */
  readonly letters: string;
};

export function analyse(name: string, kind: Kind): Analysed {
  const parts =
    kind === 'person' ? withFamily(name, partsOf(wordsOf(name), kind)) : partsOf(wordsOf(name), kind);
  const isTelling = ({ kind: of }: Part) => of === 'name' || of === 'initial' || of === 'number';
  const telling = parts.filter(isTelling);
  // A name of nothing but such words is told by them.
  if (!telling.some(({ kind: of }) => of !== 'initial') && parts.length > telling.length) {
    const all = parts.map((part): Part => (isTelling(part) ? part : { ...part, kind: 'name' }));
    return { name, kind, telling: all, aside: [], letters: lettersOf(all) };
  }
  const aside = parts.filter((part) => !isTelling(part));
  return {
    name,
    kind,
    telling,
    aside,
    letters: lettersOf(parts.filter((part) => isTelling(part) || part.kind === 'particle')),
  };
}

/** Lists write the family name first and set it apart by a comma. What is behind it must be names, not a title alone. */
function withFamily(name: string, parts: readonly Part[]): readonly Part[] {
  const comma = name.indexOf(',');
  if (comma < 1) return parts;
  const before = wordsOf(name.slice(0, comma)).length;
  if (!parts.slice(before).some(({ kind }) => kind === 'name' || kind === 'initial')) return parts;
  return parts.map((part, at) => (at < before && part.kind === 'name' ? { ...part, setApart: true } : part));
}

function lettersOf(parts: readonly Part[]): string {
  return parts.map(({ text }) => text).join('');
}

function partsOf(words: readonly Word[], kind: Kind): readonly Part[] {
  const parts: Part[] = [];
  const texts = words.map(({ text }) => text);
  let at = 0;
  while (at < words.length) {
    const form = kind === 'vessel' ? undefined : legalFormAt(texts, at);
    const word = words[at];
    if (!word) break;
    if (form && isForm(form.words, { at, count: words.length, kind })) {
      const spelled = spelledAs({ text: form.form, writing: word.writing });
      parts.push(partAs(spelled, 'form', { family: form.family }));
      at += form.words;
      continue;
    }
    parts.push(kind === 'person' ? partOfPerson(word, { words, at, before: parts }) : partOf(word, kind));
    at += 1;
  }
  const joined = numbersJoined(parts);
  return kind === 'person' ? withGenerations(joined.map(asRepeated)) : joined;
}

type Place = { readonly words: readonly Word[]; readonly at: number; readonly before: readonly Part[] };

/** What a word is in the name of a person, by where it stands. */
function partOfPerson(word: Word, place: Place): Part {
  if (honorifics.has(word.text) && isTitleAt(word, place)) return asHonorific(word);
  const part = partOf(word, 'person');
  return part.kind === 'particle' && isNameAt(word, place) ? partAs(spelledAs(word), 'name') : part;
}

/** Before the name, or behind it. Behind one word alone some titles are the name: John Tan, Joe Sultan. */
function isTitleAt({ text }: Word, { words, at, before }: Place): boolean {
  if (at < words.length - 1) return before.every(({ kind }) => kind === 'honorific');
  return hasSeveralNames(before) || !alsoNames.has(text);
}

/** The last of two words is a name, even where it would join two others elsewhere: Su Bin. So is Ben before one word. */
function isNameAt({ text }: Word, { words, at, before }: Place): boolean {
  const stands = at === words.length - 1 || (words.length === 2 && givenNames.has(text));
  return stands && !hasSeveralNames(before);
}

function hasSeveralNames(parts: readonly Part[]): boolean {
  return parts.filter(({ kind }) => kind === 'name').length > 1;
}

/** A person has no legal form, but somebody may have written one behind the name. A word alone is no form. */
function isForm(words: number, { at, count, kind }: { at: number; count: number; kind: Kind }): boolean {
  if (count === words) return false;
  return kind === 'organization' || (at >= 2 && at + words === count);
}

function asHonorific({ text, writing }: Word): Part {
  return partAs(spelledAs({ text, writing }), 'honorific');
}

function partOf({ text, writing, native }: Word, kind: Kind): Part {
  const number = kind === 'person' ? undefined : numberOf(text);
  if (number !== undefined) return partAs(spelledAs({ text: String(number), writing }), 'number');
  if ((kind === 'person' ? particles : joints).has(text))
    return partAs(spelledAs({ text: sameParticle[text] ?? text, writing }), 'particle');
  if (text.length === 1) return partAs(spelledAs({ text, writing }), 'initial');
  const told = kind === 'person' ? text : commonWord(text);
  const place = kind === 'organization' && isPlace(told);
  return partAs(spelledAs({ text: told, writing, native }), 'name', place ? { place } : {});
}

/** Particles that are given names too, where only one word follows: Ben Boyko. */
const givenNames: ReadonlySet<string> = new Set(['ben', 'bin', 'van', 'san', 'della']);

/** Whether a word could, in some name, be one that may be left out, or only an initial. */
export function mayBeAside(text: string, kind: Kind): boolean {
  return (
    text.length === 1 ||
    honorifics.has(text) ||
    (kind === 'person' ? particles : joints).has(text) ||
    legalFormAt([text, text], 0) !== undefined
  );
}

/** Forty four is 44. */
function numbersJoined(parts: readonly Part[]): readonly Part[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const before = joined.at(-1);
    if (
      part.kind === 'number' &&
      before?.kind === 'number' &&
      isTens(Number(before.text)) &&
      Number(part.text) < 10
    )
      joined.splice(-1, 1, { ...part, text: String(Number(before.text) + Number(part.text)) });
    else joined.push(part);
  }
  return joined;
}

function asRepeated(part: Part, at: number, parts: readonly Part[]): Part {
  const before = parts.findIndex(({ kind, text }) => kind === 'name' && text === part.text);
  return part.kind === 'name' && before < at ? { ...part, repeated: true } : part;
}

function withGenerations(parts: readonly Part[]): readonly Part[] {
  if (!parts.some(isSonOf)) return parts;
  let generation = 0;
  return parts.map((part) => {
    if (isSonOf(part)) generation += 1;
    return { ...part, generation };
  });
}

function isSonOf({ kind, text }: Part): boolean {
  return kind === 'particle' && (text === 'bin' || text === 'bint');
}
