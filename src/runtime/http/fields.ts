/** Fields that many operations share: ids, days, moments and findings, as the contract shows them. */
import { z } from '@hono/zod-openapi';
import type { Finding } from '../../kernel/finding.ts';
import { type Id, type IdKind, idPrefixes, isId } from '../../kernel/ids.ts';
import { type Day, day, type Instant, instant, isDay } from '../../kernel/time.ts';

/** An identifier of one kind. Anything else is refused, ids of other kinds included. */
export function idField<K extends IdKind>(kind: K) {
  return z
    .string()
    .refine((text): text is Id<K> => isId(kind, text), `an id that starts with ${idPrefixes[kind]}_`)
    .openapi({ example: `${idPrefixes[kind]}_01980000-0000-7000-8000-000000000000` });
}

export const dayField = z
  .string()
  .refine(isDay, 'a calendar day, YYYY-MM-DD')
  .transform((text): Day => day(text))
  .openapi({ type: 'string', format: 'date' });

export const instantField = z.iso
  .datetime({ offset: true })
  .transform((text): Instant => instant(text))
  .openapi({ type: 'string', format: 'date-time' });

/** A finding as the API shows it. */
export const findingField = z.object({
  obligation: z.string(),
  subject: z.string(),
  outcome: z.enum(['met', 'unmet', 'unknown', 'not-applicable']),
  reasons: z.array(
    z.object({
      code: z.string(),
      clause: z.string(),
      facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).optional(),
    }),
  ),
  missing: z.array(z.string()),
  edition: z.string(),
  at: z.string(),
});

export function presentFinding(finding: Finding): z.input<typeof findingField> {
  return {
    ...finding,
    reasons: finding.reasons.map((reason) => ({
      ...reason,
      ...(reason.facts ? { facts: { ...reason.facts } } : {}),
    })),
    missing: [...finding.missing],
  };
}
