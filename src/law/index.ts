/** The law as data: an edition of the rule, read, checked and typed. */
export { loadEdition, readEditionFiles } from './load.ts';
export type { ParameterName, Parameters } from './parameters.ts';
export { parseEdition } from './parse.ts';
export { EditionError } from './problems.ts';
export { statementHashes } from './statement-hash.ts';
export type {
  Confidence,
  Edition,
  EditionFiles,
  Form,
  FormField,
  LegalClock,
  Obligation,
  Parameter,
  Problem,
  ProgramStatement,
} from './types.ts';
