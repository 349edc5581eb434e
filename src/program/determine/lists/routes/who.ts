/** Who may do what with lists. They name nobody of the provider's customers. */
import type { Role } from '../../../../kernel/events.ts';
import { everyReader } from '../../../../runtime/http/who.ts';

export const part = 'determine/lists';

const writers: readonly Role[] = ['owner', 'officer', 'engineer'];
export const read = { roles: everyReader, scope: 'determine:read' } as const;
export const write = { roles: writers, scope: 'determine:write' } as const;
