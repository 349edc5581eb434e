/** Which places and links bring a party under a measure. Pure. */
import type { Place } from '../../../collect/identification/index.ts';
import type { MeasureContent, Target } from '../types/content.ts';
import type { AccountPlaced, Criterion, Hit, ResellerPlaced } from '../types/hits.ts';
import type { Basis, PreviewOutcome } from '../types/previews.ts';

/** Every value on record that reaches the account, and whether the program counts it as located there. */
export function hitsOn(
  content: Pick<MeasureContent, 'target' | 'imposes'>,
  placed: AccountPlaced,
  basis: Basis,
): readonly Hit[] {
  const { target } = content;
  const hits = target.kind === 'person' ? linkedHits(target, placed) : placeHits(target, placed);
  return [...hits, ...throughReseller(content, placed)].map((hit) => ({
    ...hit,
    counts: countsAs(hit.criterion, basis),
  }));
}

/**
 * A link is a decision of people and always counts, and an account is the reseller's wherever its customer is; a place
 * counts where the program says so.
 */
export function countsAs(criterion: Criterion, basis: Basis): boolean {
  return criterion === 'linked' || criterion === 'reseller' || basis.includes(criterion);
}

/** What all hits together come to; nothing where there are none. */
export function outcomeOf(hits: readonly Hit[]): PreviewOutcome | undefined {
  if (hits.length === 0) return undefined;
  const counted = hits.filter(({ counts }) => counts);
  if (counted.some(({ sure }) => sure)) return 'touched';
  return counted.length > 0 ? 'unknown' : 'otherwise';
}

type Found = Omit<Hit, 'counts'>;

/** How a reseller itself is reached; nothing where the determination leaves reseller accounts out. */
export type ResellerReached = { readonly criterion: 'address' | 'linked'; readonly sure: boolean };

export function reachOfReseller(
  { target, imposes }: Pick<MeasureContent, 'target' | 'imposes'>,
  { id, jurisdiction }: ResellerPlaced,
): ResellerReached | undefined {
  if (!imposes.resellerAccounts) return undefined;
  if (target.kind === 'person')
    return target.links.some(({ party }) => party === id) ? { criterion: 'linked', sure: true } : undefined;
  const there = isIn(target, placeOf(jurisdiction));
  return there === false ? undefined : { criterion: 'address', sure: there === true };
}

function throughReseller(
  content: Pick<MeasureContent, 'target' | 'imposes'>,
  { reseller }: AccountPlaced,
): Found[] {
  const reached = reseller && reachOfReseller(content, reseller);
  if (!reached) return [];
  return [{ criterion: 'reseller', person: null, ...placeOf(reseller.jurisdiction), sure: reached.sure }];
}

/** The country that a jurisdiction names by ISO 3166-1, and the part of it by ISO 3166-2. */
function placeOf(jurisdiction: string): Place {
  return { country: jurisdiction.slice(0, 2), region: jurisdiction.includes('-') ? jurisdiction : null };
}

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
