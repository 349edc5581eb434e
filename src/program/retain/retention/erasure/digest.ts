/** One digest over many lines. */
import { createHash } from 'node:crypto';

/** SHA-256 in hexadecimal, each line with its end. */
export function digestOf(lines: readonly string[]): string {
  const hash = createHash('sha256');
  for (const line of lines) hash.update(`${line}\n`);
  return hash.digest('hex');
}
