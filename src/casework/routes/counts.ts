/** How many cases there are to do, and whether they grow. */
import { z } from '@hono/zod-openapi';
import { addMilliseconds } from '../../kernel/time.ts';
import { type Call, defineRoute } from '../../runtime/http/route.ts';
import { countCases } from '../count.ts';
import { findKind } from '../kinds.ts';
import { countCasesAt } from '../spans.ts';
import { caseUrgencies } from '../types.ts';
import { part, readers } from './act.ts';

/** The days back that a count is compared with. */
const daysBack = [7, 30] as const;

/** The urgencies of a case that has not ended. */
const urgencies = caseUrgencies.filter((one) => one !== 'closed');

const caseCounts = z.object({
  at: z.string(),
  cases: z.number().int().describe('cases that have not ended'),
  unassigned: z.number().int().describe('of these, assigned to nobody'),
  awaitingSecondPerson: z.number().int(),
  byUrgency: z.array(z.object({ urgency: z.enum(urgencies), cases: z.number().int() })),
  byKind: z.array(
    z.object({ kind: z.string(), label: z.string(), cases: z.number().int(), late: z.number().int() }),
  ),
  before: z
    .array(
      z.object({
        daysAgo: z.number().int(),
        asOf: z.string(),
        cases: z.number().int().describe('cases that had not ended at that moment'),
        late: z.number().int().describe('of these, beyond the service level they had then'),
      }),
    )
    .describe('the same as of some days ago'),
});

export const countRoutes = [
  defineRoute({
    id: 'countCases',
    part,
    method: 'get',
    path: '/casework/counts',
    summary: 'Count the cases that have not ended, by urgency and kind, and as of some days ago',
    allow: { roles: readers, scope: 'casework:read' },
    status: 200,
    answer: caseCounts,
    handle: (_request, call) => count(call),
  }),
];

async function count(call: Call): Promise<z.input<typeof caseCounts>> {
  const { at } = call;
  const [rows, before] = await call.read((tx) =>
    Promise.all([
      countCases(tx, at),
      Promise.all(
        daysBack.map(async (daysAgo) => {
          const asOf = addMilliseconds(at, -daysAgo * 86_400_000);
          return { daysAgo, asOf, ...(await countCasesAt(tx, asOf)) };
        }),
      ),
    ]),
  );
  const kinds = [...new Set(rows.map((row) => row.kind))];
  return {
    at,
    cases: sum(rows, 'cases'),
    unassigned: sum(rows, 'unassigned'),
    awaitingSecondPerson: sum(rows, 'awaitingSecondPerson'),
    byUrgency: urgencies.map((urgency) => ({
      urgency,
      cases: sum(
        rows.filter((row) => row.urgency === urgency),
        'cases',
      ),
    })),
    byKind: kinds.map((kind) => {
      const ofKind = rows.filter((row) => row.kind === kind);
      const late = ofKind.filter((row) => row.urgency === 'late');
      const { label } = findKind(call.runtime.parts, kind) ?? { label: kind };
      return { kind, label, cases: sum(ofKind, 'cases'), late: sum(late, 'cases') };
    }),
    before,
  };
}

function sum<K extends string>(rows: readonly Readonly<Record<K, number>>[], key: K): number {
  return rows.reduce((total, row) => total + row[key], 0);
}
