/** The lists of the console in the order of the duty, as the menu has them. Each stands in the folder of its part. */
import { examiners, keys, members } from './access/list.ts';
import { accessBatches, accesses, accessSignals, accessUnmatched } from './access-log/list.ts';
import { applications, applyLinks } from './applications/list.ts';
import { cases } from './casework/list.ts';
import { filings } from './certification/list.ts';
import { breaches } from './clocks/breaches-list.ts';
import { clocks } from './clocks/list.ts';
import { transactionValues } from './exposure/list.ts';
import { verdicts } from './gate/list.ts';
import { customers, persons } from './identification/list.ts';
import { ledgerEntries } from './ledger/list.ts';
import { longWork } from './long-work/list.ts';
import { notices } from './notices/list.ts';
import { offerings } from './offerings/list.ts';
import { resellers } from './organizations/list.ts';
import type { List } from './pages/list-of.ts';
import { dueForErasure } from './retention/list.ts';
import { screeningLists } from './screening/list.ts';
import { screeningMatches } from './screening/match/list.ts';
import { specialMeasures } from './special-measures/list.ts';
import { standings, unverifiedForeign } from './standing/list.ts';
import { trials } from './trial/list.ts';
import { deliveries, endpoints } from './webhooks/list.ts';
import { programChanges, programReviews, programVersions } from './written-program/list.ts';

export const lists: readonly List[] = [
  cases,
  clocks,
  breaches,
  longWork,
  resellers,
  offerings,
  programChanges,
  programVersions,
  programReviews,
  customers,
  applications,
  applyLinks,
  persons,
  accesses,
  accessSignals,
  accessBatches,
  accessUnmatched,
  screeningLists,
  screeningMatches,
  specialMeasures,
  standings,
  unverifiedForeign,
  verdicts,
  trials,
  filings,
  transactionValues,
  dueForErasure,
  ledgerEntries,
  notices,
  deliveries,
  endpoints,
  members,
  keys,
  examiners,
];
