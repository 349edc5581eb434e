/** Which fields of a discrepancy are about an element of a kind. */

const fields: Readonly<Record<string, readonly string[]>> = {
  name: ['name'],
  address: ['address'],
  'location-of-use': [],
  jurisdiction: ['jurisdiction'],
  registration: ['number', 'status'],
  'date-of-birth': ['date-of-birth'],
  'national-id': ['document-number', 'number'],
  'payment-means': [],
  email: ['email'],
  telephone: ['telephone'],
};

export function fieldOfElement(kind: string): readonly string[] {
  return fields[kind] ?? [];
}
