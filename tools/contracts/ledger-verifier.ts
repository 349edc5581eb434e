/** The ledger's verifier as one file of plain JavaScript, for an examiner who has Node and nothing of ours. */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const entry = fileURLToPath(new URL('../../src/program/retain/ledger/verifier/main.ts', import.meta.url));

const banner = `#!/usr/bin/env node
// GENERATED from src/program/retain/ledger/verifier by npm run contracts; not edited by hand. Apache-2.0.
// Checks exports, proofs and disclosed values of a Gatehouse ledger. Imports nothing but Node itself. Run it for help.`;

export async function ledgerVerifier(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: entry,
      write: false,
      target: 'node20',
      minify: false,
      rollupOptions: { output: { format: 'es', banner, codeSplitting: false } },
    },
  });
  const [first] = Array.isArray(built) ? built : [built];
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  if (!chunk || chunk.imports.some((name) => !name.startsWith('node:'))) {
    throw new Error('the verifier must import nothing but Node itself');
  }
  return chunk.code.replaceAll(/^\/\/#(region|endregion).*\n/gm, '');
}
