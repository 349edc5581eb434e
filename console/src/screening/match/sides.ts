/** What both sides of a match say, field by field, and which value met which. */
import type { Answer } from '../../api/call.ts';
import { placeSaid } from '../../places.ts';
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

/** `for`: it speaks for their being one; `against`: it lowers the score. */
export type Value = { readonly text: string; readonly met?: 'for' | 'against' };

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
      party: valuesOf(fieldLines(field, party[field]), met, 'party'),
      entry: valuesOf(fieldLines(field, entry[field]), met, 'entry'),
      met,
    };
    return side.party.length + side.entry.length > 0 ? [side] : [];
  });
}

/** The values that a line is about, as people read them. */
export function pairSaid({ what, party, entry }: Line): string | undefined {
  const values = [party, entry].flatMap((value) =>
    value === undefined ? [] : [what === 'country' ? placesSaid(value) : value],
  );
  return values.length === 0 ? undefined : values.join(' – ');
}

function placesSaid(codes: string): string {
  return codes.split(', ').map(placeSaid).join(', ');
}

function valuesOf(shown: readonly string[], met: readonly Line[], side: 'party' | 'entry'): readonly Value[] {
  return shown.map((text) => {
    const line = met.find((one) => valuesIn(one, side).some((value) => has(text, value)));
    return line ? { text, met: speaks(line) } : { text };
  });
}

/** A line has countries as their codes with commas between them. */
function valuesIn({ what, ...of }: Line, side: 'party' | 'entry'): readonly string[] {
  const value = of[side];
  if (value === undefined) return [];
  return what === 'country' ? value.split(', ') : [value];
}

/** A name that tells little lowers the score, and it is the name that met. */
function speaks({ what, times = 1 }: Line): 'for' | 'against' {
  return times < 1 && fieldOf[what] !== 'names' ? 'against' : 'for';
}

/** Whether a value stands in what is shown, as whole words: `AR` not in the middle of `Argentina (AR)`, but at its end. */
function has(shown: string, value: string): boolean {
  const [within, sought] = [shown.toLowerCase(), value.toLowerCase()];
  if (sought === '') return false;
  for (let at = within.indexOf(sought); at >= 0; at = within.indexOf(sought, at + 1)) {
    const around = [within.charAt(at - 1), within.charAt(at + sought.length)];
    if (!around.some((one) => /[\p{L}\p{N}]/u.test(one))) return true;
  }
  return false;
}
