/** What a certification states: the counts and descriptions that the form asks for, in the last one that was sent. */
import type { CertificationFacts } from '../types.ts';
import { type CertificationFinding, type Context, finding } from './finding.ts';

const clause = '§ 7.304(a)';

/** The number of customers and where they are is stated (count-customers). */
export function countCustomers(facts: CertificationFacts, context: Context): CertificationFinding {
  return stated('count-customers', ['customerCount'], { facts, context });
}

/** The number of foreign beneficial owners and where they are is stated (count-foreign-owners). */
export function countForeignOwners(facts: CertificationFacts, context: Context): CertificationFinding {
  return stated('count-foreign-owners', ['foreignBeneficialOwnerCount'], { facts, context });
}

/** All foreign resellers are listed (list-foreign-resellers). */
export function listForeignResellers(facts: CertificationFacts, context: Context): CertificationFinding {
  return stated('list-foreign-resellers', ['foreignResellers'], { facts, context });
}

/** The accounts of foreign customers that are not verified are stated, with a plan (count-unverified-accounts). */
export function countUnverifiedAccounts(facts: CertificationFacts, context: Context): CertificationFinding {
  return stated('count-unverified-accounts', ['unverifiedForeignAccountCount'], { facts, context });
}

/** Offerings, customer bases abroad, employees and ways to report abuse are described (describe-business). */
export function describeBusiness(facts: CertificationFacts, context: Context): CertificationFinding {
  return stated('describe-business', ['foreignOfferings', 'employeeCount', 'abuseReporting'], {
    facts,
    context,
  });
}

/** Nothing is stated before the first certification: the duty on the first says whether that is late. */
function stated(
  obligation: string,
  names: readonly string[],
  { facts, context }: { readonly facts: CertificationFacts; readonly context: Context },
): CertificationFinding {
  const { filed } = facts;
  if (!filed) return finding(facts, context, { obligation, outcome: 'not-applicable' });
  const absent = names.filter((name) => !filed.fields.some((field) => field.name === name));
  const code = absent.length > 0 ? ('field-not-filed' as const) : ('field-filed' as const);
  return finding(facts, context, {
    obligation,
    outcome: absent.length > 0 ? 'unmet' : 'met',
    reasons: [{ code, clause, facts: { filing: filed.filing } }],
    missing: absent.map((name) => `certification.${name}`),
  });
}

const countedNames = [
  'customerCount',
  'foreignBeneficialOwnerCount',
  'foreignResellers',
  'unverifiedForeignAccountCount',
];

/** Every figure that the provider filed can be made again from its rows (file-no-false-statement). */
export function fileNoFalseStatement(facts: CertificationFacts, context: Context): CertificationFinding {
  const obligation = 'file-no-false-statement';
  const { filed, whose } = facts;
  // A reseller counts for itself: its numbers are its own statement.
  if (!filed || whose !== 'provider')
    return finding(facts, context, { obligation, outcome: 'not-applicable' });
  const without = filed.fields.filter(({ name, counted }) => countedNames.includes(name) && !counted);
  const code = without.length > 0 ? ('figure-without-rows' as const) : ('rows-kept' as const);
  return finding(facts, context, {
    obligation,
    outcome: without.length > 0 ? 'unmet' : 'met',
    reasons: [{ code, clause: '§ 7.309', facts: { filing: filed.filing } }],
    missing: without.map(({ name }) => `certification.${name}.rows`),
  });
}
