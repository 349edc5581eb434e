/** Puts the checked rows together: each statement learns its status, each clock its length. */
import type { Length } from '../kernel/time.ts';
import { sectionOf } from './cross-check.ts';
import { type ParameterName, parameterName } from './parameters.ts';
import type { ClockRow, EditionRows, FormRow, ObligationRow } from './rows.ts';
import type { Edition, Form, LegalClock, Obligation, Parameter, Settled } from './types.ts';

const inForce: Settled = { status: 'in-force' };

export function assemble(rows: EditionRows): Edition {
  const obligations = rows.obligations.flatMap(({ rows: list }) =>
    list.map((row) => obligationOf(rows, row)),
  );
  const parameters = parameterName.options.map((name) => parameterOf(rows, name));
  const byId = new Map(obligations.map((obligation) => [obligation.id, obligation]));
  const clocks = rows.clocks.map((row) => clockOf(rows, row, byId));
  const programStatements = rows.programStatements.map((row) => ({
    ...row,
    section: sectionOf(row.clause),
    ...sharedStatus(row.obligations, byId),
  }));
  const forms = rows.forms.map(({ row }) => formOf(rows, row, byId));

  const within = rows.edition.id;
  return {
    ...rows.edition,
    parameters: rows.parameters,
    obligations,
    clocks,
    programStatements,
    forms,
    obligation: finder({ what: 'obligation', within }, [
      ...obligations.map((obligation) => [obligation.id, obligation] as const),
      ...obligations.map((obligation) => [obligation.alias, obligation] as const),
    ]),
    parameter: finder(
      { what: 'parameter', within },
      parameters.map((parameter) => [parameter.name, parameter]),
    ),
    clock: finder(
      { what: 'clock', within },
      clocks.map((clock) => [clock.id, clock]),
    ),
    programStatement: finder(
      { what: 'program statement', within },
      programStatements.map((statement) => [statement.id, statement]),
    ),
    form: finder(
      { what: 'form', within },
      forms.map((form) => [form.id, form]),
    ),
  };
}

function finder<Found>(
  { what, within }: { readonly what: string; readonly within: string },
  entries: readonly (readonly [string, Found])[],
): (name: string) => Found {
  const known = new Map(entries);
  return (name) => {
    const found = known.get(name);
    if (found === undefined) throw new RangeError(`no ${what} named "${name}" in edition ${within}`);
    return found;
  };
}

function obligationOf(rows: EditionRows, row: ObligationRow): Obligation {
  const section = sectionOf(row.clause);
  return { ...row, section, ...firstOff(ownStatus(row), sectionStatus(rows, section)) };
}

function parameterOf(rows: EditionRows, name: ParameterName): Parameter {
  const row = rows.parameterRows[name];
  // A fault of this program, not of the data: the values were read from these very rows.
  if (!row) throw new Error(`parameter ${name} was read but has no row`);
  return { ...row, name, value: rows.parameters[name] };
}

function clockOf(rows: EditionRows, row: ClockRow, byId: ReadonlyMap<string, Obligation>): LegalClock {
  return {
    ...row,
    length: row.length && lengthOf(rows, row.length),
    lengthParameter: row.length,
    ...sharedStatus(row.obligations, byId),
  };
}

function lengthOf(rows: EditionRows, name: ParameterName): Length | null {
  const value = rows.parameters[name];
  if (typeof value !== 'number') return null;
  return rows.parameterRows[name]?.unit === 'years' ? { years: value } : { days: value };
}

function formOf(rows: EditionRows, row: FormRow, byId: ReadonlyMap<string, Obligation>): Form {
  const own = sharedStatus(row.obligations, byId);
  const fields = row.fields.map((field) => ({
    ...field,
    ...firstOff(own, ownStatus(field), sectionStatus(rows, field.restsOn ?? null)),
  }));
  return { ...row, ...own, fields };
}

/** Off when any of them is, with the first reason. Copies the two keys alone: the arguments may carry more. */
function firstOff(...settled: readonly Settled[]): Settled {
  const off = settled.find((one) => one.status === 'off');
  return off ? { status: 'off', statusReason: off.statusReason } : inForce;
}

function ownStatus(row: {
  readonly status?: 'off' | undefined;
  readonly statusReason?: string | undefined;
}): Settled {
  return row.status && row.statusReason ? { status: row.status, statusReason: row.statusReason } : inForce;
}

function sectionStatus(rows: EditionRows, section: string | null): Settled {
  const found = section === null ? undefined : rows.edition.sections[section];
  return found?.status === 'off' && found.note ? { status: 'off', statusReason: found.note } : inForce;
}

/** A clock, a statement or a form is off when every obligation it serves is. */
function sharedStatus(ids: readonly string[], byId: ReadonlyMap<string, Obligation>): Settled {
  const served = ids.flatMap((id) => byId.get(id) ?? []);
  const serving = served.find(({ status }) => status === 'in-force');
  return serving ? inForce : firstOff(...served);
}
