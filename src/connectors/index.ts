/** The connectors, and the interfaces that parts use them by. Main plugs them in; a part imports nothing from here. */
import type { Delivered } from '../runtime/notices/index.ts';

/** Sends a short text with a one-time code to an e-mail address or a telephone number. Never throws for a fault outside. */
export type SendCode = (to: string, text: string) => Promise<Delivered>;

/**
 * The TXT records of a domain, the strings of each joined. Empty when the name or the type does not exist.
 *
 * @throws ConnectorFault when no server gave a usable answer: nothing is known then, not even absence.
 */
export type LookUpTxt = (domain: string) => Promise<readonly string[]>;

export { type Dns, type DnsOptions, openDns } from './dns/index.ts';
export { ConnectorFault } from './fault.ts';
export { openListDownload } from './list-download/index.ts';
export { type ObjectStore, type ObjectStoreOptions, openObjectStore } from './object-store/index.ts';
export { openSmsGateway, type SmsGateway, type SmsGatewayOptions } from './sms-gateway/index.ts';
export { openSmtp, type Smtp, type SmtpOptions } from './smtp/index.ts';
