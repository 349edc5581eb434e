/** HTTP of preparing a filing that was drafted: writing its fields, a second person's review. */
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../../runtime/http/route.ts';
import { officers } from '../../runtime/http/who.ts';
import { decideOn, writeField } from '../commands.ts';
import { review, sendBack, withdraw } from '../decide.ts';
import { fieldWords, longestText, withdrawalReasons } from '../types.ts';
import { filingView } from '../view.ts';
import { act } from './show.ts';
import { clause, looked, params, part, reviewers } from './who.ts';

const written = z.strictObject({
  text: z.string().trim().max(longestText).optional(),
  contact: fieldWords.shape.contact.unwrap().optional(),
  number: z.int().min(0).max(100_000_000).optional(),
  plans: z
    .array(
      z.strictObject({
        of: z.string().min(1).max(100),
        text: z.string().trim().min(1).max(4000),
        days: z.int().min(0).max(3650),
      }),
    )
    .max(300)
    .optional(),
  attested: z.boolean().optional(),
});

export const prepareRoutes = [
  defineRoute({
    id: 'writeFilingField',
    part,
    method: 'put',
    path: '/filings/:filing/fields/:field',
    summary: 'Write a field of a draft: its text, the contact, a stated number, plans, or an attestation',
    describes:
      'A counted number is never written by hand. An attestation is refused while its evidence is missing.',
    clause,
    allow: { roles: officers, scope: 'report:write' },
    params: params.extend({ field: z.string().min(1).max(20) }),
    body: written,
    status: 200,
    answer: filingView,
    handle: ({ params, body }, call) =>
      act(call, params.filing, (work) =>
        writeField(work, { filing: params.filing, field: params.field, written: body }),
      ),
  }),
  defineRoute({
    id: 'reviewFiling',
    part,
    method: 'post',
    path: '/filings/:filing/reviews',
    summary: 'Say that a complete draft was reviewed, as somebody who wrote nothing in it',
    clause,
    allow: { roles: reviewers },
    params,
    body: looked,
    status: 201,
    creates: true,
    answer: filingView,
    handle: ({ params, body }, call) =>
      act(call, params.filing, (work) =>
        decideOn(work, params.filing, (filing, by) => review(filing, { by, seen: body.digest })),
      ),
  }),
  defineRoute({
    id: 'sendFilingBack',
    part,
    method: 'post',
    path: '/filings/:filing/returns',
    summary: 'Send a reviewed filing back to be written again',
    clause,
    allow: { roles: reviewers },
    params,
    body: z.strictObject({ words: z.string().trim().min(10).max(2000) }),
    status: 201,
    creates: true,
    answer: filingView,
    handle: ({ params, body }, call) =>
      act(call, params.filing, (work) =>
        decideOn(work, params.filing, (filing) => sendBack(filing, body.words)),
      ),
  }),
  defineRoute({
    id: 'withdrawFiling',
    part,
    method: 'post',
    path: '/filings/:filing/withdrawals',
    summary: 'Call a filing off before it is sent',
    clause,
    allow: { roles: officers, scope: 'report:write' },
    params,
    body: z.strictObject({ because: z.enum(withdrawalReasons) }),
    status: 201,
    creates: true,
    answer: filingView,
    handle: ({ params, body }, call) =>
      act(call, params.filing, (work) =>
        decideOn(work, params.filing, (filing) => withdraw(filing, body.because)),
      ),
  }),
];
