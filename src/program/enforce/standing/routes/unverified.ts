/** HTTP of accounts in use with a foreign person behind them who is not verified, by how long. */
import { z } from '@hono/zod-openapi';
import { addMilliseconds, type Instant } from '../../../../kernel/time.ts';
import { answerList, pageOf, pageQuery } from '../../../../runtime/http/page.ts';
import { defineRoute } from '../../../../runtime/http/route.ts';
import { everyReader } from '../../../../runtime/http/who.ts';
import { countUnverified } from '../store/counts.ts';
import { listUnverified, type UnverifiedFilter } from '../store/unverified.ts';
import { unverifiedCounts, unverifiedRow } from '../types/views.ts';
import { presentRow } from '../view.ts';
import { part } from './who.ts';

/** How an officer looks at them: by week, month, and the months after. No rule rests on these days. */
const bands = [
  { fromDays: 0, toDays: 7 },
  { fromDays: 8, toDays: 30 },
  { fromDays: 31, toDays: 60 },
  { fromDays: 61, toDays: 90 },
  { fromDays: 91, toDays: null },
] as const;

const days = z.coerce.number().int().min(0).max(36_500).optional();
const filter = z.object({
  fromDays: days.describe('not verified for at least so many whole days'),
  toDays: days.describe('and for at most so many'),
});

export const unverifiedRoutes = [
  defineRoute({
    id: 'listUnverifiedForeignAccounts',
    part,
    method: 'get',
    path: '/standing/unverified-foreign',
    summary: 'List accounts in use with a foreign person behind them who is not verified, the longest first',
    describes:
      'How long: since the history has the account so without a break. An account that existed before the program counts.',
    clause: '§ 7.302(d)',
    allow: { roles: everyReader, scope: 'standing:read' },
    query: pageQuery.extend(filter.shape),
    status: 200,
    list: true,
    answer: pageOf(unverifiedRow),
    handle: ({ query }, call) => {
      const asked = filter.parse(query);
      const about = { name: 'unverified-foreign', at: call.at, filter: asked };
      return answerList(query, about, async (page) => {
        const found = await call.read((tx) => listUnverified(tx, between(asked, call.at), page));
        const items = found.items.map((one) => ({
          ...presentRow(one, false),
          unverifiedSince: one.unverifiedSince,
        }));
        return { ...found, items };
      });
    },
  }),
  defineRoute({
    id: 'countUnverifiedForeignAccounts',
    part,
    method: 'get',
    path: '/standing/unverified-foreign/counts',
    summary: 'Count accounts in use with a foreign person behind them who is not verified, by how long',
    clause: '§ 7.302(d)',
    allow: { roles: everyReader, scope: 'standing:read' },
    status: 200,
    answer: unverifiedCounts,
    handle: async (_request, call) => {
      const limits = bands.map((band) => between(band, call.at));
      const counted = await call.read((tx) => countUnverified(tx, limits));
      const accounts = counted.reduce((sum, one) => sum + one, 0);
      return {
        at: call.at,
        accounts,
        bands: bands.map((band, place) => ({ ...band, accounts: counted[place] ?? 0 })),
      };
    },
  }),
];

type Days = { readonly fromDays?: number | undefined; readonly toDays?: number | null | undefined };

/** The moments between which a wait of so many whole days began. */
function between({ fromDays, toDays }: Days, at: Instant): UnverifiedFilter {
  return {
    until: fromDays === undefined ? undefined : daysBefore(at, fromDays),
    after: toDays === undefined || toDays === null ? undefined : daysBefore(at, toDays + 1),
  };
}

function daysBefore(at: Instant, count: number): Instant {
  return addMilliseconds(at, -count * 86_400_000);
}
