/** The types of events there are: those that the parts of this installation define. */
import type { Runtime } from '../runtime.ts';

export type EventType = { readonly type: string; readonly part: string; readonly describes: string };

/** In the order of the parts, each part's in its own. */
export function eventTypesOf(runtime: Pick<Runtime, 'parts'>): readonly EventType[] {
  return runtime.parts.flatMap(({ slug, events = [] }) =>
    events.map(({ type, describes }) => ({ type, part: slug, describes })),
  );
}
