/** HTTP of report/exposure. */
import { z } from '@hono/zod-openapi';
import type { Role } from '../../../kernel/events.ts';
import { isRefusal } from '../../../kernel/problems.ts';
import { asOfMoment } from '../../../runtime/http/as-of.ts';
import { idField } from '../../../runtime/http/fields.ts';
import { answerList, pageOf, pageQuery } from '../../../runtime/http/page.ts';
import { defineRoute } from '../../../runtime/http/route.ts';
import { officers } from '../../../runtime/http/who.ts';
import { readExposure } from './read.ts';
import { recordValues } from './record/command.ts';
import { readFile } from './record/read-rows.ts';
import { listValues } from './store.ts';
import { exposureView, monthField, recordedReport, sentRows, transactionValue } from './types.ts';

const part = 'report/exposure';
const clause = '§ 7.309';
const writers = ['owner', 'officer', 'engineer'] as const satisfies readonly Role[];
const bytesMax = 1_000_000;

export const routes = [
  defineRoute({
    id: 'getExposure',
    part,
    method: 'get',
    path: '/exposure/clocks/:clock',
    summary: 'Read what a civil penalty for a deadline that passed could be at most',
    describes:
      'Information, not a verdict: whether there is a violation is for lawyers and courts. The greater of the largest penalty of the year and a multiple of the value of the transactions. Nothing is converted: values in other currencies than USD are named and not counted.',
    clause,
    allow: { roles: officers },
    params: z.object({ clock: idField('clock') }),
    status: 200,
    answer: exposureView,
    handle: ({ params }, call) => call.read((tx) => readExposure(tx, call, params.clock)),
  }),
  defineRoute({
    id: 'recordTransactionValues',
    part,
    method: 'post',
    path: '/exposure/transaction-values',
    summary: 'Record what the transactions of accounts were worth, by month',
    describes:
      'Rows that are right are kept beside those that are not; each of these is named by its number and a code. The same again changes nothing; another amount for the same month counts from then on, and the one before stays on record.',
    clause,
    allow: { roles: writers, scope: 'identification:write' },
    body: sentRows,
    maxBodyBytes: bytesMax,
    status: 200,
    answer: recordedReport,
    handle: ({ body }, call) => call.perform((work) => recordValues(work, body.values)),
  }),
  defineRoute({
    id: 'importTransactionValues',
    part,
    method: 'post',
    path: '/exposure/transaction-values/files',
    summary: 'Record what the transactions of accounts were worth, from a CSV file',
    describes:
      'UTF-8, with the header `account,month,amount,currency`; separated by comma, semicolon or tab. At most 5,000 rows. Rows that are right are kept beside those that are not; each of these is named by its number and a code.',
    clause,
    allow: { roles: writers, scope: 'identification:write' },
    body: z.string(),
    bodyType: 'text/csv',
    maxBodyBytes: bytesMax,
    status: 200,
    answer: recordedReport,
    handle: ({ body }, call) =>
      call.perform(async (work) => {
        const rows = readFile(body);
        return isRefusal(rows) ? rows : recordValues(work, rows);
      }),
  }),
  defineRoute({
    id: 'listTransactionValues',
    part,
    method: 'get',
    path: '/exposure/transaction-values',
    summary: 'List what transactions were worth, by account and month',
    clause,
    allow: { roles: [...writers, 'examiner'], scope: 'identification:read' },
    narrowed: { asOf: true },
    query: pageQuery.extend({ account: idField('account').optional(), month: monthField.optional() }),
    status: 200,
    list: true,
    answer: pageOf(transactionValue),
    handle: ({ query: { account, month, ...query } }, call) =>
      answerList(query, { name: 'transaction-values', at: call.at, filter: { account, month } }, (page) =>
        call.read((tx) => listValues(tx, { account, month, asOf: asOfMoment(call.session) }, page)),
      ),
  }),
];
