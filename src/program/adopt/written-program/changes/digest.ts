/** What stands for the exact content of a change and its day, so that a trial is of this change and no other. */
import { createHash } from 'node:crypto';
import { canonicalJson } from '../../../../kernel/canonical.ts';
import type { Day } from '../../../../kernel/time.ts';
import type { ProgramSettings } from '../settings.ts';
import type { ProgramContent } from './types.ts';

/** SHA-256 in hexadecimal of the canonical JSON of the content and the day. */
export function digestOf(change: { readonly content: ProgramContent; readonly effectiveOn: Day }): string {
  const { content, effectiveOn } = change;
  return createHash('sha256').update(canonicalJson({ content, effectiveOn })).digest('hex');
}

/** SHA-256 in hexadecimal of the canonical JSON of all settings of a day: what a trial held a change against. */
export function settingsDigestOf(settings: ProgramSettings): string {
  return createHash('sha256').update(canonicalJson(settings)).digest('hex');
}
