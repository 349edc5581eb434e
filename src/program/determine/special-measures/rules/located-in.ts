/** Which places and links bring a party under a measure. Pure. */
import type { Place } from '../../../collect/identification/index.ts';
import type { Target } from '../types/content.ts';
import type { AccountPlaced, Criterion, Hit } from '../types/hits.ts';
import type { Basis, PreviewOutcome } from '../types/previews.ts';

/** Every value on record that reaches the account, and whether the program counts it as located there. */
export function hitsOn(target: Target, placed: AccountPlaced, basis: Basis): readonly Hit[] {
  const hits = target.kind === 'person' ? linkedHits(target, placed) : placeHits(target, placed);
  return hits.map((hit) => ({ ...hit, counts: countsAs(hit.criterion, basis) }));
}

/** A link is a decision of people and always counts; a place counts where the program says so. */
export function countsAs(criterion: Criterion, basis: Basis): boolean {
  return criterion === 'linked' || basis.includes(criterion);
}

/** What all hits together come to; nothing where there are none. */
export function outcomeOf(hits: readonly Hit[]): PreviewOutcome | undefined {
  if (hits.length === 0) return undefined;
  const counted = hits.filter(({ counts }) => counts);
  if (counted.some(({ sure }) => sure)) return 'touched';
  return counted.length > 0 ? 'unknown' : 'otherwise';
}

type Found = Omit<Hit, 'counts'>;

function placeHits(target: Extract<Target, { kind: 'jurisdiction' }>, placed: AccountPlaced): Found[] {
  const { customer, owners, uses } = placed;
  const of = (criterion: Criterion, person: Hit['person'], places: readonly Place[]) =>
    places.flatMap((place) => {
      const sure = isIn(target, place);
      return sure === false ? [] : [{ criterion, person, ...place, sure: sure === true }];
    });
  return [
    ...of('address', customer.person, customer.addresses),
    ...of('use', customer.person, customer.uses),
    ...of('use', null, uses),
    ...owners.flatMap((owner) => of('ownership', owner.person, owner.addresses)),
  ];
}

function linkedHits(target: Extract<Target, { kind: 'person' }>, placed: AccountPlaced): Found[] {
  const linked = new Set<string>(target.links.map(({ party }) => party));
  return [placed.customer, ...placed.owners]
    .filter(({ person }) => linked.has(person))
    .map(({ person }) => ({ criterion: 'linked', person, country: null, region: null, sure: true }));
}

/** True, false, or `unknown` where the record gives the country and not the part of it. */
export function isIn(
  { country, regions }: Pick<Extract<Target, { kind: 'jurisdiction' }>, 'country' | 'regions'>,
  place: Place,
): boolean | 'unknown' {
  if (place.country !== country) return false;
  if (regions.length === 0) return true;
  if (place.region === null) return 'unknown';
  const said = plain(place.region);
  return regions.some(({ code, names }) =>
    [...names, ...(code ? [code, code.slice(3)] : [])].some((name) => plain(name) === said),
  );
}

/** Without case, accents, spaces and signs: what is left is what two spellings of one name share. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[^\p{Letter}\p{Number}]/gu, '')
    .toLowerCase();
}
