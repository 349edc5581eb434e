/** Plugs the outside world in: each connector under the name of the interface that a part declares. */
import { openDns, openListDownload, openSmsGateway, openSmtp } from '../connectors/index.ts';
import { readOrganization } from '../program/adopt/organizations/index.ts';
import { type ArchiveUse, openNetwork, watchedArchive } from '../program/collect/access-log/index.ts';
import { type Owed, readApplicationOf } from '../program/collect/applications/index.ts';
import { readCustomer, readPerson } from '../program/collect/identification/index.ts';
import { listsInForce, readEntriesInForce } from '../program/determine/lists/index.ts';
import { openScreener, type Screener } from '../program/determine/screening/index.ts';
import { readOwed } from '../program/enforce/standing/index.ts';
import type { Directory } from '../runtime/access/index.ts';
import { inTenant, type Queryable } from '../runtime/database/index.ts';
import type { Log } from '../runtime/log.ts';
import type { Connectors } from '../runtime/runtime.ts';
import { archiveOf } from './archive.ts';
import type { Config } from './config.ts';
import type { Kind } from './kind.ts';
import { customersOf, thingsOf } from './whose.ts';

/**
 * What is not configured is left out: notices of that channel are then held in the outbox, where people can see them.
 * So are those of a demo world, whatever is configured: nobody in it is real, and no message may leave it.
 */
export function connectorsOf(
  config: Config,
  { database, kind, log }: { database: Queryable; kind: Kind | undefined; log: Log },
): Connectors {
  const { environment } = config;
  const sends = kind === 'demo' ? {} : sendersOf(config);
  const dns = openDns(
    environment.GATEHOUSE_DNS_SERVERS ? { servers: environment.GATEHOUSE_DNS_SERVERS.split(',') } : {},
  );
  const lists = openListDownload({ allowPrivate: environment.GATEHOUSE_DOWNLOADS_ALLOW_PRIVATE === true });
  return {
    ...sends,
    ...partConnectors(database),
    network: openNetwork({
      folder: environment.GATEHOUSE_NETWORK_LISTS,
      warn: (problem, text) => log.warn(problem, text),
    }),
    lookUpTxt: dns.lookUpTxt,
    downloadListFile: lists.download,
    accessArchive: watchedUse(archiveOf(config), database),
    webhooks: { allowPrivate: environment.GATEHOUSE_WEBHOOKS_ALLOW_PRIVATE === true },
  };
}

/** What is wrong with the archive shows on `/metrics` of every process. */
function watchedUse(use: ArchiveUse, database: Queryable): ArchiveUse {
  return { ...use, archive: watchedArchive(use.archive, database) };
}

function sendersOf({ environment }: Config): Connectors {
  const smtp = environment.GATEHOUSE_SMTP_URL
    ? openSmtp({ url: environment.GATEHOUSE_SMTP_URL, from: environment.GATEHOUSE_MAIL_FROM })
    : undefined;
  const sms =
    environment.GATEHOUSE_SMS_URL && environment.GATEHOUSE_SMS_TOKEN
      ? openSmsGateway({
          url: environment.GATEHOUSE_SMS_URL,
          token: environment.GATEHOUSE_SMS_TOKEN,
          ...(environment.GATEHOUSE_SMS_BODY ? { body: environment.GATEHOUSE_SMS_BODY } : {}),
        })
      : undefined;
  return { ...(smtp ? { sendMail: smtp.sendMail } : {}), ...(sms ? { sendText: sms.sendText } : {}) };
}

/** What a part asks of those that come after it, by the interface it declares. */
export function partConnectors(database: Queryable): Connectors {
  const owed: Owed = { forAccounts: readOwed };
  return { directory: directoryOf(database), owed, screener: screenerOn(database), network: openNetwork() };
}

/** Threads of its own hold the lists; none is started before somebody is compared. */
function screenerOn(database: Queryable): Screener {
  return openScreener({
    // Only which versions are in force is asked here: from which day on they are stale is not.
    listsInForce: (tenant) => inTenant(database, { tenant }, (tx) => listsInForce(tx, { legalZone: 'UTC' })),
    entriesAfter: (tenant, page) => inTenant(database, { tenant }, (tx) => readEntriesInForce(tx, page)),
  });
}

/** What the access layer asks of the parts: names of organizations, and which customers and persons there are. */
function directoryOf(database: Queryable): Directory {
  return {
    tenantName: async (tenant) =>
      (await inTenant(database, { tenant }, (tx) => readOrganization(tx, tenant)))?.legalName,
    hasCustomer: async (tx, customer) => (await readCustomer(tx, customer)) !== undefined,
    hasPerson: async (tx, person) => (await readPerson(tx, person)) !== undefined,
    customersOf,
    thingsOf,
    customerNames: (tx, customers, asOf) =>
      Promise.all(customers.map(async (id) => (await readCustomer(tx, id, asOf))?.name ?? '')),
    personOf: async (tx, customer) => (await readCustomer(tx, customer))?.person,
    applicationOf: async (tx, customer) => (await readApplicationOf(tx, customer))?.id,
  };
}
