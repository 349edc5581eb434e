/** Who is signed in, as the API tells. */
import type { Answer } from './api/call.ts';

export type Session = Answer<'getSession'>;
