/** From the cells of a row to a customer with an account: every cell that is wrong is named, by column and code. Pure. */
import type { z } from '@hono/zod-openapi';
import { type Day, day, type Instant, isDay } from '../../../../kernel/time.ts';
import { decideCreate } from '../decide.ts';
import type { LocationOfUse } from '../types/elements.ts';
import { type ElementKind, type EnteredElement, elementValues, nameValues } from '../types/elements.ts';
import { externalIdField } from '../types/fields.ts';
import type { RowError } from '../types/imports.ts';
import type { PersonKind } from '../types/persons.ts';
import type { Column } from './columns.ts';
import type { Cells } from './read-rows.ts';

export type ParsedRow = {
  readonly externalId: string;
  readonly customerReference: string | undefined;
  readonly kind: PersonKind;
  /** A code or an id, not yet looked up. */
  readonly offering: string;
  readonly trial: boolean;
  readonly openedOn: Day | null;
  readonly locationsOfUse: readonly LocationOfUse[];
  readonly elements: readonly EnteredElement[];
};

/** Errors with what is known of the row in spite of them. */
export type RefusedRow = { readonly errors: readonly RowError[]; readonly externalId: string | null };

export function parseRow(cells: Cells, now: Instant): ParsedRow | RefusedRow {
  const errors: RowError[] = [];
  const cell = read(cells, errors);
  const externalId = cell.required('external_id', externalIdField);
  const customerReference = cell.optional('customer_reference', externalIdField);
  const kind = kindOf(cells, errors);
  const offering = cells.offering;
  if (offering === undefined) errors.push({ column: 'offering', code: 'missing' });
  const trial = trialOf(cells, errors);
  const openedOn = openedOnOf(cells, now, errors);
  const locationsOfUse = (cells.locations_of_use ?? '')
    .split('|')
    .filter((code) => code.trim() !== '')
    .map((country) =>
      cell.parsed('locations_of_use', elementValues['location-of-use'], { country: country.trim() }),
    );
  const elements = kind ? elementsOf(cells, { kind, now }, errors) : [];
  if (errors.length > 0 || !externalId || !kind || !offering)
    return { errors, externalId: externalId ?? null };
  const places = locationsOfUse.filter((place) => place !== undefined);
  return { externalId, customerReference, kind, offering, trial, openedOn, locationsOfUse: places, elements };
}

function read(cells: Cells, errors: RowError[]) {
  const parsed = <S extends z.ZodType>(
    column: Column,
    schema: S,
    value: unknown,
  ): z.output<S> | undefined => {
    const result = schema.safeParse(value);
    if (result.success) return result.data;
    errors.push({ column, code: codeOf(result.error.issues[0]) });
    return undefined;
  };
  return {
    parsed,
    optional: <S extends z.ZodType>(column: Column, schema: S) =>
      cells[column] === undefined ? undefined : parsed(column, schema, cells[column]),
    required: <S extends z.ZodType>(column: Column, schema: S) => {
      if (cells[column] === undefined) errors.push({ column, code: 'missing' });
      return cells[column] === undefined ? undefined : parsed(column, schema, cells[column]);
    },
  };
}

/** Our own word for each way in which a cell can be wrong. Cells are text, so a wrong type is a missing cell. */
const codes: Readonly<Record<string, string>> = {
  invalid_type: 'missing',
  invalid_value: 'not-allowed',
  invalid_union: 'not-allowed',
  invalid_format: 'wrong-form',
  too_small: 'too-short',
  too_big: 'too-long',
  unrecognized_keys: 'not-of-this-kind',
};

function codeOf(issue: z.core.$ZodIssue | undefined): string {
  const own = issue?.code === 'custom' ? issue.params?.code : undefined;
  return typeof own === 'string' ? own : (codes[issue?.code ?? ''] ?? 'invalid');
}

function kindOf(cells: Cells, errors: RowError[]): PersonKind | undefined {
  const kind = cells.kind?.toLowerCase();
  if (kind === 'individual' || kind === 'entity') return kind;
  errors.push({ column: 'kind', code: kind === undefined ? 'missing' : 'not-a-kind' });
  return undefined;
}

function trialOf(cells: Cells, errors: RowError[]): boolean {
  const said = (cells.trial ?? 'false').toLowerCase();
  if (!['true', 'false', 'yes', 'no', '1', '0'].includes(said))
    errors.push({ column: 'trial', code: 'not-true-or-false' });
  return ['true', 'yes', '1'].includes(said);
}

function openedOnOf(cells: Cells, now: Instant, errors: RowError[]): Day | null {
  const said = cells.opened_on;
  if (said === undefined) return null;
  if (!isDay(said)) errors.push({ column: 'opened_on', code: 'not-a-day' });
  else if (said > now.slice(0, 10)) errors.push({ column: 'opened_on', code: 'in-the-future' });
  else return day(said);
  return null;
}

/** One element that the row speaks of: its value from the cells, and the column each part came from. */
type Piece = {
  kind: ElementKind;
  value: Record<string, unknown>;
  columns: Readonly<Record<string, Column>>;
  main: Column;
};

const notOf: Readonly<Record<PersonKind, readonly Column[]>> = {
  individual: ['trading_names', 'jurisdiction', 'registry_number'],
  entity: ['given_name', 'family_name', 'date_of_birth'],
};

