/**
 * Whether a name can have any listed one at all, told by its words alone. What changed in a list is few names, and a million
 * parties are compared with it: nearly all of them have no word in common with any, and are put aside here without being
 * taken apart. Words are remembered, because parties share them. It never puts aside what the index would find.
 */
import { mayBeJoined } from '../alike.ts';
import { analyse, type Kind, type Part } from '../analyse.ts';

export type FirstLook = (name: string, kind: Kind) => boolean;

/** With more listed words nearly every name has some that is alike, and looking first would be work for nothing. */
export const mostListedWords = 3_000;

/** Names that are nothing but words: of others the marks decide where a word ends. */
const plain = /^[\p{L}\p{M} ,-]+$/u;
const mostKept = 200_000;

type Seen = { readonly meets: boolean; readonly letters: string; readonly sounds: number };

export function firstLook(
  listed: {
    readonly words: readonly Part[];
    readonly letters: ReadonlyMap<string, unknown>;
  },
  meets: (part: Part) => boolean,
): FirstLook {
  const shorts = new Set(listed.words.flatMap(({ text }) => (text.length <= 5 ? [text] : [])));
  const kept = new Map<string, Seen>();
  const see = (word: string, kind: Kind): Seen => {
    const key = `${kind === 'person' ? '' : kind}${word}`;
    const known = kept.get(key);
    if (known) return known;
    const { telling, letters } = analyse(word, kind);
    const seen = {
      meets: telling.some(meets),
      letters,
      sounds: telling.reduce((sounds, part) => sounds | part.sounds, 0),
    };
    if (kept.size >= mostKept) kept.clear();
    kept.set(key, seen);
    return seen;
  };
  const joined = (letters: string, sounds: number) =>
    listed.words.some((word) => mayBeJoined(letters.length, sounds, word));
  return (name, kind) => {
    if (!plain.test(name)) return true;
    const words = name.split(/[ ,-]+/u);
    let [letters, sounds, count] = ['', 0, 0];
    let before: Seen | undefined;
    for (const word of words) {
      if (word === '') continue;
      const seen = see(word, kind);
      if (seen.meets) return true;
      if (before && joined(before.letters + seen.letters, before.sounds | seen.sounds)) return true;
      letters += seen.letters;
      sounds |= seen.sounds;
      count += 1;
      before = seen;
    }
    if (count > 2 && joined(letters, sounds)) return true;
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
