/** The archive of sealed days: can it be written and read? */
import { existsSync } from 'node:fs';
import { tryArchive } from '../../../program/collect/access-log/index.ts';
import { describeFault } from '../../../runtime/scrub.ts';
import { archiveOf } from '../../archive.ts';
import type { Config } from '../../config.ts';
import { type Check, fail, ok } from '../check.ts';

const mend = 'Set GATEHOUSE_ARCHIVE to a folder this user may write, or to s3://bucket/prefix with its keys.';

/** Writes a small file, reads it and removes it. */
export async function checkArchive(config: Config): Promise<Check> {
  // The first start makes the folder; before it, nothing is to be made here.
  if (config.environment.GATEHOUSE_ARCHIVE === undefined && !existsSync(config.dir))
    return ok('archive', 'the first start makes it');
  try {
    const use = archiveOf(config);
    await tryArchive(use);
    return ok('archive', `${use.archive.place} can be written and read`);
  } catch (error) {
    return fail('archive', describeFault(error), mend);
  }
}
