/** Codes sent to the customers' mail and telephones, and entered by them. The notices that carried them are not made up. */
import type { NewEvent } from '../../kernel/events.ts';
import { addMilliseconds, type Instant } from '../../kernel/time.ts';
import type { World } from '../world.ts';
import type { Applied, Customer } from './customer.ts';
import { elementOf } from './elements.ts';

type Code = { readonly party: number; readonly method: 'email-code' | 'telephone-code' };

/** By mail to everybody who must be verified, and to the telephones of some. */
export function codesOf({ parties, chance: _, key, course }: Customer): readonly Code[] {
  if (course === 'incomplete') return [];
  return parties.flatMap(({ us, who }, party): Code[] => {
    if (us) return [];
    const telephone = who.kind === 'individual' && key.endsWith('3');
    return [
      { party, method: 'email-code' },
      ...(telephone ? [{ party, method: 'telephone-code' as const }] : []),
    ];
  });
}

export function codesSent(
  world: World,
  customer: Customer,
  { applied, at }: { applied: Applied; at: Instant },
): readonly NewEvent[] {
  return codesOf(customer).map(({ party, method }, nth) => {
    const person = applied.persons[party] ?? applied.persons[0];
    const kind = method === 'email-code' ? 'email' : 'telephone';
    const secret = world.chance(`${customer.key} code ${nth}`);
    const base64 = (count: number) => Buffer.from(secret.bytes(count)).toString('base64');
    return {
      type: 'verification-attempt-started',
      subject: world.made(applied.moment, 'verificationAttempt', nth),
      also: [person],
      data: {
        person,
        method,
        round: 1,
        element: elementOf(world, customer, { moment: applied.moment, party, kind }),
        document: null,
        expiresAt: addMilliseconds(at, 30 * 60_000),
      },
      // Nobody knows a code that fits.
      personal: { of: person, value: { code: { salt: base64(16), digest: base64(32) } } },
    };
  });
}

export function codesEntered(world: World, customer: Customer, applied: Applied): readonly NewEvent[] {
  return codesOf(customer).map(({ party, method }, nth) => {
    const person = applied.persons[party] ?? applied.persons[0];
    return {
      type: 'verification-attempt-ended',
      subject: world.made(applied.moment, 'verificationAttempt', nth),
      also: [person],
      data: { person, method, outcome: 'succeeded', why: 'code-confirmed' },
    };
  });
}
