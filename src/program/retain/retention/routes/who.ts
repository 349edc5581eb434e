/** Who reads and who acts on retention. People act, never a key: two people are two people. */
import { everyReader, officers } from '../../../../runtime/http/who.ts';

export const part = 'retain/retention';
export const clause = '§ 7.302(e)';
export const read = { roles: everyReader, scope: 'ledger:read' } as const;
export const act = { roles: officers } as const;
