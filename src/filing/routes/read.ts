/** HTTP of reading filings: lists, one filing, its figures opened, taken again, and its files. */
import { z } from '@hono/zod-openapi';
import { isRefusal, refuse } from '../../kernel/problems.ts';
import { asOfMoment } from '../../runtime/http/as-of.ts';
import { answerList, pageOf, pageQuery } from '../../runtime/http/page.ts';
import { type Call, defineRoute, type RawAnswer } from '../../runtime/http/route.ts';
import { filingForms, manifestOf, writeFile } from '../files.ts';
import { findKind, kindsOf, queryNamed } from '../kinds.ts';
import { listFilings } from '../list.ts';
import { rebuildFiling } from '../rebuild.ts';
import { figureFile, listFigureRows } from '../rows.ts';
import { filingStates, organizationId } from '../types.ts';
import { filingView } from '../view.ts';
import { answer, show } from './show.ts';
import { clause, params, part, readers } from './who.ts';

const allow = { roles: readers, scope: 'report:read' } as const;
const narrowed = { asOf: true, customers: 'tells-of-none' } as const;

const filingRow = z.object({
  id: z.string(),
  kind: z.string(),
  label: z.string(),
  about: z.string(),
  legalName: z.string(),
  on: z.string(),
  state: z.enum(filingStates),
  corrects: z.string().nullable(),
  draftedAt: z.string(),
  changedAt: z.string(),
  receipt: z.string().nullable(),
});

const fieldParams = params.extend({ field: z.string().min(1).max(20) });

export const readRoutes = [
  defineRoute({
    id: 'listFilings',
    part,
    method: 'get',
    path: '/filings',
    summary: 'List what was certified or is being prepared, newest first',
    clause,
    allow,
    narrowed,
    query: pageQuery.extend({
      state: z.enum(filingStates).optional(),
      kind: z
        .string()
        .regex(/^[a-z-]{1,60}$/)
        .optional(),
      about: organizationId.optional(),
    }),
    status: 200,
    list: true,
    answer: pageOf(filingRow),
    handle: ({ query }, call) => {
      const { state, kind, about } = query;
      const filter = { state, kind, about, asOf: asOfMoment(call.session) };
      return answerList(query, { name: 'filings', at: call.at, filter }, async (page) => {
        const found = await call.read((tx) => listFilings(tx, filter, page));
        const items = found.items.map((row) => ({
          ...row,
          label: labelOf(row, findKind(call.runtime, row.kind)?.label ?? row.kind),
        }));
        return { ...found, items };
      });
    },
  }),
  defineRoute({
    id: 'listFilingKinds',
    part,
    method: 'get',
    path: '/filings/kinds',
    summary: 'The kinds of filing that can be prepared here, with their forms',
    clause,
    allow,
    narrowed,
    status: 200,
    answer: z.object({
      kinds: z.array(
        z.object({
          code: z.string(),
          label: z.string(),
          describes: z.string(),
          clause: z.string(),
          forms: z.array(z.string()),
        }),
      ),
    }),
    handle: (_request, { runtime }) =>
      Promise.resolve({
        kinds: kindsOf(runtime).map(({ code, label, describes, clause: of, forms }) => ({
          code,
          label,
          describes,
          clause: of,
          forms,
        })),
      }),
  }),
  defineRoute({
    id: 'getFiling',
    part,
    method: 'get',
    path: '/filings/:filing',
    summary: 'Read a filing: each field with its source and what was filed before, and how far it is',
    clause,
    allow,
    narrowed,
    params,
    status: 200,
    answer: filingView,
    handle: ({ params }, call) => call.read((tx) => answer(tx, call, params.filing)),
  }),
  defineRoute({
    id: 'listFigureRows',
    part,
    method: 'get',
    path: '/filings/:filing/fields/:field/rows',
    summary: 'Open a figure into its rows, as of the moment it was taken',
    describes: 'Ids and codes; each row has the columns of its query. The rows are read again, not kept.',
    clause,
    allow,
    narrowed: { asOf: true },
    params: fieldParams,
    query: pageQuery,
    status: 200,
    list: true,
    answer: pageOf(z.record(z.string(), z.string())),
    handle: async ({ params, query }, call) => {
      const shown = await call.read((tx) => show(tx, call, params.filing));
      if (isRefusal(shown)) return shown;
      const field = shown.filing.fields.find((one) => one.field === params.field);
      if (field?.kind !== 'figure') return refuse('not-found');
      const { figure } = field;
      const of = { query: queryNamed(call.runtime, figure.query), figure };
      const filter = { filing: params.filing, field: params.field, ...figure.parameters };
      const { format } = query;
      if (format !== 'page') return figureFile(call, of, { format, filter });
      return answerList(query, { name: figure.query, at: figure.asOf, filter }, (page) =>
        call.read((tx) => listFigureRows(tx, of, page)),
      );
    },
  }),
  defineRoute({
    id: 'rebuildFiling',
    part,
    method: 'post',
    path: '/filings/:filing/rebuilds',
    summary: 'Take every figure of a filing again and compare its rows with those that were filed',
    describes:
      'The same rows answer with the same digests. Others are refused as `figure-differs`, with where and by how much.',
    clause,
    allow,
    narrowed,
    params,
    reads: true,
    status: 200,
    answer: z.object({
      digest: z.string(),
      figures: z.array(z.object({ field: z.string(), rows: z.int(), rowsDigest: z.string() })),
    }),
    handle: async ({ params }, call) => {
      const shown = await call.read((tx) => show(tx, call, params.filing));
      return isRefusal(shown) ? shown : rebuildFiling(call.read, call.runtime, shown.filing);
    },
  }),
  defineRoute({
    id: 'getFilingFile',
    part,
    method: 'get',
    path: '/filings/:filing/file',
    summary: 'A filing as a file: PDF, HTML, Markdown, signed JSON, or the manifest of its evidence',
    describes:
      'The same filing gives the same bytes. The manifest names each file and figure with its SHA-256, and where each step stands in the ledger.',
    clause,
    allow,
    narrowed,
    params,
    query: z.object({ format: z.enum(filingForms).default('pdf') }),
    status: 200,
    answerType: 'application/pdf',
    handle: ({ params, query: { format } }, call) => fileOf(call, { filing: params.filing, format }),
  }),
];

async function fileOf(
  call: Call,
  asked: { readonly filing: Parameters<typeof show>[2]; readonly format: (typeof filingForms)[number] },
): Promise<RawAnswer | ReturnType<typeof refuse>> {
  const shown = await call.read((tx) => show(tx, call, asked.filing));
  if (isRefusal(shown)) return shown;
  const { filing, printed, steps } = shown;
  const written =
    asked.format === 'manifest'
      ? await call.read((tx) => manifestOf(tx, filing, { printed, steps }))
      : await writeFile(filing, printed, asked.format);
  return { raw: written.bytes, contentType: written.mediaType, fileName: written.name };
}

/** Of one that corrects another its kind would say the same as of the other. */
function labelOf({ corrects }: { readonly corrects: string | null }, label: string): string {
  return corrects ? `${label}, correction` : label;
}
