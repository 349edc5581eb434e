/**
 * What an examiner's grant lets an operation show: as of its moment, and of its customers. An operation says by
 * `narrowed` what it can do for such a grant; whatever it does not say is refused. See docs/decisions/047-examiner.md.
 */
import type { Id } from '../../kernel/ids.ts';
import { type FieldError, type Refusal, refuse } from '../../kernel/problems.ts';
import { directoryOf } from '../access/directory.ts';
import { idsIn } from './ids-in.ts';
import type { Call, Route, RouteRequest } from './route.ts';
import { isOpenBesideRecords } from './route.ts';

/** The refusal, or nothing when the grant covers what is asked. */
export async function outsideGrant(
  call: Call,
  route: Route,
  request: RouteRequest,
): Promise<Refusal | undefined> {
  const { examiner } = call.session;
  if (!examiner || isOpenBesideRecords(route)) return undefined;
  const { asOf, customers } = route.narrowed ?? {};
  if (examiner.asOf && !asOf) return refuse('outside-grant', notAsOf);
  if (!examiner.customers || customers === 'tells-of-none') return undefined;
  const named = idsIn([request.params, request.query]);
  if (named.length === 0 && customers !== 'lists-those-granted')
    return refuse('outside-grant', notByCustomer);
  const all = await call.read((tx) =>
    Promise.all(named.map((id) => directoryOf(call.runtime).customersOf(tx, id))),
  );
  // Of what the grant does not cover not even this is said, that it is there.
  return all.every((of) => covered(of, examiner.customers)) ? undefined : refuse('not-found');
}

export const notAsOf: FieldError = {
  field: 'grant.asOf',
  code: 'not-kept-as-of',
  detail: 'this is kept as it is now, not as it was at the moment of the grant',
};

const notByCustomer: FieldError = {
  field: 'grant.customers',
  code: 'not-by-customer',
  detail: 'this is not kept by customer; open a customer of the grant',
};

function covered(of: readonly Id<'customer'>[], granted: readonly Id<'customer'>[] | undefined): boolean {
  return of.some((customer) => granted?.includes(customer));
}
