/** The door of filing. */
import type { Part } from '../runtime/part.ts';
import { events } from './events.ts';
import { filingDraft } from './long-draft.ts';
import { records } from './records.ts';
import { routes } from './routes/index.ts';

export {
  decideOn as decideOnFiling,
  type FieldWritten,
  recordAcknowledgement,
  recordTransmission,
  sign as signFiling,
  writeField as writeFilingField,
} from './commands.ts';
export { review as reviewFiling } from './decide.ts';
export { draft as draftFiling } from './drafting.ts';
export { unfinishedFields } from './rules.ts';
export { lastSent, readFiling, sentFields } from './store.ts';
export type { Field as FilingField } from './types.ts';

export const filing: Part = { slug: 'filing', events, routes, records, longWorkKinds: [filingDraft] };
