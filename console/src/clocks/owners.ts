/** The roles that can own a deadline. */
export const owners = [
  'officer',
  'senior-reviewer',
  'reviewer',
  'reseller-manager',
  'engineer',
  'owner',
] as const;
