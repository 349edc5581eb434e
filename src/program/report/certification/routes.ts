/** HTTP of report/certification: what is owed. Preparing and sending are operations of filings. */
import { z } from '@hono/zod-openapi';
import { asOfMoment } from '../../../runtime/http/as-of.ts';
import { findingField, presentFinding } from '../../../runtime/http/fields.ts';
import { defineRoute } from '../../../runtime/http/route.ts';
import { everyReader } from '../../../runtime/http/who.ts';
import { readDue } from './due.ts';
import { kindCodes } from './types.ts';

const owed = z.object({
  about: z.string(),
  legalName: z.string(),
  whose: z.enum(['provider', 'foreign-reseller']),
  findings: z.array(findingField),
  next: z
    .object({
      kind: z.enum(kindCodes),
      dueOn: z.string().nullable().describe('null: before something, without a day of its own'),
      late: z.boolean(),
    })
    .nullable(),
});

export const routes = [
  defineRoute({
    id: 'getCertificationDue',
    part: 'report/certification',
    method: 'get',
    path: '/certification/due',
    summary: 'What is owed by way of certification: of the provider, and of each foreign reseller through it',
    clause: '§ 7.304',
    allow: { roles: everyReader, scope: 'report:read' },
    narrowed: { asOf: true, customers: 'tells-of-none' },
    status: 200,
    answer: z.object({ at: z.string(), organizations: z.array(owed) }),
    handle: (_request, call) =>
      call.read(async (tx) => {
        const { session, runtime, at } = call;
        const due = await readDue(tx, {
          tenant: session.tenant,
          edition: runtime.edition,
          at,
          asOf: asOfMoment(session),
        });
        return {
          at,
          organizations: due.map(({ findings, ...rest }) => ({
            ...rest,
            findings: findings.map(presentFinding),
          })),
        };
      }),
  }),
];
