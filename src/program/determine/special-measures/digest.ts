/** What stands for the exact content of a measure, so that a look at whom it touches is of this content and no other. */
import { createHash } from 'node:crypto';
import { canonicalJson } from '../../../kernel/canonical.ts';
import type { MeasureContent } from './types/content.ts';

/** SHA-256 in hexadecimal of the canonical JSON of the content. */
export function digestOf(content: MeasureContent): string {
  return createHash('sha256').update(canonicalJson(content)).digest('hex');
}