function elementsOf(
  cells: Cells,
  about: { kind: PersonKind; now: Instant },
  errors: RowError[],
): readonly EnteredElement[] {
  const foreign = notOf[about.kind].filter((column) => cells[column] !== undefined);
  errors.push(...foreign.map((column) => ({ column, code: `not-of-an-${about.kind}` })));
  if (cells.name === undefined) errors.push({ column: 'name', code: 'missing' });
  const own = Object.fromEntries(
    Object.entries(cells).filter(([column]) => !foreign.some((one) => one === column)),
  );
  const read = piecesOf(own, about.kind).map((piece) => ({
    piece,
    element: elementOf(piece, about.kind, errors),
  }));
  const good = read.filter((one) => one.element !== undefined);
  const elements = good.map((one) => one.element).filter((element) => element !== undefined);
  const state = { person: about.kind, nationalIdAsked: false, now: about.now };
  const decided = decideCreate(elements, state, (index) => good[index]?.piece.main ?? 'row');
  // That the name is missing, or wrong, is told already.
  const more = decided.filter(({ code }) => code !== 'name-missing');
  errors.push(...more.map(({ field, code }) => ({ column: field.split('.')[0] ?? 'row', code })));
  return elements;
}

function elementOf(piece: Piece, kind: PersonKind, errors: RowError[]): EnteredElement | undefined {
  const schema = piece.kind === 'name' ? nameValues[kind] : elementValues[piece.kind];
  const result = schema.safeParse(piece.value);
  // Safe: the value was parsed by the schema of this very kind.
  if (result.success) return { kind: piece.kind, value: result.data } as EnteredElement;
  for (const issue of result.error.issues) {
    const parts = issue.code === 'unrecognized_keys' ? issue.keys : [String(issue.path[0])];
    errors.push(...parts.map((part) => ({ column: piece.columns[part] ?? piece.main, code: codeOf(issue) })));
  }
  return undefined;
}

function piecesOf(cells: Cells, kind: PersonKind): readonly Piece[] {
  return [
    ...namePieces(cells, kind),
    piece(cells, 'date-of-birth', { date: 'date_of_birth' }),
    piece(cells, 'jurisdiction', { jurisdiction: 'jurisdiction' }),
    piece(cells, 'registration', { number: 'registry_number' }),
    ...addressPieces(cells, kind),
    piece(cells, 'email', { address: 'email' }),
    piece(cells, 'telephone', { number: 'telephone' }),
    ...paymentPieces(cells),
  ].filter((one) => one !== undefined);
}

/** An element whose parts are cells as they stand; nothing where none of them is filled. */
function piece(
  cells: Cells,
  kind: ElementKind,
  columns: Readonly<Record<string, Column>>,
  more: Readonly<Record<string, unknown>> = {},
): Piece | undefined {
  const filled = Object.entries(columns).filter(([, column]) => cells[column] !== undefined);
  const [main] = Object.values(columns);
  if (filled.length === 0 || main === undefined) return undefined;
  const parts = Object.fromEntries(filled.map(([part, column]) => [part, cells[column]]));
  return { kind, value: { ...parts, ...more }, columns, main };
}

function namePieces(cells: Cells, kind: PersonKind): readonly (Piece | undefined)[] {
  if (cells.name === undefined) return [];
  const scripts = { nativeScript: 'native_name', latinScript: 'latin_name' } as const;
  if (kind === 'individual') {
    return [
      piece(cells, 'name', { fullName: 'name', given: 'given_name', family: 'family_name', ...scripts }),
    ];
  }
  const trading = listOf(cells.trading_names);
  const columns = { legalName: 'name', ...scripts } as const;
  const entity = piece(cells, 'name', columns, trading.length > 0 ? { tradingNames: trading } : {});
  return [entity && { ...entity, columns: { ...columns, tradingNames: 'trading_names' } }];
}

function addressPieces(cells: Cells, kind: PersonKind): readonly (Piece | undefined)[] {
  const columns = {
    street: 'address_line1',
    locality: 'locality',
    region: 'region',
    postalCode: 'postal_code',
    country: 'country',
  } as const;
  const use = cells.address_use ?? (kind === 'entity' ? 'principal-place-of-business' : 'residential');
  const street = [cells.address_line1, cells.address_line2]
    .flatMap((cell) => (cell ?? '').split(/\r\n|\r|\n/))
    .filter((line) => line.trim() !== '');
  const address = piece(cells, 'address', columns, { use, ...(street.length > 0 ? { street } : {}) });
  return [address && { ...address, columns: { ...columns, use: 'address_use' } }];
}

function paymentPieces(cells: Cells): readonly (Piece | undefined)[] {
  const identifier = { card: 'token', 'bank-account': 'accountNumber', wallet: 'address' }[
    cells.payment_type ?? ''
  ];
  const columns: Record<string, Column> = {
    type: 'payment_type',
    institution: 'payment_institution',
    [identifier ?? 'identifier']: 'payment_identifier',
    last4: 'payment_last4',
    brand: 'payment_brand',
    chain: 'payment_chain',
    customerIdentifier: 'payment_customer',
  };
  const transactions = listOf(cells.payment_transactions);
  const more = transactions.length > 0 ? { transactionIdentifiers: transactions } : {};
  const payment = piece(cells, 'payment-means', columns, more);
  return [payment && { ...payment, columns: { ...columns, transactionIdentifiers: 'payment_transactions' } }];
}

function listOf(cell: string | undefined): readonly string[] {
  return (cell ?? '')
    .split('|')
    .map((one) => one.trim())
    .filter((one) => one !== '');
}
