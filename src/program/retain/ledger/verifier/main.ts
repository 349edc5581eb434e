/**
 * Checks what a Gatehouse ledger hands out, without Gatehouse: no database, no network, no package.
 *
 * The format and every rule applied here are public: RFC 6962 (the tree), c2sp.org/signed-note, c2sp.org/tlog-checkpoint
 * and c2sp.org/tlog-proof (signatures and proofs), RFC 8785 (canonical JSON). Node 20.12 or later runs it.
 */
import { parseArgs } from 'node:util';
import { type Answer, checkBatch, checkBundle, checkProof, checkValue } from './commands.ts';

const usage = `verify-ledger BUNDLE [--key KEY]… [--seen FILE]… [--deep] [--json]
    Every entry and every signed checkpoint of an export (.ndjson or .ndjson.gz).
    --key   the provider's published key, or a file with it; without one, the bundle names its own
    --seen  a checkpoint you kept: the bundle must have the same history
    --deep  also parse every entry: canonical form, and all its parts
verify-ledger proof ENTRY PROOF --key KEY
    One entry (a file with its line) and the proof that it is in the ledger.
verify-ledger value COMMITMENT SALT VALUE
    A disclosed personal value (JSON) with its salt, against the commitment in an entry.
verify-ledger batch RECORDS ROOT
    The records of a batch, one a line in the order of their ids, against the root in an entry.

Exit code 0: proven. 1: not proven. 2: not understood.
`;

const options = {
  key: { type: 'string', multiple: true },
  seen: { type: 'string', multiple: true },
  deep: { type: 'boolean' },
  json: { type: 'boolean' },
} as const;

async function answer(argv: readonly string[]): Promise<Answer | undefined> {
  const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true });
  const { key = [], seen = [], deep = false, json = false } = values;
  const [first, second, third, fourth] = positionals;
  if (first === 'proof' && second && third) return checkProof({ entry: second, proof: third, keys: key });
  if (first === 'value' && second && third && fourth)
    return checkValue({ commitment: second, salt: third, value: fourth });
  if (first === 'batch' && second && third) return checkBatch({ records: second, root: third });
  if (!first || second) return undefined;
  return checkBundle({ file: first, keys: key, seen, deep, json });
}

try {
  const given = await answer(process.argv.slice(2));
  process.stdout.write(given?.text ?? usage);
  process.exitCode = given?.code ?? 2;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : 'failed'}\n`);
  process.exitCode = 2;
}
