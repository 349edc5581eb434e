/** What both sides of a match say, field by field, and which value met which. */
import type { Answer } from '../../api/call.ts';
import { type Entry, fieldLines, fieldTitles } from '../entry-said.ts';

export type Line = Answer<'getScreeningMatch'>['lines'][number];
export type Party = Answer<'getScreeningMatch'>['party'];

/** The fields that both sides have, in the order in which a person looks at them. */
const compared = ['names', 'kind', 'births', 'countries', 'addresses', 'identifiers'] as const;

/** Of which field a line of the score tells. */
const fieldOf: Readonly<Record<string, (typeof compared)[number] | undefined>> = {
  names: 'names',
  alias: 'names',
  kind: 'kind',
  birth: 'births',
  country: 'countries',
  address: 'addresses',
  identifier: 'identifiers',
};

export type Value = { readonly text: string; readonly met: boolean };

export type Side = {
  readonly title: string;
  readonly party: readonly Value[];
  readonly entry: readonly Value[];
  /** Lines of the score that name the two values, in the order of reckoning. */
  readonly met: readonly Line[];
};

/** A field that neither side has is left out. */
export function sidesOf(party: Party, entry: Entry, lines: readonly Line[]): readonly Side[] {
  return compared.flatMap((field) => {
    const met = lines.filter(({ what, ...of }) => fieldOf[what] === field && (of.party ?? of.entry));
    const side = {
      title: fieldTitles[field],
      party: valuesOf(
        fieldLines(field, party[field]),
        met.flatMap((line) => line.party ?? []),
      ),
      entry: valuesOf(
        fieldLines(field, entry[field]),
        met.flatMap((line) => line.entry ?? []),
      ),
      met,
    };
    return side.party.length + side.entry.length > 0 ? [side] : [];
  });
}

function valuesOf(shown: readonly string[], met: readonly string[]): readonly Value[] {
  return shown.map((text) => ({ text, met: met.some((value) => has(text, value)) }));
}

/** Whether a value stands in what is shown, as whole words. */
function has(shown: string, value: string): boolean {
  const at = shown.toLowerCase().indexOf(value.toLowerCase());
  if (value === '' || at < 0) return false;
  const around = [shown.charAt(at - 1), shown.charAt(at + value.length)];
  return !around.some((one) => /[\p{L}\p{N}]/u.test(one));
}
