/** HTTP of two versions of the program beside each other, as a file. */
import { z } from '@hono/zod-openapi';
import { refuse } from '../../../../kernel/problems.ts';
import { documentForms, writeDocument } from '../../../../runtime/documents/index.ts';
import { defineRoute } from '../../../../runtime/http/route.ts';
import { everyReader } from '../../../../runtime/http/who.ts';
import { providerName } from '../read-program.ts';
import { comparisonData, comparisonDocument } from './comparison-document.ts';
import { readTwo } from './read-two.ts';
import { twoVersions } from './view.ts';

const fileEndings = { pdf: 'pdf', html: 'html', markdown: 'md', json: 'json' } as const;

export const comparisonFileRoutes = [
  defineRoute({
    id: 'getComparisonDocument',
    part: 'adopt/written-program',
    method: 'get',
    path: '/written-program/comparisons/document',
    summary: 'Two versions of the program beside each other as a file, clause by clause',
    describes:
      'Names both versions, the days they took effect and their digests. The same two versions give the same bytes. PDF (PDF/A-2a and PDF/UA-1), HTML, Markdown, or JSON with the differences as compareProgramVersions gives them.',
    clause: '§ 7.302(a)',
    allow: { roles: everyReader, scope: 'adopt:read' },
    narrowed: { asOf: true, customers: 'tells-of-none' },
    query: z.object({ format: z.enum([...documentForms, 'json']).default('pdf'), ...twoVersions }),
    status: 200,
    answerType: 'application/pdf',
    handle: async ({ query: { format, ...asked } }, call) => {
      const { edition } = call.runtime;
      const compared = await call.read(async (tx) => {
        const two = await readTwo(tx, call, asked);
        return two && { ...two, edition, organization: await providerName(tx, call) };
      });
      if (!compared) return refuse('not-found');
      const { from, to } = compared;
      const fileName = `written-program-${from.number}-and-${to.number}.${fileEndings[format]}`;
      if (format === 'json') {
        const raw = JSON.stringify(comparisonData(compared), null, 1);
        return { raw, contentType: 'application/json', fileName };
      }
      const { bytes, mediaType } = await writeDocument(comparisonDocument(compared), format);
      return { raw: bytes, contentType: mediaType, fileName };
    },
  }),
];
