/** The fingerprint of what an obligation or the written program is asked, so that nobody changes the law's text without a second, visible act. */
import { createHash } from 'node:crypto';
import { canonicalJson } from '../kernel/canonical.ts';
import type { Edition, Obligation, ProgramStatement } from './types.ts';

/**
 * The lines of `texts.sha256`: hash, two spaces, obligation id, in the order of the edition. What is hashed is what is
 * asked: clause, actors, keyword, text, trigger and deadline. Sources and confidence may be corrected freely. Then,
 * under `program/`, what the written program states, with the obligations it rests on.
 */
export function statementHashes(edition: Edition): string {
  const obligations = edition.obligations.map((one) => `${statementHash(one)}  ${one.id}\n`);
  const program = edition.programStatements.map((one) => `${programHash(one)}  program/${one.id}\n`);
  return [...obligations, ...program].join('');
}

function statementHash({ clause, actors, keyword, text, trigger, deadline }: Obligation): string {
  return hashOf({ clause, actors, keyword, text, trigger, deadline });
}

function programHash({ clause, keyword, text, obligations }: ProgramStatement): string {
  return hashOf({ clause, keyword, text, obligations });
}

function hashOf(statement: unknown): string {
  return createHash('sha256').update(canonicalJson(statement)).digest('hex');
}
