/** The door of connectors/dns. */
export { type Dns, type DnsOptions, openDns } from './adapter.ts';
export { type FakeDns, fakeDns } from './fake.ts';
