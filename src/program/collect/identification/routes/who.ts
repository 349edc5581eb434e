/** Who may do what in identification. Whose persons a customer and an owner reach is in `../reach.ts`. */
import type { Role } from '../../../../kernel/events.ts';
import type { Id } from '../../../../kernel/ids.ts';
import { type Refusal, refuse } from '../../../../kernel/problems.ts';
import type { Instant } from '../../../../kernel/time.ts';
import { asOfMoment } from '../../../../runtime/http/as-of.ts';
import type { Session } from '../../../../runtime/http/session.ts';
import { tellsOfItself } from '../reach.ts';
import type { ElementSource, EnteredElement } from '../types/elements.ts';

export const part = 'collect/identification';

/** Names and addresses: not for those who run machines or resellers (R-302-23). */
export const readers: readonly Role[] = ['owner', 'officer', 'senior-reviewer', 'reviewer', 'examiner'];
export const writers: readonly Role[] = ['owner', 'officer', 'senior-reviewer', 'reviewer'];
/** Accounts and imports carry keys and counts, which engineers need. */
export const accountReaders: readonly Role[] = [...readers, 'engineer'];

/** True for staff and keys, and for the customer itself. */
export function isOwn(session: Session, customer: Id<'customer'>): boolean {
  return !session.customer || session.customer === customer;
}

/** What an examiner's grant leaves of a list: the customers it names, as of its moment. Nothing is left out for others. */
export function grantedTo(session: Session): {
  readonly among?: readonly Id<'customer'>[] | undefined;
  readonly asOf?: Instant | undefined;
} {
  return { among: session.examiner?.customers, asOf: asOfMoment(session) };
}

/** A customer and a beneficial owner state what they know themselves: they cannot say that a register or a document told it. */
export function statesForItself(
  session: Session,
  said: readonly { source?: ElementSource | undefined; field: string }[],
): Refusal | undefined {
  if (!tellsOfItself(session)) return undefined;
  const errors = said
    .filter(({ source }) => source !== undefined && source !== 'customer')
    .map(({ field }) => ({ field, code: 'not-yours-to-state' }));
  return errors.length > 0 ? refuse('invalid-field', ...errors) : undefined;
}

export function saidIn(
  body: { source: ElementSource },
  element?: EnteredElement | undefined,
  at = 'body.element',
) {
  return [
    { source: body.source, field: 'body.source' },
    { source: element?.source, field: `${at}.source` },
  ];
}
