/** For parts that own kinds of case: what took effect. */
import type { RecordedEvent } from '../kernel/events.ts';
import { type CaseResolved, changes } from './event-schemas.ts';

/** Among events a part follows, the decisions on cases of its kinds. Each takes effect with this very commit. */
export function resolvedCases(
  events: readonly RecordedEvent[],
  kinds: readonly string[],
): readonly CaseResolved[] {
  return events
    .filter((event) => event.type === 'case-resolved')
    .map((event) => changes['case-resolved'].parse(event.data))
    .filter((resolved) => kinds.includes(resolved.kind));
}
