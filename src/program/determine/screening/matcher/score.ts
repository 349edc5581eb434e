/**
 * One score for two names, from 0 to 1: how well the words that met fit, times how much of both names they are, times what
 * else is known. Each factor is kept, so that the score can be told again factor by factor (explain.ts).
 */
import { type Alignment, type AlikeParts, align, type Met } from './align.ts';
import type { Analysed, Part } from './analyse.ts';
import { particleShared, sum, weightMissing, weightOf } from './weights.ts';

export type Factors = {
  /** How alike the words are that met: their mean, pulled towards the two worst of them. */
  readonly fit: number;
  /** How much of both names met. What contradicts counts more than what only one of them says. */
  readonly cover: number;
  /** The family name that one of them sets apart met nothing of the other. */
  readonly family: number;
  /** Only one of them has a number, or they have others. */
  readonly number: number;
  /** Nothing met but initials and short forms. */
  readonly initials: number;
  /** The legal forms differ. */
  readonly form: number;
};

export type Compared = {
  readonly score: number;
  readonly factors: Factors;
  readonly alignment: Alignment;
  /** Father and son stand in each other's place. */
  readonly swapped: boolean;
};

export type Settings = {
  /** What a word weighs that stands against another one. */
  readonly contradiction: number;
  /** What a word weighs that only one of the names has. */
  readonly surplus: number;
  /** How much more it weighs the less alike the words are that met: who is hardly met is not met with half a name. */
  readonly unsure: number;
  /** How much the worst of the words that met pulls. */
  readonly worst: number;
  /** What is taken off where the legal forms are of different families; of one family half of it. */
  readonly form: number;
  /** What is taken off where the family name met none: given names alone are many people's. */
  readonly family: number;
  /** What is taken off where a number met none: the second fund is not the third. */
  readonly number: number;
};

export const settingsOf: Readonly<Record<Analysed['kind'], Settings>> = {
  person: { contradiction: 2.2, surplus: 0.2, unsure: 2, worst: 0.55, form: 0, family: 0.25, number: 0 },
  organization: {
    contradiction: 2.2,
    surplus: 0.6,
    unsure: 1,
    worst: 0.3,
    form: 0.1,
    family: 0,
    number: 0.2,
  },
  vessel: { contradiction: 2.2, surplus: 0.3, unsure: 1, worst: 0.5, form: 0, family: 0, number: 0 },
};

/** From this weight on a word that met tells something; below are initials and numbers. */
const tells = 0.5;
/** An initial that fits no word of the other name says nearly as much as a word. */
const initialContradicts = 0.7;

/** Whether all of a family name that is set apart is among the words that met nothing. */
function familyAlone({ telling }: Analysed, alone: readonly Part[]): boolean {
  let setApart = false;
  for (const part of telling) {
    if (!part.setApart) continue;
    if (!alone.includes(part)) return false;
    setApart = true;
  }
  return setApart;
}

/** Initials that fit are many people's. */
const onlyInitials = 0.6;

function isWord({ how, weight, score }: Met): boolean {
  return how !== 'acronym' && how !== 'initial' && (weight >= tells || score === 1);
}

export function compare(a: Analysed, b: Analysed, howAlike?: AlikeParts): Compared {
  const settings = settingsOf[a.kind];
  const alignment = align(a, b, howAlike);
  const { met } = alignment;
  if (met.length === 0) return { score: 0, factors: nothingMet, alignment, swapped: false };
  const swapped = areSwapped(a, b, alignment);
  const aloneA = partsAt(a, alignment.aloneInA);
  const aloneB = partsAt(b, alignment.aloneInB);
  const howWell = fitOf(alignment, particlesShared(a, b), settings);
  const factors = {
    fit: howWell,
    cover: coverOf({ met, aloneA, aloneB, swapped, fit: howWell }, settings),
    family: familyAlone(a, aloneA) || familyAlone(b, aloneB) ? 1 - settings.family : 1,
    number: aloneA.some(isNumber) || aloneB.some(isNumber) ? 1 - settings.number : 1,
    initials: a.kind !== 'person' || met.some(isWord) ? 1 : onlyInitials,
    form: 1 - formsApart(a, b) * settings.form,
  };
  const { fit, cover, family, number, initials, form } = factors;
  const score = fit * cover * family * number * initials * form;
  return { score, factors, alignment, swapped };
}

