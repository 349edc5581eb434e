/** HTTP of drafting a filing: within the request, or as long work where there is much to count. */
import { z } from '@hono/zod-openapi';
import { isRefusal } from '../../kernel/problems.ts';
import type { Work } from '../../runtime/commit/work.ts';
import { instantField } from '../../runtime/http/fields.ts';
import { type Call, defineRoute } from '../../runtime/http/route.ts';
import { officers } from '../../runtime/http/who.ts';
import { longWorkView, presentLongWork } from '../../runtime/long-work/index.ts';
import { correctionOf, type DraftAsked, draft } from '../drafting.ts';
import { startDraft } from '../long-draft.ts';
import { filingId, organizationId } from '../types.ts';
import { filingView } from '../view.ts';
import { answer } from './show.ts';
import { clause, params, part } from './who.ts';

const allow = { roles: officers, scope: 'report:write' } as const;

const drafted = z.strictObject({
  kind: z.string().regex(/^[a-z-]{1,60}$/),
  about: organizationId.optional().describe('a reseller; absent: the provider'),
  asOf: instantField.optional(),
});

const corrected = z.strictObject({
  asOf: instantField.optional().describe('absent: the moment of the filing that is corrected'),
});

export const draftRoutes = [
  defineRoute({
    id: 'draftFiling',
    part,
    method: 'post',
    path: '/filings',
    summary: 'Draft a filing: every field of its forms as of a moment, each with where it comes from',
    describes:
      'Figures are counted now over the rows as they were at `asOf`; absent, as they are. Seconds at a million accounts: startFilingDraft does the same without a request that waits.',
    clause,
    allow,
    body: drafted,
    status: 201,
    creates: true,
    answer: filingView,
    handle: ({ body }, call) =>
      call.perform(async (work) => {
        const id = await draft(work, askedOf(call, body, work));
        return isRefusal(id) ? id : answer(work.tx, call, id);
      }),
  }),
  defineRoute({
    id: 'startFilingDraft',
    part,
    method: 'post',
    path: '/filings/drafts',
    summary: 'Draft a filing, or the correction of one, as long work',
    describes:
      'getLongWork tells how far it is. `about.filing` is the id that the filing has when it is done; `result.refused` says where it could not be drafted any more.',
    clause,
    allow,
    body: z.union([drafted, corrected.extend({ corrects: filingId })]),
    status: 202,
    creates: true,
    answer: longWorkView,
    handle: ({ body }, call) =>
      call.perform(async (work) => {
        const asked =
          'corrects' in body ? await correctionOf(work, body.corrects, body.asOf) : askedOf(call, body, work);
        if (isRefusal(asked)) return asked;
        const started = await startDraft(work, call.session, asked);
        return isRefusal(started) ? started : presentLongWork(started, call.runtime.parts);
      }),
  }),
  defineRoute({
    id: 'correctFiling',
    part,
    method: 'post',
    path: '/filings/:filing/corrections',
    summary: 'Draft a correction of a filing that was sent: a filing of its own, linked to it',
    clause,
    allow,
    params,
    body: corrected,
    status: 201,
    creates: true,
    answer: filingView,
    handle: ({ params, body }, call) =>
      call.perform(async (work) => {
        const asked = await correctionOf(work, params.filing, body.asOf);
        if (isRefusal(asked)) return asked;
        const id = await draft(work, asked);
        return isRefusal(id) ? id : answer(work.tx, call, id);
      }),
  }),
];

/** A filing is about the provider and as of now, where nothing else is said. */
function askedOf({ session }: Call, body: z.output<typeof drafted>, { at }: Work): DraftAsked {
  return { kind: body.kind, about: body.about ?? session.tenant, asOf: body.asOf ?? at, corrects: null };
}
