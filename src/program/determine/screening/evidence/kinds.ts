/** Whether both are of one kind, and whether the listed name is one that tells. */
import type { EntryKind, EntryName } from '../../lists/index.ts';
import type { Weighed, Weighing } from './types.ts';

/** A person does not become a ship. Lists and customers do mix up persons and their firms. */
const apart: Readonly<Record<string, number>> = {
  'organization/person': 0.8,
  'person/vessel': 0.5,
  'aircraft/person': 0.5,
  'organization/vessel': 0.75,
  'aircraft/organization': 0.75,
  'person/unknown': 0.92,
};

export const weighKinds: Weighing = ({ kind: ours }, { kind: theirs }) => {
  const lowers = apart[[ours, theirs].toSorted().join('/')];
  if (lowers === undefined) return undefined;
  const says = `One is ${named[ours]}, the other ${named[theirs]}.`;
  return { what: 'kind', says, lowers, party: named[ours], entry: named[theirs] };
};

const named: Readonly<Record<EntryKind, string>> = {
  person: 'a person',
  organization: 'an organization',
  vessel: 'a vessel',
  aircraft: 'an aircraft',
  unknown: 'of a kind that the list does not say',
};

/** What the list itself calls weak: a nickname, or a name many bear. */
const weak = 0.93;
const oneWordAlias = 0.8;
const oneWord = 0.82;

/**
 * How much a listed name tells. One word of a name that has more is many people's, the more so where it is only an alias.
 *
 * @param words that tell, of the name that was asked for and of the listed one
 */
export function weighName(
  { kind, text }: EntryName,
  words: { readonly asked: number; readonly listed: number },
): Weighed | undefined {
  const alone = words.listed === 1 && words.asked > 1;
  if (kind === 'weak-alias')
    return {
      what: 'alias',
      says: 'The list calls this alias weak.',
      lowers: alone ? weak * oneWordAlias : weak,
      entry: text,
    };
  if (!alone) return undefined;
  return kind === 'primary'
    ? { what: 'alias', says: 'The listed name is one word.', lowers: oneWord, entry: text }
    : { what: 'alias', says: 'The listed name is an alias of one word.', lowers: oneWordAlias, entry: text };
}
