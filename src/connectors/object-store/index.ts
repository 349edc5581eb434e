export { openObjectStore } from './adapter.ts';
export type { ObjectStore, ObjectStoreOptions } from './types.ts';
