/**
 * Whether a name can have any listed one at all, told by its words alone. What changed in a list is few names, and a million
 * parties are compared with it: nearly all of them have no word in common with any, and are put aside here without being
 * taken apart. Words are remembered, because parties share them. It never puts aside what the index would find.
 */
import { mayBeJoined } from '../alike.ts';
import { analyse, type Kind, mayBeAside, type Part } from '../analyse.ts';
import { remembering } from '../remembering.ts';
import { type Spelled, spelledTogether } from '../sounds.ts';

export type FirstLook = (name: string, kind: Kind) => boolean;

/** With more listed words nearly every name has some that is alike, and looking first would be work for nothing. */
export const mostListedWords = 3_000;

/** Names that are nothing but words: of others the marks decide where a word ends. */
const plain = /^[\p{L}\p{M} ,-]+$/u;
const mostKept = 200_000;

/** What a word meets: nothing, a word of names that have others too, or one of a name that may be met by it alone. */
export type Meets = 'nothing' | 'a-word' | 'a-name';

type Seen = {
  readonly meets: Meets;
  /** It counts in any name: it is no title, particle or legal form. */
  readonly tells: boolean;
  /** All of it as one word. */
  readonly whole: Spelled;
};

export function firstLook(
  listed: {
    readonly words: readonly Part[];
    readonly letters: ReadonlyMap<string, unknown>;
  },
  meets: (part: Part) => Meets,
): FirstLook {
  const shorts = new Set(listed.words.flatMap(({ text }) => (text.length <= 5 ? [text] : [])));
  const seeing = (kind: Kind) =>
    remembering((word: string): Seen => {
      const { telling, letters } = analyse(word, kind);
      const met = telling.map(meets);
      return {
        meets: met.includes('a-name') ? 'a-name' : met.includes('a-word') ? 'a-word' : 'nothing',
        tells: telling.every(({ text }) => !mayBeAside(text, kind)),
        whole: { ...spelledTogether(telling), text: letters },
      };
    }, mostKept);
  const see = { person: seeing('person'), organization: seeing('organization'), vessel: seeing('vessel') };
  const joined = (words: readonly Spelled[]) => {
    const together = spelledTogether(words);
    return listed.words.some((word) => mayBeJoined(together, word));
  };
  return (name, kind) => {
    if (!plain.test(name)) return true;
    const words = name.split(/[ ,-]+/u);
    let [tell, met] = [0, 0];
    const wholes: Spelled[] = [];
    for (const word of words) {
      if (word === '') continue;
      const seen = see[kind](word);
      if (seen.meets === 'a-name') return true;
      if (seen.meets === 'a-word') met += 1;
      if (seen.tells) tell += 1;
      const before = wholes.at(-1);
      if (before && joined([before, seen.whole])) return true;
      wholes.push(seen.whole);
    }
    // One word of two names that both have more leaves so much against them that they are not alike.
    if (met > 1 || (met === 1 && (tell < 2 || tell < wholes.length))) return true;
    if (wholes.length > 2 && joined(wholes)) return true;
    const letters = wholes.map(({ text }) => text).join('');
    return listed.letters.has(letters) || (kind === 'organization' && mayBeShort(words, shorts));
  };
}

/** Whether the first letters of some of the words could be a listed word. */
function mayBeShort(words: readonly string[], shorts: ReadonlySet<string>): boolean {
  if (words.length < 3) return false;
  const firsts = new Set(words.map((word) => word.charAt(0).toLowerCase()));
  for (const short of shorts) if ([...short].every((letter) => firsts.has(letter))) return true;
  return false;
}
