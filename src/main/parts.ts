/** Every part, in the one order. What is open to all parts comes first; what only follows comes last. */
import { clocks } from '../casework/clocks/index.ts';
import { casework } from '../casework/index.ts';
import { filing } from '../filing/index.ts';
import { offerings } from '../program/adopt/offerings/index.ts';
import { organizations } from '../program/adopt/organizations/index.ts';
import { writtenProgram } from '../program/adopt/written-program/index.ts';
import { accessLog } from '../program/collect/access-log/index.ts';
import { applications } from '../program/collect/applications/index.ts';
import { beneficialOwners } from '../program/collect/beneficial-owners/index.ts';
import { identification } from '../program/collect/identification/index.ts';
import { lists } from '../program/determine/lists/index.ts';
import { screening } from '../program/determine/screening/index.ts';
import { specialMeasures } from '../program/determine/special-measures/index.ts';
import { usPerson } from '../program/determine/us-person/index.ts';
import { verification } from '../program/determine/verification/index.ts';
import { gate } from '../program/enforce/gate/index.ts';
import { standing } from '../program/enforce/standing/index.ts';
import { trial } from '../program/enforce/trial/index.ts';
import { certification } from '../program/report/certification/index.ts';
import { exposure } from '../program/report/exposure/index.ts';
import { ledger } from '../program/retain/ledger/index.ts';
import { retention } from '../program/retain/retention/index.ts';
import { access } from '../runtime/access/index.ts';
import { longWork } from '../runtime/long-work/index.ts';
import { notices } from '../runtime/notices/index.ts';
import type { Part } from '../runtime/part.ts';
import { webhooks } from '../runtime/webhooks/index.ts';

export const parts: readonly Part[] = [
  access,
  longWork,
  clocks,
  casework,
  filing,
  organizations,
  offerings,
  writtenProgram,
  identification,
  beneficialOwners,
  applications,
  accessLog,
  usPerson,
  verification,
  lists,
  screening,
  specialMeasures,
  standing,
  gate,
  trial,
  certification,
  exposure,
  retention,
  ledger,
  notices,
  webhooks,
];
