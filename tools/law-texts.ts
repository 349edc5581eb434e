/**
 * The fingerprints of the law's texts: `npm run law:texts` compares them, `npm run law:texts -- --write` renews them
 * after a text was changed on purpose.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadEdition, statementHashes } from '../src/law/index.ts';

const law = join(import.meta.dirname, '..', 'law');
const write = process.argv.includes('--write');

for (const id of await readdir(law)) {
  const path = join(law, id, 'texts.sha256');
  const wanted = statementHashes(await loadEdition(join(law, id)));
  const kept = await readFile(path, 'utf8').catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === 'ENOENT') return '';
    throw fault;
  });
  const changed = changedLines(kept, wanted);
  console.log(changed.length === 0 ? `${id}: texts unchanged` : `${id}: changed ${changed.join(', ')}`);
  if (write) await writeFile(path, wanted);
  else if (kept !== wanted) process.exitCode = 1;
}

/** The obligations whose line is new, gone or different. */
function changedLines(kept: string, wanted: string): readonly string[] {
  const [before, after] = [kept, wanted].map((text) => new Set(text.split('\n').filter(Boolean)));
  const lines = [...(before ?? [])].filter((line) => !after?.has(line));
  lines.push(...[...(after ?? [])].filter((line) => !before?.has(line)));
  return [...new Set(lines.map((line) => line.split('  ')[1] ?? line))];
}
