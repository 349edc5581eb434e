/** How entries and checkpoints look in answers. */
import { z } from '@hono/zod-openapi';
import { toBase64 } from './notes/base64.ts';
import type { KeptEntry } from './store/leaves.ts';
import type { KeptCheckpoint } from './store/log.ts';

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
