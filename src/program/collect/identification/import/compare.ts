/**
 * What an import changes about a customer who is there already. The file may replace what an earlier file brought;
 * what came from the customer, a document or a register stands, and a file that says otherwise is told so. Pure.
 */
import { canonicalJson } from '../../../../kernel/canonical.ts';
import type { Id } from '../../../../kernel/ids.ts';
import { oneAtATime } from '../decide.ts';
import type {
  Collected,
  ElementKind,
  ElementSource,
  EnteredElement,
  LocationOfUse,
} from '../types/elements.ts';
import type { RowError } from '../types/imports.ts';
import type { Column } from './columns.ts';

/** An element that stands, with its sealed parts opened. */
export type Standing = {
  readonly id: Id<'element'>;
  readonly source: ElementSource;
  readonly collected: Collected;
};

export type Changes = {
  readonly add: readonly EnteredElement[];
  readonly supersede: readonly { readonly element: Id<'element'>; readonly by: EnteredElement }[];
  readonly errors: readonly RowError[];
};

export function compare(standing: readonly Standing[], entered: readonly EnteredElement[]): Changes {
  const add: EnteredElement[] = [];
  const supersede: { element: Id<'element'>; by: EnteredElement }[] = [];
  const errors: RowError[] = [];
  const free = new Set(standing.map(({ id }) => id));
  for (const element of entered) {
    const inPlace = standing.filter(({ collected }) => placeOf(collected) === placeOf(element));
    const same = inPlace.some(
      ({ collected }) => canonicalJson(collected.value) === canonicalJson(element.value),
    );
    const imported = inPlace.find(({ id, source }) => source === 'import' && free.has(id));
    if (same) continue;
    if (imported) {
      supersede.push({ element: imported.id, by: element });
      free.delete(imported.id);
    } else if (oneAtATime.includes(element.kind) && inPlace.length > 0) {
      errors.push({ column: columnOf[element.kind] ?? 'row', code: 'differs-from-record' });
    } else add.push(element);
  }
  return { add, supersede, errors };
}

/** Elements in one place answer the same question: another address for the same use, another card. */
function placeOf(element: Collected | EnteredElement): string {
  switch (element.kind) {
    case 'address':
      return `address ${element.value.use}`;
    case 'payment-means':
      return `payment-means ${element.value.type}`;
    case 'location-of-use':
      return `location-of-use ${element.value.country}`;
    default:
      return element.kind;
  }
}

const columnOf: Readonly<Partial<Record<ElementKind, Column>>> = {
  name: 'name',
  address: 'address_line1',
  'location-of-use': 'locations_of_use',
  jurisdiction: 'jurisdiction',
  registration: 'registry_number',
  'date-of-birth': 'date_of_birth',
  'payment-means': 'payment_identifier',
  email: 'email',
  telephone: 'telephone',
};

/** Places of the row that neither the account nor the person names yet, as elements of the person. */
export function newPlaces(
  entered: readonly LocationOfUse[],
  known: { readonly account: readonly LocationOfUse[]; readonly standing: readonly Standing[] },
): readonly EnteredElement[] {
  const countries = new Set([
    ...known.account.map(({ country }) => country),
    ...known.standing.flatMap(({ collected }) =>
      collected.kind === 'location-of-use' ? [collected.value.country] : [],
    ),
  ]);
  return entered
    .filter(({ country }) => !countries.has(country))
    .map((value) => ({ kind: 'location-of-use', value }));
}
