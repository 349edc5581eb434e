/** The embedded PostgreSQL, and the choice between it and the operator's own. */
export { withDatabase } from './addresses.ts';
export { holderOf } from './directory-lock.ts';
export { startPostgres } from './embedded.ts';
export { resolveDatabase } from './resolve.ts';
export { DatabaseFault, type RunningPostgres } from './types.ts';
