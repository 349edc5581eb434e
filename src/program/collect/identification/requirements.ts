/** What a missing fact means for the customer: the lines of the requirements ledger that collection gives. Pure. */
import type { Finding } from '../../../kernel/finding.ts';
import { type CollectionObligation, type MissingFact, missingFacts } from './types/facts.ts';

export type CollectionRequirement = {
  readonly obligation: CollectionObligation;
  readonly clause: string;
  readonly missing: MissingFact;
  readonly title: string;
  /** For the customer: what is asked and why. */
  readonly customerText: string;
  /** What counts. */
  readonly remedy: string;
};

type Words = Pick<CollectionRequirement, 'obligation' | 'title' | 'customerText' | 'remedy'>;

const why = 'The cloud provider must record this about each customer before an account opens.';

const words: Readonly<Record<MissingFact, Words>> = {
  'person.name': {
    obligation: 'collect-name',
    title: 'Name',
    customerText: `Tell us the full legal name. ${why}`,
    remedy:
      'The name as it stands in an official document, in any script. An entity adds the names it trades under.',
  },
  'person.address.street': {
    obligation: 'collect-address',
    title: 'Street address',
    customerText: `Tell us where you live or do business. ${why}`,
    remedy: 'A street address of your home or business. A post box or forwarding address does not count.',
  },
  'person.address.principal-place-of-business': {
    obligation: 'collect-address',
    title: 'Principal place of business',
    customerText: `Tell us where the business is run from. ${why}`,
    remedy:
      'The street address of the principal place of business. A post box or a registered agent does not count.',
  },
  'person.location-of-use': {
    obligation: 'collect-address',
    title: 'Location of use',
    customerText: `Tell us from which places you will use the product. ${why}`,
    remedy: 'Each country from which it will be used, with the region or city where you can.',
  },
  'person.jurisdiction': {
    obligation: 'collect-address',
    title: 'Jurisdiction of organisation',
    customerText: `Tell us under which law the entity is organised. ${why}`,
    remedy: 'The country, or the state or part of it, in whose register the entity stands.',
  },
  'person.payment-means': {
    obligation: 'collect-payment-means',
    title: 'Means of payment',
    customerText: `Tell us how and from where you pay. ${why}`,
    remedy:
      'A card through the payment processor, a bank account, a wallet address, or a customer number at a processor.',
  },
  'person.payment-means.institution': {
    obligation: 'collect-payment-means',
    title: 'Institution behind the payment',
    customerText: `Tell us which institution stands behind your means of payment. ${why}`,
    remedy: 'The name of the bank, card issuer or processor.',
  },
  'person.email': {
    obligation: 'collect-email',
    title: 'E-mail address',
    customerText: `Give us an e-mail address at which we reach you. ${why}`,
    remedy: 'An address that you can read: a code will be sent to it.',
  },
  'person.telephone': {
    obligation: 'collect-telephone',
    title: 'Telephone number',
    customerText: `Give us a telephone number at which we reach you. ${why}`,
    remedy: 'A number with its country code that can receive a code.',
  },
  'account.trial': {
    obligation: 'collect-payment-means',
    title: 'Trial or paid',
    customerText: 'Say whether you apply for a trial. Only a trial can do without a means of payment.',
    remedy: 'An application for an account that says whether it is a trial.',
  },
};

export function isMissingFact(text: string): text is MissingFact {
  // Safe: asking the list decides it.
  return missingFacts.includes(text as MissingFact);
}

export function collectionRequirement(missing: MissingFact): CollectionRequirement {
  return { ...words[missing], clause: '§ 7.302(c)', missing };
}

/** What findings of collection leave owed, each once, in their order. */
export function requirementsOf(findings: readonly Finding[]): readonly CollectionRequirement[] {
  const open = findings.filter((finding) => finding.outcome === 'unmet' || finding.outcome === 'unknown');
  const missing = new Set(open.flatMap((finding) => finding.missing).filter(isMissingFact));
  return [...missing].map(collectionRequirement);
}
