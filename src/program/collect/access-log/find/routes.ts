/** HTTP of the access log: searching it. */
import { z } from '@hono/zod-openapi';
import { type Refusal, refuse } from '../../../../kernel/problems.ts';
import { idField, instantField } from '../../../../runtime/http/fields.ts';
import { type ListAbout, listFile } from '../../../../runtime/http/list-file.ts';
import { pageOf, pageQuery } from '../../../../runtime/http/page.ts';
import { type Call, defineRoute, type RawAnswer } from '../../../../runtime/http/route.ts';
import { colleagues } from '../../../../runtime/http/who.ts';
import { accountsOf } from '../../identification/index.ts';
import { ArchiveFault } from '../archive/fault.ts';
import { networkOf, placeOf } from '../network/index.ts';
import { seenNetworks } from '../network/types.ts';
import type { AccessEvent } from '../types.ts';
import { readAddressRange } from './cidr.ts';
import type { AccessQuery } from './query.ts';
import { readAccesses } from './read-accesses.ts';

const part = 'collect/access-log';
const read = { roles: colleagues, scope: 'access-log:read' } as const;

export const accessEvent = z.object({
  account: idField('account'),
  at: z.string().describe('RFC 3339, in UTC, to the millisecond'),
  address: z.string().nullable().describe('IPv4 or IPv6; null where the source names none'),
  source: z.string().nullable().describe('what stands in place of an address, as the source said it'),
  principal: z.string().nullable().describe('who did it, in the words of the source'),
  action: z.string().describe('what was done, in the words of the source'),
  batch: z.number().int(),
  line: z.number().int(),
  country: z
    .string()
    .nullable()
    .describe('in which the network is registered; an indication. null: not known'),
  network: z.enum(seenNetworks).describe('an indication. `plain`: nothing known against it'),
});

const query = pageQuery.extend({
  account: idField('account').optional(),
  person: idField('person').optional().describe('all accounts of the person as a customer'),
  address: z
    .string()
    .max(64)
    .refine((text) => readAddressRange(text) !== undefined, 'an address, or a range as 192.0.2.0/24')
    .optional(),
  from: instantField.optional().describe('counted in'),
  until: instantField.optional().describe('not counted in'),
});

export const accessRoutes = [
  defineRoute({
    id: 'listAccesses',
    part,
    method: 'get',
    path: '/access-log/accesses',
    summary: 'Find accesses and administrative acts by account, person, address and period, newest first',
    describes:
      'Over days in the database and days in the archive alike. An address is an indication and no proof of a place. A file takes at most 100,000 rows.',
    clause: '§ 7.302(c)',
    allow: read,
    query,
    status: 200,
    list: true,
    answer: pageOf(accessEvent),
    handle: async (request, call) => {
      const { account, person, address, from, until, ...page } = request.query;
      const accounts = await accountsAsked(call, { account, person });
      if ('refused' in accounts) return accounts;
      const asked = { accounts: accounts.of, address, from, until };
      return whileReadable(call, async () => {
        if (page.format !== 'page') {
          const about = { name: 'accesses', at: call.at, filter: { account, person, address, from, until } };
          return wholeFile(call, asked, { format: page.format, about });
        }
        const found = await readPage(call, { ...asked, limit: page.limit, after: page.cursor });
        const items = await withNetwork(call, found.events);
        return { items, ...(found.next === undefined ? {} : { next: found.next }) };
      });
    },
  }),
];

const retryAfterSeconds = 60;

/** A file that cannot be read is the operator's to mend; until then no answer is given, rather than one with a gap. */
async function whileReadable<T>(call: Call, run: () => Promise<T>): Promise<T | Refusal> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof ArchiveFault)) throw error;
    call.runtime.log.error({ archive: error.code, fault: error.message }, 'accesses cannot be searched');
    const errors = [{ field: 'archive', code: error.code }];
    const file = error.path === undefined ? {} : { file: error.path };
    return { refused: 'unavailable', errors, facts: { retryAfter: retryAfterSeconds, ...file } };
  }
}

async function withNetwork(
  call: Call,
  events: readonly AccessEvent[],
): Promise<z.input<typeof accessEvent>[]> {
  const book = await networkOf(call.runtime).current();
  return events.map((event) => ({ ...event, ...placeOf(book, event.address) }));
}

type Asked = Omit<AccessQuery, 'limit' | 'after'>;

function readPage(call: Call, asked: AccessQuery) {
  return call.read((tx) => readAccesses(call.runtime, tx, asked));
}

/** All of them where neither an account nor a person is named. */
async function accountsAsked(
  call: Call,
  { account, person }: { account?: AccessEvent['account'] | undefined; person?: `per_${string}` | undefined },
): Promise<{ of: AccessQuery['accounts'] } | Refusal> {
  if (account !== undefined && person !== undefined)
    return refuse('invalid-field', { field: 'query.person', code: 'not-beside-account' });
  if (person === undefined) return { of: account && [account] };
  return { of: await call.read((tx) => accountsOf(tx, { customers: [], persons: [person] })) };
}

const rowsAtOnce = 5_000;
const mostRows = 100_000;

/** Each page is a transaction of its own, so that a long file holds none open. */
async function wholeFile(
  call: Call,
  asked: Asked,
  { format, about }: { format: 'csv' | 'json'; about: ListAbout },
): Promise<RawAnswer | Refusal> {
  const rows: AccessEvent[] = [];
  let after: string | undefined;
  do {
    const page = await readPage(call, { ...asked, limit: rowsAtOnce, after });
    rows.push(...page.events);
    after = page.next;
  } while (after !== undefined && rows.length < mostRows);
  if (after === undefined) return listFile(format, about, await withNetwork(call, rows));
  return { ...refuse('too-large'), facts: { limit: mostRows } };
}
