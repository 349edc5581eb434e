/** Which words of the lists are alike to a word that is asked for, and how much. */
import { alikeParts, leastAlike, leastJoined } from '../align.ts';
import { lettersIn } from '../alike.ts';
import type { Part } from '../analyse.ts';
import { remembering } from '../remembering.ts';
import { skeleton } from '../sounds.ts';
import { indexWords, inJoin, inSound, inSpelling, inWriting } from './near-words.ts';
import { keyOf } from './vocabulary.ts';

/** Numbers of parts and how alike each is, the most alike first. */
export type Near = { readonly at: Uint32Array; readonly score: Float32Array };

export type NearParts = {
  /** The words that one word may be. */
  ofWord(part: Part): Near;
  /** The words that several words, written together, may be. */
  ofJoin(part: Part): Near;
};

/** Words come again and again in the names that are asked for, and what was found of them is kept. */
const mostKept = 50_000;

export function nearParts(parts: readonly Part[]): NearParts {
  const spelled = indexWords(
    parts.map(({ folded }) => folded),
    inSpelling,
  );
  const written = indexWords(
    parts.map(({ text }) => text),
    inWriting,
  );
  const fine = indexWords(
    parts.map(({ text }) => skeleton(text, 'fine')),
    inSound,
  );
  const coarse = indexWords(
    parts.map(({ text }) => skeleton(text, 'coarse')),
    inSound,
  );
  const foreign = foreignOf(parts);
  const forms = formsOf(parts);
  const lookUp = lookingUp(parts);
  return {
    ofWord: kept((part) =>
      lookUp(part, leastAlike, (take) => {
        spelled.find(part.folded, take);
        written.find(part.text, take);
        for (const name of part.givenNames ?? []) for (const at of forms.get(name) ?? []) take(at);
        if (part.writing === 'abjad') fine.find(skeleton(part.text, 'fine'), take);
        if (part.writing === 'syllables') coarse.find(skeleton(part.text, 'coarse'), take);
        foreign(part, take);
      }),
    ),
    ofJoin: kept((part) =>
      lookUp(part, leastJoined, (take) => {
        spelled.find(part.folded, take, 1);
        if (part.writing === 'syllables') coarse.find(skeleton(part.text, 'coarse'), take);
        foreign(part, take);
      }),
    ),
  };
}

/** Of words that stand for two: what one word may be that was written together. */
export function nearJoins(parts: readonly Part[]): (part: Part) => Near {
  const spelled = indexWords(
    parts.map(({ folded }) => folded),
    inJoin,
  );
  const foreign = foreignOf(parts);
  const lookUp = lookingUp(parts);
  return kept((part) =>
    lookUp(part, leastJoined, (take) => {
      spelled.find(part.folded, take);
      foreign(part, take);
    }),
  );
}

function kept(find: (part: Part) => Near): (part: Part) => Near {
  return remembering(find, mostKept, keyOf);
}

type LookUp = (part: Part, least: number, look: (take: (at: number) => void) => void) => Near;

/** Compares a part with each of those that `look` takes, once, and keeps those that are alike enough. */
function lookingUp(parts: readonly Part[]): LookUp {
  const stamps = new Uint32Array(parts.length);
  const mayMeet = lettersIn(parts);
  let round = 0;
  return (part, least, look) => {
    round += 1;
    const found: { at: number; score: number }[] = [];
    const may = part.kind === 'name' ? mayMeet(part) : () => true;
    look((at) => {
      if (stamps[at] === round) return;
      stamps[at] = round;
      if (!may(at)) return;
      const other = parts[at];
      const score = other ? alikeParts(part, other).score : 0;
      if (score >= least) found.push({ at, score });
    });
    return inOrder(found);
  };
}

/** The words that are forms of each given name. */
function formsOf(parts: readonly Part[]): ReadonlyMap<number, readonly number[]> {
  const forms = new Map<number, number[]>();
  for (const [at, { givenNames = [] }] of parts.entries())
    for (const name of givenNames) forms.set(name, [...(forms.get(name) ?? []), at]);
  return forms;
}

/** Listed words of other scripts by their consonants. There are few, and all of them may be what was written in Latin. */
function foreignOf(parts: readonly Part[]): (part: Part, take: (at: number) => void) => void {
  const at = parts.flatMap(({ writing }, place) => (writing === 'full' ? [] : [place]));
  const byConsonants = indexWords(
    at.map((place) => skeleton(parts[place]?.text ?? '', 'coarse')),
    inSound,
  );
  return (part, take) => byConsonants.find(skeleton(part.text, 'coarse'), (place) => take(at[place] ?? 0));
}

function inOrder(found: readonly { readonly at: number; readonly score: number }[]): Near {
  const best = found.toSorted((a, b) => b.score - a.score);
  return {
    at: Uint32Array.from(best, ({ at }) => at),
    score: Float32Array.from(best, ({ score }) => score),
  };
}
