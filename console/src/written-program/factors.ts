/** What a risk comes from, in words, as the document of the program has them. */
export const factors = [
  { value: 'services', words: 'the services offered' },
  { value: 'opening-methods', words: 'the ways an account is opened' },
  { value: 'identity-data', words: 'the identifying information available' },
  { value: 'customer-base', words: 'the customer base' },
  { value: 'resellers', words: 'resellers' },
  { value: 'threat-landscape', words: 'the threat landscape' },
] as const;

export function factorSaid(factor: string): string {
  return factors.find(({ value }) => value === factor)?.words ?? factor;
}
