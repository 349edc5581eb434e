/** Who reads and who acts on special measures. People act, never a key: two people are two people. */
import { everyReader, officers } from '../../../../runtime/http/who.ts';

export const part = 'determine/special-measures';
export const clause = '§ 7.307';
export const read = { roles: everyReader, scope: 'determine:read' } as const;
export const act = { roles: officers } as const;
