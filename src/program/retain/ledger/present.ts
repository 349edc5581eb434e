/** How entries and checkpoints look in answers. */
import { z } from '@hono/zod-openapi';
import type { Instant } from '../../../kernel/time.ts';
import { problemSentences } from './bundle/problems.ts';
import { toBase64 } from './notes/base64.ts';
import type { KeptEntry } from './store/leaves.ts';
import type { KeptCheckpoint } from './store/log.ts';
import type { StoreReport } from './verify-store/verify-store.ts';

export const presentedCheckpoint = z.object({
  size: z.int(),
  root: z.string(),
  signedAt: z.string(),
  note: z.string(),
});

export function presentCheckpoint({ size, root, signedAt, note }: KeptCheckpoint) {
  return { size, root: toBase64(root), signedAt, note };
}

export const presentedEntry = z.object({
  id: z.string(),
  /** Its place in the tree; null while it waits for the sealer. */
  index: z.int().nullable(),
  at: z.string(),
  kind: z.string(),
  actor: z.unknown(),
  subjects: z.array(z.string()),
  events: z.array(z.unknown()),
});

const told = z.object({
  actor: z.unknown(),
  subjects: z.array(z.string()).catch([]),
  body: z.object({ events: z.array(z.unknown()).catch([]) }).catch({ events: [] }),
});

export function presentEntry({ id, index, at, kind, canonical }: KeptEntry) {
  const { actor, subjects, body } = told.parse(JSON.parse(canonical));
  return { id, index: index ?? null, at, kind, actor, subjects, events: body.events };
}

const mostShown = 50;

export const verification = z.object({
  at: z.string(),
  ok: z.boolean(),
  entries: z.int(),
  waiting: z.int().describe('entries that the sealer has not yet sealed'),
  events: z.int(),
  checkpoints: z.int(),
  root: z.string().nullable(),
  agreedWith: z.array(z.int()).describe('sizes of the kept checkpoints that the ledger agrees with'),
  problems: z.array(
    z.object({ code: z.string(), says: z.string(), where: z.record(z.string(), z.unknown()) }),
  ),
  more: z.int().describe('problems beyond those listed'),
});

export function presentVerification(report: StoreReport, at: Instant): z.input<typeof verification> {
  const { bundle, problems } = report;
  return {
    at,
    ok: report.ok,
    entries: bundle?.entries ?? 0,
    waiting: report.waiting,
    events: report.events,
    checkpoints: bundle?.checkpoints ?? 0,
    root: bundle?.root ?? null,
    agreedWith: [...(bundle?.seen.agreed ?? [])],
    problems: problems
      .slice(0, mostShown)
      .map(({ code, where }) => ({ code, says: problemSentences[code], where: { ...where } })),
    more: Math.max(0, problems.length - mostShown) + report.more,
  };
}
