/** Looks up TXT records, by which somebody shows that a domain is theirs. */
import { Resolver } from 'node:dns/promises';
import { domainToASCII } from 'node:url';
import { ConnectorFault } from '../fault.ts';

export type DnsOptions = {
  /** `address` or `address:port`, asked in turn. Absent: those of the system. */
  readonly servers?: readonly string[];
  /** For one question to one server. Absent: 3000. */
  readonly timeoutMilliseconds?: number;
  /** Questions to each server. Absent: 2. */
  readonly tries?: number;
};

export type Dns = { lookUpTxt(domain: string): Promise<readonly string[]> };

/** Records beyond this are not looked at: a name can carry thousands. */
const mostRecords = 100;

export function openDns(options: DnsOptions = {}): Dns {
  return { lookUpTxt: (domain) => lookUpTxt(domain, options) };
}

async function lookUpTxt(domain: string, options: DnsOptions): Promise<readonly string[]> {
  const name = domainToASCII(domain.trim().replace(/\.$/, ''));
  if (!isName(name)) throw new ConnectorFault('dns', 'not-a-domain', { again: false });
  // One for each question: a resolver keeps the state of those that time out.
  const resolver = new Resolver({ timeout: options.timeoutMilliseconds ?? 3000, tries: options.tries ?? 2 });
  if (options.servers) resolver.setServers([...options.servers]);
  try {
    const records = await resolver.resolveTxt(name);
    // One record may come in several strings of 255 bytes: they are one text (RFC 7208, 3.3).
    return records.slice(0, mostRecords).map((strings) => strings.join(''));
  } catch (cause) {
    return absentOrFault(cause);
  }
}

function isName(name: string): boolean {
  return (
    name.length > 0 &&
    name.length <= 253 &&
    name.split('.').every((label) => /^[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?$/i.test(label))
  );
}

/** NXDOMAIN and an answer without records say that there is none. Anything else says nothing about the domain. */
function absentOrFault(cause: unknown): readonly string[] {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (code === 'ENOTFOUND' || code === 'ENODATA') return [];
  const known: Readonly<Record<string, string>> = {
    ETIMEOUT: 'timeout',
    ESERVFAIL: 'server-failure',
    EREFUSED: 'refused',
    ECONNREFUSED: 'unreachable',
  };
  throw new ConnectorFault('dns', known[code] ?? 'bad-answer', { again: true, cause });
}
