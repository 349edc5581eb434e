/**
 * The one ordered list of parts. A part may import only parts above it; the import check is generated from this list,
 * and what follows from an event is worked out in this order.
 */
export const order = [
  'adopt/organizations',
  'adopt/offerings',
  'adopt/written-program',
  'collect/identification',
  'collect/beneficial-owners',
  'collect/applications',
  'collect/access-log',
  'determine/us-person',
  'determine/verification',
  'determine/lists',
  'determine/screening',
  'determine/special-measures',
  'enforce/standing',
  'enforce/gate',
  'enforce/trial',
  'report/certification',
  'report/exposure',
  'retain/retention',
  'retain/ledger',
] as const;

export type PartSlug = (typeof order)[number];
