/** The fingerprint of what an obligation asks, so that nobody changes the law's text without a second, visible act. */
import { createHash } from 'node:crypto';
import { canonicalJson } from '../kernel/canonical.ts';
import type { Edition, Obligation } from './types.ts';

/**
 * The lines of `texts.sha256`: hash, two spaces, obligation id, in the order of the edition. What is hashed is what is
 * asked: clause, actors, keyword, text, trigger and deadline. Sources and confidence may be corrected freely.
 */
export function statementHashes(edition: Edition): string {
  return edition.obligations.map((obligation) => `${statementHash(obligation)}  ${obligation.id}\n`).join('');
}

function statementHash({ clause, actors, keyword, text, trigger, deadline }: Obligation): string {
  const statement = canonicalJson({ clause, actors, keyword, text, trigger, deadline });
  return createHash('sha256').update(statement).digest('hex');
}
