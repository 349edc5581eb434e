/** HTTP of imports of existing customers. */
import { z } from '@hono/zod-openapi';
import { isRefusal, refuse } from '../../../../kernel/problems.ts';
import { answerList, pageOf, pageQuery } from '../../../../runtime/http/page.ts';
import { defineRoute } from '../../../../runtime/http/route.ts';
import { columns, requiredColumns } from '../import/columns.ts';
import { startImport } from '../import/start.ts';
import { listImportRows, listImports, readImport } from '../store/imports.ts';
import {
  importBytesMax,
  importId,
  importModes,
  importRow,
  importRun,
  rowStatuses,
} from '../types/imports.ts';
import { accountReaders, part } from './who.ts';

const params = z.object({ import: importId });

const described = Object.entries(columns)
  .map(
    ([name, means]) =>
      `- \`${name}\`${requiredColumns.some((one) => one === name) ? ' (required)' : ''} ${means}`,
  )
  .join('\n');

export const importRoutes = [
  defineRoute({
    id: 'startImport',
    part,
    method: 'post',
    path: '/identification/imports',
    summary: 'Import existing customers from CSV',
    describes: `UTF-8, with a header; separated by comma, semicolon or tab. The rows are read in the background: read the import for how far it is, and its rows for what became of each. A row that cannot be kept is refused by column and code, and the others are kept. The same file again changes nothing. With \`mode=preview\` the report is made and nothing else.\n\nColumns:\n${described}`,
    clause: '§ 7.302(a)',
    allow: { roles: ['owner', 'officer', 'engineer'], scope: 'identification:write' },
    query: z.object({ mode: z.enum(importModes).default('import') }),
    body: z.string(),
    bodyType: 'text/csv',
    maxBodyBytes: importBytesMax,
    status: 202,
    creates: true,
    answer: importRun,
    handle: ({ query, body }, call) =>
      call.perform(async (work) => {
        const id = await startImport(work, { mode: query.mode, csv: body });
        return isRefusal(id) ? id : ((await readImport(work.tx, id)) ?? refuse('internal'));
      }),
  }),
  defineRoute({
    id: 'listImports',
    part,
    method: 'get',
    path: '/identification/imports',
    summary: 'List imports, newest first',
    allow: { roles: accountReaders, scope: 'identification:read' },
    query: pageQuery,
    status: 200,
    list: true,
    answer: pageOf(importRun),
    handle: ({ query }, call) =>
      answerList(query, { name: 'imports', at: call.at, filter: {} }, (page) =>
        call.read((tx) => listImports(tx, page)),
      ),
  }),
  defineRoute({
    id: 'getImport',
    part,
    method: 'get',
    path: '/identification/imports/:import',
    summary: 'Read how far an import is, and how many rows came to what',
    allow: { roles: accountReaders, scope: 'identification:read' },
    params,
    status: 200,
    answer: importRun,
    handle: async ({ params }, call) =>
      (await call.read((tx) => readImport(tx, params.import))) ?? refuse('not-found'),
  }),
  defineRoute({
    id: 'listImportRows',
    part,
    method: 'get',
    path: '/identification/imports/:import/rows',
    summary: 'Read the report of an import: each row, what became of it, and what is wrong with it',
    clause: '§ 7.302(a)',
    allow: { roles: accountReaders, scope: 'identification:read' },
    params,
    query: pageQuery.extend({ status: z.enum(rowStatuses).optional() }),
    status: 200,
    list: true,
    answer: pageOf(importRow),
    handle: async ({ params, query }, call) => {
      if (!(await call.read((tx) => readImport(tx, params.import)))) return refuse('not-found');
      const filter = { import: params.import, status: query.status };
      return answerList(query, { name: 'import-rows', at: call.at, filter }, (page) =>
        call.read((tx) => listImportRows(tx, filter, page)),
      );
    },
  }),
];
