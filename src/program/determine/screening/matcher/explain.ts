/** A score told line by line: which word met which, how it was compared, and what each thing did to the score. */

import type { Met } from './align.ts';
import type { How } from './alike.ts';
import type { Analysed, Part } from './analyse.ts';
import type { Compared } from './score.ts';

type NameLine =
  | 'names'
  | 'words'
  | 'met'
  | 'against'
  | 'left-out'
  | 'swapped'
  | 'family'
  | 'number'
  | 'initials'
  | 'form'
  | 'nothing-met';
/** What was weighed beside the names (../evidence). */
type EvidenceLine = 'alias' | 'kind' | 'birth' | 'country' | 'address' | 'identifier';

export type Line = {
  readonly what: NameLine | EvidenceLine;
  /** In words for a reviewer. */
  readonly says: string;
  /** What the score is multiplied by, or what is added to it; neither for a line that one above it is made of. */
  readonly times?: number;
  readonly adds?: number;
  /** The values that were compared, as each side has them. */
  readonly party?: string;
  readonly entry?: string;
};

const howSaid: Readonly<Record<How, string>> = {
  same: 'the same',
  spelling: 'spelled nearly alike',
  nickname: 'forms of one given name',
  sound: 'read alike',
  script: 'read alike in another script',
  initial: 'an initial that fits',
  number: 'the same number',
  joined: 'the same letters, with the spaces elsewhere',
  acronym: 'its first letters',
};

/** The lines of the score of two names, in the order in which it is reckoned. Their factors multiply to it. */
export function explain(a: Analysed, b: Analysed, compared: Compared): readonly Line[] {
  const { factors, alignment, swapped } = compared;
  const { met } = alignment;
  if (met.length === 0)
    return [{ what: 'nothing-met', says: 'No word of the one is like a word of the other.', times: 0 }];
  return [
    { what: 'words', says: `The words that met are alike by ${percent(factors.fit)}.`, times: factors.fit },
    ...met.map((one): Line => ({ what: 'met', says: metSaid(a, b, one) })),
    ...coverLines(a, b, compared),
    ...(swapped
      ? [{ what: 'swapped', says: 'Father and son stand in each other’s place.' } satisfies Line]
      : []),
    ...lowered('family', factors.family, 'The family name met nothing of the other name.'),
    ...lowered('number', factors.number, 'A number of one of them is not in the other.'),
    ...lowered('initials', factors.initials, 'Only initials or short forms met.'),
    ...lowered('form', factors.form, `The legal forms differ: ${formOf(a)} and ${formOf(b)}.`),
  ];
}

function lowered(what: Line['what'], times: number, says: string): readonly Line[] {
  return times < 1 ? [{ what, says, times }] : [];
}

function metSaid(a: Analysed, b: Analysed, { a: inA, b: inB, how, score }: Met): string {
  return `${said(a, inA)} met ${said(b, inB)}: ${howSaid[how]}, ${percent(score)}.`;
}

function coverLines(a: Analysed, b: Analysed, { factors, alignment }: Compared): readonly Line[] {
  if (factors.cover === 1) return [];
  const [inA, inB] = [alignment.aloneInA, alignment.aloneInB];
  const against = inA.length > 0 && inB.length > 0;
  const lines: Line[] = [
    {
      what: 'words',
      says: `Of both names together they make up ${percent(factors.cover)}, with what did not meet held against them.`,
      times: factors.cover,
    },
  ];
  if (against) lines.push({ what: 'against', says: `${said(a, inA)} stands against ${said(b, inB)}.` });
  else if (inA.length > 0)
    lines.push({ what: 'left-out', says: `${said(a, inA)} is only in the name that was asked for.` });
  else if (inB.length > 0)
    lines.push({ what: 'left-out', says: `${said(b, inB)} is only in the listed name.` });
  return lines;
}

function said({ telling }: Analysed, places: readonly number[]): string {
  return `“${places.map((at) => wordOf(telling[at])).join(' ')}”`;
}

function wordOf(part: Part | undefined): string {
  return part?.native ?? part?.text ?? '';
}

function formOf({ aside }: Analysed): string {
  return aside.find(({ kind }) => kind === 'form')?.text.toUpperCase() ?? 'none';
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
