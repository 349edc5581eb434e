/** HTTP of who is compared: since when they wait, and when they were compared last. */
import { z } from '@hono/zod-openapi';
import { refuse } from '../../../../kernel/problems.ts';
import { instantField } from '../../../../runtime/http/fields.ts';
import { defineRoute } from '../../../../runtime/http/route.ts';
import { readSubjectState } from '../store/subjects.ts';
import { dueReasons, holderId, subjectId, subjectKinds } from '../types/subjects.ts';
import { part, read } from './who.ts';

export const subjectRoutes = [
  defineRoute({
    id: 'getScreeningSubject',
    part,
    method: 'get',
    path: '/screening/subjects/:subject',
    summary:
      'Read whether somebody is compared with the lists, when it was done last, and since when they wait',
    allow: read,
    params: z.object({ subject: subjectId }),
    status: 200,
    answer: z.object({
      subject: subjectId,
      kind: z.enum(subjectKinds),
      holder: holderId.describe('the person or reseller; of a means of payment, who pays so'),
      screenedAt: instantField.nullable().describe('null: never compared'),
      dueSince: instantField.nullable().describe('null: not due'),
      because: z.enum(dueReasons).nullable().describe('why they are due'),
    }),
    handle: ({ params }, call) =>
      call.read(async (tx) => {
        const found = await readSubjectState(tx, params.subject);
        if (!found) return refuse('not-found');
        const { id: subject, ...state } = found;
        return { subject, ...state };
      }),
  }),
];
