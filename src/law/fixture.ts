/** The repository's edition as texts, for tests that alter a word of it. */
import { join } from 'node:path';
import { readEditionFiles } from './load.ts';
import type { EditionFiles } from './types.ts';

export const lawDirectory = join(import.meta.dirname, '..', '..', 'law');
export const proposal = join(lawDirectory, 'us-nprm-2024');

type Change = { readonly file: string; readonly from: string; readonly to: string };

/** The texts with each change made once. Throws where the words to change are not there. */
export async function altered(...changes: readonly Change[]): Promise<EditionFiles> {
  const files = new Map(await readEditionFiles(proposal));
  for (const { file, from, to } of changes) {
    const text = files.get(file);
    if (!text?.includes(from)) throw new Error(`${file} does not say ${JSON.stringify(from)}`);
    files.set(file, text.replace(from, to));
  }
  return files;
}
