/** What stands for the exact content of a change and its day, so that a trial is of this change and no other. */
import { createHash } from 'node:crypto';
import { canonicalJson } from '../../../../kernel/canonical.ts';
import type { Day } from '../../../../kernel/time.ts';
import type { ProgramContent } from './types.ts';

/** SHA-256 in hexadecimal of the canonical JSON of the content and the day. */
export function digestOf(change: { readonly content: ProgramContent; readonly effectiveOn: Day }): string {
  const { content, effectiveOn } = change;
  return createHash('sha256').update(canonicalJson({ content, effectiveOn })).digest('hex');
}
