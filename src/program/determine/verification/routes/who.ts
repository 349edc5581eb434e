/** Who may do what in verification. Whose persons a customer and an owner reach is identification's to say. */
import type { Role } from '../../../../kernel/events.ts';

export const part = 'determine/verification';

export const readers: readonly Role[] = ['owner', 'officer', 'senior-reviewer', 'reviewer', 'examiner'];
export const reviewers: readonly Role[] = ['owner', 'officer', 'senior-reviewer', 'reviewer'];
/** Whoever concludes that somebody cannot be verified, or lets them try again. */
export const deciders: readonly Role[] = ['owner', 'officer', 'senior-reviewer'];
