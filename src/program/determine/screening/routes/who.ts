/** Who may do what in screening. That somebody resembles a listed party is not for engineers or resellers. */
import type { Role } from '../../../../kernel/events.ts';
import { colleagues } from '../../../../runtime/http/who.ts';

export const part = 'determine/screening';

const readers: readonly Role[] = [...colleagues, 'examiner'];
export const read = { roles: readers, scope: 'determine:read' } as const;
/** A list is retired for everybody: who answers for the program decides it. */
export const retire = { roles: ['owner', 'officer'], scope: 'determine:write' } as const;
export const act = { roles: colleagues, scope: 'determine:write' } as const;
