/** The written program's clauses as the API gives them. */
import { z } from '@hono/zod-openapi';
import { findingField } from '../../../runtime/http/fields.ts';
import { riskStated } from './changes/types.ts';
import { settingShape } from './shapes.ts';
import { settingName } from './types.ts';

const said = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('paragraph'), text: z.string() }),
  z.object({ kind: z.literal('list'), ordered: z.boolean().optional(), items: z.array(z.string()) }),
]);

const statement = z.object({
  id: z.string(),
  clause: z.string(),
  keyword: z.enum(['must', 'may']),
  text: z.string().describe('what a program states, in our own words'),
  obligations: z.array(z.string()),
  confidence: z.enum(['confirmed', 'floor', 'analogous', 'unconfirmed-H', 'unconfirmed-M', 'unconfirmed-L']),
  howSure: z.string().describe('the confidence in words'),
  doubts: z.array(z.object({ phrase: z.string(), howSure: z.string() })),
});

const programClause = z.object({
  id: z.string(),
  title: z.string(),
  clause: z.string(),
  narrative: z.enum(['required', 'optional', 'none']),
  says: z.array(said).describe('the settings in force as sentences'),
  text: z.string().nullable().describe('the words of the provider'),
  missing: z.string().nullable().describe('what the document says instead of text that is not there'),
  empty: z.boolean().describe('text of the provider is required and not there'),
  answers: z.array(z.string()).describe('ids of the risks it answers'),
  settings: z.array(z.object({ name: settingName, value: z.unknown(), shape: settingShape })),
  states: z.array(statement).describe('what the law asks a program to state, answered here'),
});

export const programClauses = z.object({
  edition: z.object({
    id: z.string(),
    citation: z.string(),
    status: z.string(),
    statusInWords: z.string(),
    statusNote: z.string(),
  }),
  organization: z.string(),
  version: z.object({ number: z.number().int(), since: z.string() }),
  on: z.string().describe('the day that is stated'),
  adopted: z.string().nullable(),
  empty: z.array(z.string()).describe('ids of the clauses that are still empty'),
  findings: z.array(findingField).describe('what the law asks of the program as a whole'),
  clauses: z.array(programClause),
  risks: z.array(
    riskStated.extend({
      id: z.string(),
      score: z.number().int().describe('likelihood times impact'),
      unanswered: z.boolean().describe('no clause in force answers it'),
    }),
  ),
});
