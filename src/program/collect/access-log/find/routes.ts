/** HTTP of the access log: searching it. */
import { z } from '@hono/zod-openapi';
import type { Id } from '../../../../kernel/ids.ts';
import { type Refusal, refuse } from '../../../../kernel/problems.ts';
import { idField, instantField } from '../../../../runtime/http/fields.ts';
import { pageOf, pageQuery } from '../../../../runtime/http/page.ts';
import { type Call, defineRoute } from '../../../../runtime/http/route.ts';
import { colleagues } from '../../../../runtime/http/who.ts';
import { accountsOf } from '../../identification/index.ts';
import { ArchiveFault } from '../archive/fault.ts';
import { networkOf, placeOf } from '../network/index.ts';
import { seenNetworks } from '../network/types.ts';
import type { AccessEvent } from '../types.ts';
import { readAddressRange } from './cidr.ts';
import { exportAccesses } from './export.ts';
import type { AccessQuery } from './query.ts';
import { readAccesses } from './read-accesses.ts';
import { recordRevealed } from './record.ts';

const part = 'collect/access-log';
/** What somebody did is not for those who run machines or resellers (R-302-23). */
const read = { roles: [...colleagues, 'examiner'], scope: 'access-log:read' } as const;

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
      'Over days in the database and days in the archive alike. An address is an indication and no proof of a place. A file says at its end how many rows it has and whether those are all: it takes at most 1,000,000. Each search is on record, with who asked and how many were shown; never an address.',
    clause: '§ 7.302(c)',
    allow: read,
    // Not as of a moment: which accesses were known then is not kept, when their account was not known yet.
    narrowed: { customers: 'lists-those-granted' },
    query,
    status: 200,
    list: true,
    answer: pageOf(accessEvent),
    handle: async (request, call) => {
      const { account, person, address, from, until, ...page } = request.query;
      const accounts = await accountsAsked(call, { account, person });
      if ('refused' in accounts) return accounts;
      const asked = { accounts: accounts.of, address, from, until };
      const searched = { ...asked, account, person };
      return whileReadable(call, async () => {
        if (page.format !== 'page') {
          const filter = { account, person, address, from, until };
          return exportAccesses(call, {
            searched,
            format: page.format,
            about: { name: 'accesses', at: call.at, filter, columns: Object.keys(accessEvent.shape) },
            read: (of) => readPage(call, { ...asked, ...of }),
            present: (events) => withNetwork(call, events),
          });
        }
        const found = await readPage(call, { ...asked, limit: page.limit, after: page.cursor });
        // A page that follows is of a search that is on record.
        if (page.cursor === undefined)
          await recordRevealed(call, searched, {
            how: 'search',
            rows: found.events.length,
            whole: found.next === undefined,
          });
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

function readPage(call: Call, asked: AccessQuery) {
  return call.read((tx) => readAccesses(call.runtime, tx, asked));
}

type Named = {
  readonly account?: AccessEvent['account'] | undefined;
  readonly person?: Id<'person'> | undefined;
};

/** All of them where neither an account nor a person is named; under a grant for some customers theirs alone. */
async function accountsAsked(
  call: Call,
  { account, person }: Named,
): Promise<{ of: AccessQuery['accounts'] } | Refusal> {
  if (account !== undefined && person !== undefined)
    return refuse('invalid-field', { field: 'query.person', code: 'not-beside-account' });
  const granted = call.session.examiner?.customers;
  return call.read(async (tx) => {
    const named =
      person === undefined
        ? account && [account]
        : await accountsOf(tx, { customers: [], persons: [person] });
    if (!granted) return { of: named };
    // A person of a granted customer may be a customer besides.
    const theirs = await accountsOf(tx, { customers: granted, persons: [] });
    return { of: named ? theirs.filter((one) => named.includes(one)) : theirs };
  });
}
