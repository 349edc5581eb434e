export { connect, type Database, type Queryable, type Transaction } from './connect.ts';
export { appRole, migrate } from './migrate.ts';
export { connectToLoad } from './prepared.ts';
export { actAs, inTenant, inTransaction } from './transaction.ts';
