/** The embedded PostgreSQL, and the choice between it and the operator's own. */
export { withDatabase } from './addresses.ts';
export { holderOf } from './directory-lock.ts';
export { startPostgres } from './embedded.ts';
export { type ResolveOptions, resolveDatabase } from './resolve.ts';
export {
  DatabaseFault,
  type FaultCode,
  type RunningPostgres,
  type ServerExit,
  type StartOptions,
} from './types.ts';
