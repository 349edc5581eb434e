/** The door of runtime/network. */
export { isPublicAddress, lookupPublic, NotPublicError, refuseWrittenPrivate } from './public-address.ts';
