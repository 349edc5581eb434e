/** Sets of roles that several parts mean alike. What one part alone means stands beside its routes. */
import type { Role } from '../../kernel/events.ts';

/** Who reads what names nobody, such as products, settings, deadlines and standings: everybody of the provider, and examiners. */
export const everyReader = [
  'owner',
  'officer',
  'senior-reviewer',
  'reviewer',
  'reseller-manager',
  'engineer',
  'examiner',
] as const satisfies readonly Role[];

/** Who answers for the program: they adopt it, change it, and let others in. */
export const officers = ['owner', 'officer'] as const satisfies readonly Role[];

/** Who works on customers and their cases. */
export const colleagues = [
  'owner',
  'officer',
  'senior-reviewer',
  'reviewer',
] as const satisfies readonly Role[];
