/** Takes in a file: checks that it can be read at all, keeps it, and puts the run into the queue. */
import { createHash } from 'node:crypto';
import type { Id } from '../../../../kernel/ids.ts';
import { type Refusal, refuse } from '../../../../kernel/problems.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import { enqueue } from '../../../../runtime/jobs/index.ts';
import { keepUpload } from '../store/imports.ts';
import type { ImportMode } from '../types/imports.ts';
import { readHeader } from './columns.ts';

export const importJob = 'identification-import';

export async function startImport(
  work: Work,
  input: { mode: ImportMode; csv: string },
): Promise<Id<'import'> | Refusal> {
  const header = readHeader(input.csv);
  if ('errors' in header) return refuse('invalid-field', ...header.errors);
  const id = work.runtime.ids.next('import');
  const digest = createHash('sha256').update(input.csv).digest('base64');
  const bytes = Buffer.byteLength(input.csv);
  await work.commit([{ type: 'import-started', subject: id, data: { mode: input.mode, digest, bytes } }]);
  await keepUpload(work, id, input.csv);
  await enqueue(work, importJob, { import: id });
  return id;
}
