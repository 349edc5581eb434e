/** Every part, in the one order. Casework and what is open to all parts come first. */
import type { Part } from '../runtime/part.ts';
import { offerings } from '../program/adopt/offerings/index.ts';
import { organizations } from '../program/adopt/organizations/index.ts';
import { writtenProgram } from '../program/adopt/written-program/index.ts';

export const parts: readonly Part[] = [organizations, offerings, writtenProgram];
