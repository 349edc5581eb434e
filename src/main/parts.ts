/** Every part, in the one order. Casework and what is open to all parts come first. */

import { offerings } from '../program/adopt/offerings/index.ts';
import { organizations } from '../program/adopt/organizations/index.ts';
import { writtenProgram } from '../program/adopt/written-program/index.ts';
import { identification } from '../program/collect/identification/index.ts';
import { usPerson } from '../program/determine/us-person/index.ts';
import { gate } from '../program/enforce/gate/index.ts';
import type { Part } from '../runtime/part.ts';

export const parts: readonly Part[] = [
  organizations,
  offerings,
  writtenProgram,
  identification,
  usPerson,
  gate,
];
