/** What the operator watches of the archive itself: nothing is asked of it for that. */
import type { Gauge } from '../../../../runtime/observe/gauge.ts';
import { countFault } from './store.ts';
import type { ArchiveFaultCode } from './types.ts';

const watched = {
  full: 'had no room left',
  unreachable: 'could not be reached',
  refused: 'refused this program',
  missing: 'had not a file that it should have',
  damaged: 'did not hold what was written to it',
} as const satisfies Partial<Record<ArchiveFaultCode, string>>;

// Safe: the keys of the object above.
const codes = Object.keys(watched) as (keyof typeof watched)[];

/** No `warnAbove`: `gatehouse doctor` tries the archive itself. */
export const archiveGauges: readonly Gauge[] = codes.map((code) => ({
  name: `gatehouse_access_archive_${code}`,
  help: `1 while the archive of sealed access days ${watched[code]} when it was last asked, else 0`,
  scope: 'installation',
  read: (tx) => countFault(tx, code),
}));
