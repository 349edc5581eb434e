/** HTTP of preparing a filing: drafting it, writing its fields, a second person's review. */
import { z } from '@hono/zod-openapi';
import { isRefusal, refuse } from '../../kernel/problems.ts';
import { instantField } from '../../runtime/http/fields.ts';
import { defineRoute } from '../../runtime/http/route.ts';
import { officers } from '../../runtime/http/who.ts';
import { decideOn, draft, writeField } from '../commands.ts';
import { review, sendBack, withdraw } from '../decide.ts';
import { readFiling } from '../store.ts';
import { fieldWords, longestText, organizationId, withdrawalReasons } from '../types.ts';
import { filingView } from '../view.ts';
import { act, answer } from './show.ts';
import { clause, params, part, reviewers } from './who.ts';

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
    id: 'draftFiling',
    part,
    method: 'post',
    path: '/filings',
    summary: 'Draft a filing: every field of its forms as of a moment, each with where it comes from',
    describes: 'Figures are counted now over the rows as they were at `asOf`; absent, as they are.',
    clause,
    allow: { roles: officers, scope: 'report:write' },
    body: z.strictObject({
      kind: z.string().regex(/^[a-z-]{1,60}$/),
      about: organizationId.optional().describe('a reseller; absent: the provider'),
      asOf: instantField.optional(),
    }),
    status: 201,
    creates: true,
    answer: filingView,
    handle: ({ body }, call) =>
      call.perform(async (work) => {
        const asked = {
          kind: body.kind,
          about: body.about ?? call.session.tenant,
          asOf: body.asOf ?? work.at,
          corrects: null,
        };
        const drafted = await draft(work, asked);
        return isRefusal(drafted) ? drafted : answer(work.tx, call, drafted);
      }),
  }),
  defineRoute({
    id: 'correctFiling',
    part,
    method: 'post',
    path: '/filings/:filing/corrections',
    summary: 'Draft a correction of a filing that was sent: a filing of its own, linked to it',
    clause,
    allow: { roles: officers, scope: 'report:write' },
    params,
    body: z.strictObject({
      asOf: instantField.optional().describe('absent: the moment of the filing that is corrected'),
    }),
    status: 201,
    creates: true,
    answer: filingView,
    handle: ({ params, body }, call) =>
      call.perform(async (work) => {
        const corrects = await readFiling(work.seals, params.filing);
        if (!corrects) return refuse('not-found');
        if (!corrects.transmission)
          return refuse('transition-not-allowed', { field: 'state', code: corrects.state });
        const asOf = body.asOf ?? corrects.asOf;
        const drafted = await draft(work, { kind: corrects.kind, about: corrects.about.id, asOf, corrects });
        return isRefusal(drafted) ? drafted : answer(work.tx, call, drafted);
      }),
  }),
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
    status: 201,
    creates: true,
    answer: filingView,
    handle: ({ params }, call) => act(call, params.filing, (work) => decideOn(work, params.filing, review)),
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
