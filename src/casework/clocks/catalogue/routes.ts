/** HTTP of the catalogue of clocks. */
import { z } from '@hono/zod-openapi';
import { asOfMoment } from '../../../runtime/http/as-of.ts';
import { defineRoute } from '../../../runtime/http/route.ts';
import { everyReader } from '../../../runtime/http/who.ts';
import { lengthField, lengthSource } from '../types.ts';
import { readCatalogue } from './read.ts';
import { legalClockKinds } from './types.ts';

const entry = z.object({
  id: z.string(),
  from: z
    .enum(['edition', 'program'])
    .describe('`program`: the law has no such clock; a part starts one as the program says'),
  kind: z.enum(legalClockKinds),
  obligations: z.array(z.object({ id: z.string(), clause: z.string(), text: z.string() })),
  starts: z.string().nullable(),
  readings: z.array(z.object({ id: z.string(), text: z.string(), default: z.boolean() })),
  length: lengthField
    .nullable()
    .describe('null: bound to an event, or the length is of another kind of case'),
  lengthFrom: lengthSource.nullable(),
  because: z
    .string()
    .nullable()
    .describe('what the parameter or the setting means, and why it is what it is'),
  owedBy: z.array(z.string()),
  owedTo: z.string().nullable(),
  confidence: z.string().nullable(),
  note: z.string().nullable(),
  status: z.enum(['in-force', 'off']),
  statusReason: z.string().nullable(),
  started: z.boolean().describe('something of this installation starts it'),
  running: z.number().int(),
  breached: z.number().int(),
  ended: z.number().int(),
});

export const catalogueRoutes = [
  defineRoute({
    id: 'getClockCatalogue',
    part: 'clocks',
    method: 'get',
    path: '/clocks/catalogue',
    summary: 'Read every clock of the edition: its length or what stands for it, and how many run',
    clause: '§ 7.304',
    allow: { roles: everyReader, scope: 'casework:read' },
    narrowed: { asOf: true, customers: 'tells-of-none' },
    status: 200,
    answer: z.object({ edition: z.string(), at: z.string(), clocks: z.array(entry).max(200) }),
    handle: async (_request, call) => {
      const { edition } = call.runtime;
      const when = { at: call.at, asOf: asOfMoment(call.session) };
      const clocks = await call.read((tx) => readCatalogue(tx, call.runtime, when));
      return { edition: edition.id, at: call.at, clocks: [...clocks] };
    },
  }),
];
