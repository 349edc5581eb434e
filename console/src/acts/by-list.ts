/** The acts of each list, by its address. Each stands in the folder of its part. */
import { grants, keys, members } from '../access/acts.ts';
import { accessSignal, accessUnmatched } from '../access-log/acts.ts';
import { applyLinks } from '../applications/acts.ts';
import { certifications, filingActs } from '../certification/acts.ts';
import { clockFeed, clocks } from '../clocks/acts.ts';
import { transactionValues } from '../exposure/acts.ts';
import { notices } from '../notices/acts.ts';
import { offerings } from '../offerings/acts.ts';
import { organization } from '../organizations/acts.ts';
import { employees, primaryContact, structureChanges } from '../organizations/reported-acts.ts';
import { resellerActs } from '../organizations/reseller-acts.ts';
import { choiceActs, dueActs, erasureActs, erasuresActs, holdActs } from '../retention/acts.ts';
import { screeningList, screeningLists } from '../screening/acts.ts';
import { screeningMatch } from '../screening/match/acts.ts';
import { askedStep, measure, measures } from '../special-measures/acts.ts';
import { webhookDeliveries, webhookEndpoints } from '../webhooks/acts.ts';
import {
  adoption,
  change,
  clause,
  draftedRisk,
  program,
  reviews,
  risk,
  setting,
} from '../written-program/acts.ts';
import type { ListActs } from './act.ts';

export const actsOf: Readonly<Record<string, ListActs | undefined>> = {
  '/certification': certifications,
  '/certification/filing': filingActs,
  '/clocks': clocks,
  '/clocks/feed': clockFeed,
  '/organization': organization,
  '/organization/primary-contact': primaryContact,
  '/organization/employees': employees,
  '/organization/structure-changes': structureChanges,
  '/organizations/resellers': resellerActs,
  '/exposure/transaction-values': transactionValues,
  '/offerings': offerings,
  '/retention': dueActs,
  '/retention/choices': choiceActs,
  '/retention/erasures': erasuresActs,
  '/retention/erasures/erasure': erasureActs,
  '/retention/holds': holdActs,
  '/screening/lists': screeningLists,
  '/screening/lists/list': screeningList,
  '/screening/matches/match': screeningMatch,
  '/special-measures': measures,
  '/special-measures/measure': measure,
  '/special-measures/asked': askedStep,
  '/written-program': program,
  '/written-program/adoption': adoption,
  '/written-program/changes': change,
  '/written-program/changes/risks': draftedRisk,
  '/written-program/clauses': clause,
  '/written-program/reviews': reviews,
  '/written-program/risks': risk,
  '/written-program/settings': setting,
  '/applications/links': applyLinks,
  '/notices': notices,
  '/webhooks': webhookDeliveries,
  '/webhooks/endpoints': webhookEndpoints,
  '/access-log/signals/signal': accessSignal,
  '/access-log/unmatched': accessUnmatched,
  '/access': members,
  '/access/keys': keys,
  '/access/examiners': grants,
};
