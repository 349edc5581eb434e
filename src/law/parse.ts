/** From the texts of an edition to the edition. Pure: the files arrive as text, so a test can alter one word. */
import type { z } from 'zod';
import { assemble } from './assemble.ts';
import { crossCheck } from './cross-check.ts';
import { type Parameters, parameterValues } from './parameters.ts';
import { describe, EditionError, readYaml } from './problems.ts';
import type { EditionRows } from './rows.ts';
import { clocksFile, editionFile, formFile, obligationsFile, parametersFile, programFile } from './schema.ts';
import type { Edition, EditionFiles, Problem } from './types.ts';

/** Throws `EditionError` with every problem of every file. */
export function parseEdition(files: EditionFiles): Edition {
  const problems: Problem[] = [];
  const rows = readRows(files, problems);
  if (rows) problems.push(...crossCheck(rows));
  if (!rows || problems.length > 0) throw new EditionError(problems);
  return assemble(rows);
}

function readRows(files: EditionFiles, problems: Problem[]): EditionRows | undefined {
  const one = <Shape extends z.ZodType>(file: string, shape: Shape) => {
    const text = files.get(file);
    if (text !== undefined) return readYaml({ file, text, shape }, problems);
    problems.push({ file, key: '', message: 'the file is missing' });
    return undefined;
  };
  const folder = (name: string) => [...files.keys()].filter((file) => file.startsWith(`${name}/`)).sort();

  const edition = one('edition.yaml', editionFile);
  const parameterRows = one('parameters.yaml', parametersFile);
  const parameters = parameterRows && readValues(parameterRows, problems);
  const clocks = one('clocks.yaml', clocksFile);
  const programStatements = one('program.yaml', programFile);
  const obligations = folder('obligations').flatMap((file) => {
    const rows = one(file, obligationsFile);
    return rows ? [{ file, rows }] : [];
  });
  const forms = folder('forms').flatMap((file) => {
    const row = one(file, formFile);
    return row ? [{ file, row }] : [];
  });
  if (!edition || !parameterRows || !parameters || !clocks || !programStatements || problems.length > 0)
    return undefined;
  return { edition, parameterRows, parameters, obligations, clocks, programStatements, forms };
}

/** The values by name. A name the program does not know is refused: no rule would read it. */
function readValues(rows: EditionRows['parameterRows'], problems: Problem[]): Parameters | undefined {
  const values = Object.fromEntries(Object.entries(rows).map(([name, row]) => [name, row.value]));
  const read = parameterValues.safeParse(values);
  if (read.success) return read.data;
  problems.push(...read.error.issues.map((issue) => describe('parameters.yaml', values, issue)));
  return undefined;
}
