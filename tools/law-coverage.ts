/**
 * Which obligations of the law have a rule, a scenario and evidence. `npm run law:coverage` prints one block for each
 * part, and as its last line one JSON object: `{"inForce", "covered", "missing": [id], "unbuilt": [id]}`. It fails when
 * a built part misses something, or when a scenario or a record names an obligation that does not exist.
 *
 * How a rule, a scenario and a record name their obligation: docs/decisions/002-law-as-data.md.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { loadEdition } from '../src/law/index.ts';
import { order } from '../src/program/order.ts';
import { coverageOf, summaryOf } from './law-coverage/coverage.ts';
import type { SourceFile } from './law-coverage/found.ts';
import { tableOf } from './law-coverage/table.ts';

/** Obligations of a later release count as not built, even where their part exists. Raise it when a release starts. */
const currentRelease = 2;

const root = join(import.meta.dirname, '..');
const edition = await loadEdition(join(root, 'law', process.argv[2] ?? 'us-nprm-2024'));
const folders = ['src/program', 'src/casework', 'scenarios'];
const files = (await Promise.all(folders.map(filesUnder))).flat();

const coverage = coverageOf({ edition, files, built: order, release: currentRelease });
const summary = summaryOf(coverage);

console.log(`${edition.id}: ${edition.title} (${edition.status})\n`);
console.log(tableOf(coverage));
console.log(JSON.stringify(summary));
process.exitCode = summary.missing.length > 0 || coverage.strangers.length > 0 ? 1 : 0;

async function filesUnder(folder: string): Promise<readonly SourceFile[]> {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && /\.(ts|yaml)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const read = paths.map(async (path) => ({
    path: relative(root, path).split(sep).join('/'),
    text: await readFile(path, 'utf8'),
  }));
  return Promise.all(read);
}
