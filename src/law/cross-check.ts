/** What one file of an edition says about another must hold: names exist, nothing is named twice, null has a reason. */
import type { EditionRows } from './rows.ts';
import type { Problem } from './types.ts';

type Warranted = {
  readonly source: readonly string[];
  readonly confidence: string;
  readonly doubts: readonly { readonly source: readonly string[] }[];
};
type Stated = Warranted & {
  readonly status?: string | undefined;
  readonly statusReason?: string | undefined;
};

export function crossCheck(rows: EditionRows): readonly Problem[] {
  return [
    ...checkEdition(rows),
    ...checkParameters(rows),
    ...checkObligations(rows),
    ...checkClocks(rows),
    ...checkProgram(rows),
    ...checkForms(rows),
  ];
}

/** The section a clause cites, or null when it cites another statute. */
export function sectionOf(clause: string): string | null {
  return /^§ (\d+\.\d+)/.exec(clause)?.[1] ?? null;
}

function checkEdition({ edition }: EditionRows): Problem[] {
  const at = { file: 'edition.yaml' };
  return Object.entries(edition.sections).flatMap(([section, { authorities, status, note }]) => [
    ...authorities
      .filter((name) => !(name in edition.authorities))
      .map((name) => ({ ...at, key: `sections.${section}`, message: `no authority named "${name}"` })),
    ...(status === 'off' && !note
      ? [{ ...at, key: `sections.${section}`, message: 'a section that is off needs a note that says why' }]
      : []),
  ]);
}

function checkParameters(rows: EditionRows): Problem[] {
  const at = { file: 'parameters.yaml' };
  return Object.entries(rows.parameterRows).flatMap(([key, row]) => [
    ...checkWarrant(rows, { ...at, key }, row),
    ...checkClause(rows, { ...at, key }, row.clause),
    ...(row.value === null && !row.reason ? [{ ...at, key, message: 'a value of null needs a reason' }] : []),
  ]);
}

function checkObligations(rows: EditionRows): Problem[] {
  const all = rows.obligations.flatMap(({ file, rows: list }) => list.map((row) => ({ file, row })));
  const twice = [...repeated(all.map(({ row }) => row.id)), ...repeated(all.map(({ row }) => row.alias))];
  return all.flatMap(({ file, row }) => {
    const at = { file, key: row.id };
    const section = sectionOf(row.clause);
    const fileSection = /^obligations\/(\d+\.\d+)[./]/.exec(file)?.[1];
    return [
      ...twice
        .filter((name) => name === row.id || name === row.alias)
        .map((name) => ({ ...at, message: `"${name}" names more than one obligation` })),
      ...(section && section !== fileSection
        ? [{ ...at, message: `cites § ${section}, which has its own file` }]
        : []),
      ...checkClause(rows, at, row.clause),
      ...checkStated(rows, at, row),
    ];
  });
}

function checkClocks(rows: EditionRows): Problem[] {
  const twice = repeated(rows.clocks.map((row) => row.id));
  return rows.clocks.flatMap((row) => {
    const at = { file: 'clocks.yaml', key: row.id };
    const unit = row.length && rows.parameterRows[row.length]?.unit;
    const defaults = row.readings.filter((reading) => reading.default).length;
    return [
      ...(twice.includes(row.id) ? [{ ...at, message: 'names more than one clock' }] : []),
      ...checkReferences(rows, at, row.obligations),
      ...checkWarrant(rows, at, row),
      ...(unit && unit !== 'calendar-days' && unit !== 'years'
        ? [{ ...at, message: `its length ${row.length} is not a length of time but ${unit}` }]
        : []),
      ...((row.kind === 'before') !== (row.length === null)
        ? [{ ...at, message: 'a clock has a length, unless its kind is before' }]
        : []),
      ...(row.readings.length > 0 && defaults !== 1
        ? [{ ...at, message: `one reading is the default, found ${defaults}` }]
        : []),
    ];
  });
}

function checkProgram(rows: EditionRows): Problem[] {
  const twice = repeated(rows.programStatements.map((row) => row.id));
  return rows.programStatements.flatMap((row) => {
    const at = { file: 'program.yaml', key: row.id };
    return [
      ...(twice.includes(row.id) ? [{ ...at, message: 'names more than one statement' }] : []),
      ...checkReferences(rows, at, row.obligations),
      ...checkClause(rows, at, row.clause),
      ...checkWarrant(rows, at, row),
    ];
  });
}

function checkForms(rows: EditionRows): Problem[] {
  const forms = repeated(rows.forms.map(({ row }) => row.id));
  return rows.forms.flatMap(({ file, row }) => {
    const at = { file, key: row.id };
    const twice = [
      ...repeated(row.fields.map((field) => field.id)),
      ...repeated(row.fields.map((f) => f.name)),
    ];
    return [
      ...(forms.includes(row.id) ? [{ ...at, message: 'names more than one form' }] : []),
      ...twice.map((name) => ({ ...at, message: `"${name}" names more than one field` })),
      ...checkReferences(rows, at, row.obligations),
      ...checkClause(rows, at, row.clause),
      ...row.fields.flatMap((field) => [
        ...checkStated(rows, { file, key: field.id }, field),
        ...(field.restsOn ? checkClause(rows, { file, key: field.id }, `§ ${field.restsOn}`) : []),
      ]),
    ];
  });
}

type At = { readonly file: string; readonly key: string };

function checkReferences(rows: EditionRows, at: At, ids: readonly string[]): Problem[] {
  const known = new Set(rows.obligations.flatMap(({ rows: list }) => list.map((row) => row.id)));
  return ids.filter((id) => !known.has(id)).map((id) => ({ ...at, message: `no obligation named "${id}"` }));
}

function checkClause(rows: EditionRows, at: At, clause: string): Problem[] {
  const section = sectionOf(clause);
  if (section === null || section in rows.edition.sections) return [];
  return [{ ...at, message: `no section ${section} in edition.yaml` }];
}

function checkStated(rows: EditionRows, at: At, row: Stated): Problem[] {
  const unexplained = (row.status === 'off') !== (row.statusReason !== undefined);
  return [
    ...checkWarrant(rows, at, row),
    ...(unexplained ? [{ ...at, message: 'status off and statusReason go together' }] : []),
  ];
}

/** A statement that is not mere belief names its source, and every source named is in the list. */
function checkWarrant({ edition }: EditionRows, at: At, row: Warranted): Problem[] {
  const named = [...row.source, ...row.doubts.flatMap((doubt) => doubt.source)];
  return [
    ...named
      .filter((name) => !(name in edition.sources))
      .map((name) => ({ ...at, message: `no source named "${name}" in edition.yaml` })),
    ...(row.source.length === 0 && !row.confidence.startsWith('unconfirmed')
      ? [{ ...at, message: `${row.confidence} needs a source` }]
      : []),
  ];
}

function repeated(names: readonly string[]): readonly string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}
