/** Who may do what with the access log. */
import type { Role } from '../../../../kernel/events.ts';

export const part = 'collect/access-log';

const readers: readonly Role[] = ['owner', 'officer', 'senior-reviewer', 'reviewer', 'examiner', 'engineer'];
const reporters: readonly Role[] = ['owner', 'officer', 'engineer'];
/** Batches, counts and names of accounts; not what anybody did. */
export const read = { roles: readers, scope: 'access-log:read' } as const;
export const report = { roles: reporters, scope: 'access-log:report' } as const;
/** Programs that report may see what became of their batches. */
export const readReceipts = { roles: readers, scope: ['access-log:report', 'access-log:read'] } as const;