const nothingMet: Factors = { fit: 0, cover: 0, family: 1, number: 1, initials: 1, form: 1 };

function isNumber({ kind }: Part): boolean {
  return kind === 'number';
}

/** The mean of the words that met, pulled towards the worst; a second doubt beside it counts too, the less the more words. */
function fitOf({ met }: Alignment, shared: number, { worst }: Settings): number {
  let [weight, scored, least, second, words] = [shared, shared, 1, 1, 0];
  for (const one of met) {
    weight += one.weight;
    scored += one.score * one.weight;
    if (one.weight < tells) continue;
    words += 1;
    if (one.score < least) [least, second] = [one.score, least];
    else if (one.score < second) second = one.score;
  }
  if (met.length === 0) return 0;
  const doubts = least * second ** (1 / Math.max(1, words - 1));
  return (scored / weight) * (1 - worst) + doubts * worst;
}

/** A particle both have, and nothing more where they share several. */
function particlesShared(a: Analysed, b: Analysed): number {
  const shares = a.aside.some(
    (one) =>
      one.kind === 'particle' && b.aside.some(({ kind, text }) => kind === 'particle' && text === one.text),
  );
  return shares ? particleShared : 0;
}

type Laid = {
  readonly met: readonly Met[];
  readonly aloneA: readonly Part[];
  readonly aloneB: readonly Part[];
  readonly swapped: boolean;
  readonly fit: number;
};

function coverOf({ met, aloneA, aloneB, swapped, fit }: Laid, settings: Settings): number {
  const weight = sum(met, (one) => one.weight);
  if (weight === 0) return 0;
  // What an initial met is only half found.
  const half = { a: halfMet(met, 'a'), b: halfMet(met, 'b') };
  const against =
    Math.min(sum(aloneA, weightAgainst) + half.a, sum(aloneB, weightAgainst) + half.b) + (swapped ? 1 : 0);
  const surplus = Math.abs(sum(aloneA, weightMissing) + half.a - sum(aloneB, weightMissing) - half.b);
  const doubt = (1 - fit) * (met.some(isHeard) ? ofHeard : 1);
  const missing = settings.surplus + settings.unsure * doubt;
  return weight / (weight + settings.contradiction * against + missing * surplus);
}

/** Another script, or another spelling of what is read alike, is hardly a sign of another word: so much of a slip. */
const ofHeard = 0.15;

function isHeard({ how }: Met): boolean {
  return how === 'script' || how === 'sound';
}

function halfMet(met: readonly Met[], side: 'a' | 'b'): number {
  return sum(met, (one) => (one.how === 'initial' && one.word === side ? 1 - one.weight : 0));
}

function weightAgainst(part: Part): number {
  return part.kind === 'initial' ? initialContradicts : weightOf(part);
}

function partsAt({ telling }: Analysed, places: readonly number[]): readonly Part[] {
  const parts: Part[] = [];
  for (const at of places) {
    const part = telling[at];
    if (part) parts.push(part);
  }
  return parts;
}

/** Father and son in each other's place: both write whose son is whose, and say the opposite. */
function areSwapped(a: Analysed, b: Analysed, { met }: Alignment): boolean {
  if (!a.telling.some(hasGeneration) || !b.telling.some(hasGeneration)) return false;
  const generations = met.flatMap(({ a: [x = -1], b: [y = -1] }) => {
    const [one, other] = [a.telling[x]?.generation, b.telling[y]?.generation];
    return one === undefined || other === undefined ? [] : [[one, other] as const];
  });
  const down = generations.some(([one, other]) => one === 0 && other > 0);
  return down && generations.some(([one, other]) => other === 0 && one > 0);
}

function hasGeneration({ generation }: Part): boolean {
  return generation !== undefined;
}

/** Legal forms that differ: 1, within one family 0.5. Where one of them writes none, nothing differs. */
function formsApart(a: Analysed, b: Analysed): number {
  const x = a.aside.find(({ kind }) => kind === 'form');
  const y = b.aside.find(({ kind }) => kind === 'form');
  if (!x || !y || x.text === y.text) return 0;
  return x.family === y.family ? 0.5 : 1;
}
