/** An edition of the law as the rest of the program sees it: read, checked, and cross-referenced. */
import type { z } from 'zod';
import type { Length } from '../kernel/time.ts';
import type { ParameterName, Parameters } from './parameters.ts';
import type {
  ClockRow,
  EditionFile,
  FormRow,
  ObligationRow,
  ParameterRow,
  ProgramStatementRow,
} from './rows.ts';
import type { confidence } from './schema.ts';

export type Confidence = z.output<typeof confidence>;

/** Whether a statement asks anything, and if not, why: its own reason, or that of its section. */
export type Settled =
  | { readonly status: 'in-force' }
  | { readonly status: 'off'; readonly statusReason: string };
type StatusKey = 'status' | 'statusReason';

/** One duty. `section` is the section of its clause, or null when the clause cites another statute. */
export type Obligation = Readonly<Omit<ObligationRow, StatusKey>> &
  Settled & { readonly section: string | null };

/** One number with where it comes from. Rules read `edition.parameters`; this is for those who must cite it. */
export type Parameter = Readonly<Omit<ParameterRow, 'value'>> & {
  readonly name: ParameterName;
  readonly value: Parameters[ParameterName];
};

/** One deadline of the catalogue. `length` is null where the text gives none: the program sets it, or it is an event. */
export type LegalClock = Readonly<Omit<ClockRow, 'length'>> &
  Settled & { readonly length: Length | null; readonly lengthParameter: ParameterName | null };

/** One thing a written program states. Off when every obligation it rests on is. */
export type ProgramStatement = Readonly<ProgramStatementRow> & Settled & { readonly section: string | null };

export type FormField = Readonly<Omit<FormRow['fields'][number], StatusKey>> & Settled;
export type Form = Readonly<Omit<FormRow, 'fields'>> & Settled & { readonly fields: readonly FormField[] };

export type Edition = Readonly<EditionFile> & {
  /** Plain values, for rules: `edition.parameters.retentionYears`. */
  readonly parameters: Parameters;
  readonly obligations: readonly Obligation[];
  readonly clocks: readonly LegalClock[];
  /** What the written program must or may state, in the order of the sections. */
  readonly programStatements: readonly ProgramStatement[];
  readonly forms: readonly Form[];
  /** Each of these throws `RangeError` for a name the edition does not hold. */
  obligation(idOrAlias: string): Obligation;
  parameter(name: ParameterName): Parameter;
  clock(id: string): LegalClock;
  programStatement(id: string): ProgramStatement;
  form(id: string): Form;
};

/** The texts of an edition by path within it, with `/` between folders: `obligations/7.303.yaml`. */
export type EditionFiles = ReadonlyMap<string, string>;

/** One thing wrong with the data: which file, which key, and what was found there. */
export type Problem = { readonly file: string; readonly key: string; readonly message: string };
