/** What happens in identification, and the state that follows. */
import { z } from '@hono/zod-openapi';
import { defineEvent } from '../../../runtime/part.ts';
import { insertAccount, setAccountExternalId, setAccountReseller, setTrialEnded } from './store/accounts.ts';
import { insertCustomer, setCustomerStatus } from './store/customers.ts';
import { insertElements, supersede } from './store/elements.ts';
import { addImportRows, finishImport, insertImport } from './store/imports.ts';
import { setNamedHolders } from './store/named-holders.ts';
import { insertPerson } from './store/persons.ts';
import { confirmApproval, insertApproval, useApproval } from './store/reveals.ts';
import * as shapes from './types/events.ts';

export const events = [
  defineEvent({
    type: 'person-collected',
    describes: 'An individual or entity was entered, with the elements known at first.',
    data: shapes.personCollected,
    personal: shapes.collectedValues,
    apply: insertPerson,
  }),
  defineEvent({
    type: 'elements-collected',
    describes: 'Elements of § 7.302(c) were collected about a person, each with its source and time.',
    data: shapes.elementsCollected,
    personal: shapes.collectedValues,
    apply: insertElements,
  }),
  defineEvent({
    type: 'element-superseded',
    describes: 'An element no longer stands: it changed, was corrected, or was withdrawn.',
    data: shapes.elementSuperseded,
    apply: supersede,
  }),
  defineEvent({
    type: 'element-reveal-asked',
    describes: 'Somebody asked to see a sealed value where the program wants a second person.',
    data: shapes.revealAsked,
    personal: z.strictObject({ words: z.string() }),
    apply: insertApproval,
  }),
  defineEvent({
    type: 'element-reveal-confirmed',
    describes: 'A second person confirmed that a sealed value may be seen.',
    data: z.strictObject({}),
    apply: confirmApproval,
  }),
  defineEvent({
    type: 'element-revealed',
    describes: 'A sealed value was shown to somebody, with the reason.',
    data: shapes.elementRevealed,
    personal: z.strictObject({ words: z.string() }),
    apply: useApproval,
  }),
  defineEvent({
    type: 'holders-named',
    describes: 'The ownership file of an entity names other holders than before.',
    data: shapes.holdersNamed,
    apply: setNamedHolders,
  }),
  defineEvent({
    type: 'customer-entered',
    describes: 'A person seeks a contract, or had one before the program.',
    data: shapes.customerEntered,
    apply: insertCustomer,
  }),
  defineEvent({
    type: 'customer-status-changed',
    describes: 'A customer began or ended a contract.',
    data: shapes.customerStatusChanged,
    apply: setCustomerStatus,
  }),
  defineEvent({
    type: 'account-applied',
    describes: 'An account was applied for, or one that existed before the program was entered.',
    data: shapes.accountApplied,
    personal: shapes.accountPlaces,
    apply: insertAccount,
  }),
  defineEvent({
    type: 'account-external-id-recorded',
    describes: "The provider's own key of an account was recorded.",
    data: shapes.externalIdRecorded,
    apply: setAccountExternalId,
  }),
  defineEvent({
    type: 'account-reseller-recorded',
    describes: 'Through which reseller an account is held was recorded, or that it is through none.',
    data: shapes.resellerRecorded,
    apply: setAccountReseller,
  }),
  defineEvent({
    type: 'account-trial-ended',
    describes: 'A trial became a paid account.',
    data: z.strictObject({}),
    apply: setTrialEnded,
  }),
  defineEvent({
    type: 'import-started',
    describes: 'A file of existing customers was handed in.',
    data: shapes.importStarted,
    apply: insertImport,
  }),
  defineEvent({
    type: 'import-rows-recorded',
    describes: 'Rows of an import were read, each with what became of it.',
    data: shapes.importRowsRecorded,
    apply: addImportRows,
  }),
  defineEvent({
    type: 'import-finished',
    describes: 'Every row of an import was read; its file is deleted.',
    data: shapes.importFinished,
    apply: finishImport,
  }),
];
