/** What the files of an edition say, each in its own shape, before anything is looked up in another file. */
import type { z } from 'zod';
import type { Parameters } from './parameters.ts';
import type {
  clocksFile,
  editionFile,
  formFile,
  obligationsFile,
  parametersFile,
  programFile,
} from './schema.ts';

export type ObligationRow = z.output<typeof obligationsFile>[number];
export type ParameterRow = z.output<typeof parametersFile>[string];
export type ClockRow = z.output<typeof clocksFile>[number];
export type FormRow = z.output<typeof formFile>;
export type ProgramStatementRow = z.output<typeof programFile>[number];
export type EditionFile = z.output<typeof editionFile>;

export type EditionRows = {
  readonly edition: EditionFile;
  readonly parameterRows: Readonly<Record<string, ParameterRow>>;
  readonly parameters: Parameters;
  readonly obligations: readonly { readonly file: string; readonly rows: readonly ObligationRow[] }[];
  readonly clocks: readonly ClockRow[];
  readonly programStatements: readonly ProgramStatementRow[];
  readonly forms: readonly { readonly file: string; readonly row: FormRow }[];
};
