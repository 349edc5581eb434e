/** The door of filing. */
import type { Part } from '../runtime/part.ts';
import { events } from './events.ts';
import { filingDraft } from './long-draft.ts';
import { records } from './records.ts';
import { routes } from './routes/index.ts';

export { lastSent, sentFields } from './store.ts';

export const filing: Part = { slug: 'filing', events, routes, records, longWorkKinds: [filingDraft] };
