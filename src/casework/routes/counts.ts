/** How many cases there are to do, and whether they grow. */
import { z } from '@hono/zod-openapi';
import { addMilliseconds, type Instant } from '../../kernel/time.ts';
import { type Call, defineRoute } from '../../runtime/http/route.ts';
import { countCaseFlow, countCases } from '../count.ts';
import { findKind } from '../kinds.ts';
import { caseUrgencies } from '../types.ts';
import { part, readers } from './act.ts';

const week = 7 * 86_400_000;
const flow = z.object({ opened: z.number().int(), decided: z.number().int() });

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
  lastWeek: flow.describe('in the seven days before `at`'),
  weekBefore: flow,
});

export const countRoutes = [
  defineRoute({
    id: 'countCases',
    part,
    method: 'get',
    path: '/casework/counts',
    summary: 'Count the cases that have not ended, by urgency and kind, with what came and went in two weeks',
    allow: { roles: readers, scope: 'casework:read' },
    status: 200,
    answer: caseCounts,
    handle: (_request, call) => count(call),
  }),
];

async function count(call: Call): Promise<z.input<typeof caseCounts>> {
  const { at } = call;
  const [weekAgo, twoWeeksAgo]: [Instant, Instant] = [
    addMilliseconds(at, -week),
    addMilliseconds(at, -2 * week),
  ];
  const [rows, lastWeek, weekBefore] = await call.read((tx) =>
    Promise.all([
      countCases(tx, at),
      countCaseFlow(tx, { from: weekAgo, until: at }),
      countCaseFlow(tx, { from: twoWeeksAgo, until: weekAgo }),
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
    lastWeek,
    weekBefore,
  };
}

function sum<K extends string>(rows: readonly Readonly<Record<K, number>>[], key: K): number {
  return rows.reduce((total, row) => total + row[key], 0);
}
