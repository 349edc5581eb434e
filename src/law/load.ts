/** Reads an edition from its directory. Nothing else in the program opens `law/`. */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { parseEdition } from './parse.ts';
import type { Edition, EditionFiles } from './types.ts';

/**
 * Reads and checks the edition in `directory`, such as `law/us-nprm-2024`. Throws `EditionError`, naming file, key and
 * value, when the data cannot be used; a directory that cannot be read is thrown as Node gives it.
 */
export async function loadEdition(directory: string): Promise<Edition> {
  return parseEdition(await readEditionFiles(directory));
}

export async function readEditionFiles(directory: string): Promise<EditionFiles> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .map((entry) => join(entry.parentPath, entry.name));
  const texts = paths.map(
    async (path) => [relative(directory, path).split(sep).join('/'), await readFile(path, 'utf8')] as const,
  );
  return new Map(await Promise.all(texts));
}
