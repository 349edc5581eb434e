/** Verifying the ledger as long work: it takes about as long as an export, and says how far it is. */
import { z } from '@hono/zod-openapi';
import { isRefusal, refuse } from '../../../kernel/problems.ts';
import { defineRoute } from '../../../runtime/http/route.ts';
import {
  defineLongWork,
  longWorkId,
  longWorkView,
  presentLongWork,
  readLongWork,
  startLongWork,
} from '../../../runtime/long-work/index.ts';
import { presentVerification, verification } from './present.ts';
import { verifyTenant } from './running.ts';

const part = 'retain/ledger';
const clause = '§ 7.305';
const keepers = ['owner', 'officer', 'examiner'] as const;

const verificationInput = z.strictObject({
  seen: z
    .array(z.string().max(10_000))
    .max(10)
    .default([])
    .describe('checkpoints kept from before: the ledger must agree with each'),
});

export const ledgerVerification = defineLongWork({
  code: 'ledger-verification',
  label: 'Verification of the ledger',
  describes: 'Checks every entry, event, checkpoint and proof where it lies, against what was signed.',
  input: verificationInput,
  result: verification,
  run: async ({ runtime, tenant, progress }, { seen }) =>
    presentVerification(await verifyTenant(runtime, tenant, { seen, progress }), runtime.clock.now()),
});

export const verificationRoutes = [
  defineRoute({
    id: 'startLedgerVerification',
    part,
    method: 'post',
    path: '/ledger/verifications',
    summary: 'Check every entry, event, checkpoint and proof where it lies, against what was signed',
    describes:
      'Long work: getLedgerVerification tells how far it is, and what was found. Whoever does not trust this installation verifies an export.',
    clause,
    allow: { roles: keepers, scope: 'ledger:read' },
    narrowed: { customers: 'tells-of-none' },
    reads: true,
    body: verificationInput,
    status: 202,
    answer: longWorkView,
    handle: ({ body }, call) =>
      call.perform(async (work) => {
        const about = { checkpointsKept: body.seen.length };
        const started = await startLongWork(work, call.session, {
          kind: ledgerVerification,
          input: body,
          about,
        });
        return isRefusal(started) ? started : presentLongWork(started, call.runtime.parts);
      }),
  }),
  defineRoute({
    id: 'getLedgerVerification',
    part,
    method: 'get',
    path: '/ledger/verifications/:longWork',
    summary: 'Read how far a verification of the ledger is, and what it found',
    clause,
    allow: { roles: keepers, scope: 'ledger:read' },
    narrowed: { customers: 'tells-of-none' },
    params: z.object({ longWork: longWorkId }),
    status: 200,
    answer: longWorkView.extend({ found: verification.nullable().describe('null until it is done') }),
    handle: ({ params }, call) =>
      call.read(async (tx) => {
        const work = await readLongWork(tx, call.session, params.longWork);
        if (isRefusal(work)) return work;
        if (work.kind !== ledgerVerification.code) return refuse('not-found');
        const found = work.state === 'done' ? verification.parse(work.result) : null;
        return { ...presentLongWork(work, call.runtime.parts), found };
      }),
  }),
];
