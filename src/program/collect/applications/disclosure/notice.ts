/** Who gets which of the data that a customer or a beneficial owner gives, and on what ground. Pure. */
import { z } from 'zod';
import type { Edition } from '../../../../law/index.ts';

/** Whom it goes to. `us`: whoever runs this program; `provider`: the one behind a reseller; `naming-entity`: the customer that named an owner. `named-owners`: the owners a customer names. */
export const recipients = [
  'commerce',
  'examiner',
  'provider',
  'message-carrier',
  'naming-entity',
  'named-owners',
  'us',
] as const;
export type Recipient = (typeof recipients)[number];

export const disclosureCodes = [
  'assessment',
  'transaction-review',
  'certification-counts',
  'ai-training-report',
  'passed-on-by-reseller',
  'codes-and-messages',
  'owner-is-complete',
  'owner-is-asked',
  'kept-for-years',
] as const;
export type DisclosureCode = (typeof disclosureCodes)[number];

/** Kinds of data, as a person would name them. */
export const disclosedData = [
  'name',
  'address',
  'payment-means',
  'email',
  'telephone',
  'documents',
  'owners',
  'access-records',
  'completion',
  'counts',
] as const;
type Data = (typeof disclosedData)[number];

/** One line of the notice. Its words are the reader's language's, by `code`. */
export type Disclosure = {
  readonly code: DisclosureCode;
  readonly clause: string;
  readonly to: Recipient;
  readonly facts: Readonly<Record<string, string | number | readonly string[]>>;
};

export const disclosure = z.object({
  code: z.enum(disclosureCodes),
  clause: z.string(),
  to: z.enum(recipients),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])),
});

/** What the notice depends on. */
export type NoticeFacts = {
  readonly reader: 'customer' | 'beneficial-owner';
  readonly edition: Pick<Edition, 'obligation'>;
  readonly organization: { readonly kind: 'provider' | 'reseller' };
  /** Of the program in force. */
  readonly retentionYears: number;
  /** What carries messages outside; without either, they stay in the outbox here. */
  readonly carriers: { readonly mail: boolean; readonly text: boolean };
  /** Of a beneficial owner: the customer that named them. */
  readonly entityName: string | null;
};

type Line = {
  readonly code: DisclosureCode;
  readonly to: Recipient;
  /** The duty it rests on: where the edition does not ask for it, nothing is disclosed for it. */
  readonly obligation: string;
  applies(facts: NoticeFacts): boolean;
  facts(facts: NoticeFacts): Disclosure['facts'];
};

const identity: readonly Data[] = ['name', 'address', 'payment-means', 'email', 'telephone'];
const file: readonly Data[] = [...identity, 'documents', 'owners', 'access-records'];

/** Tells customers, as the program says, about the disclosure of their identifying information (notify-of-disclosure). */
export function disclosuresOf(facts: NoticeFacts): readonly Disclosure[] {
  return lines
    .map((line) => ({ line, duty: facts.edition.obligation(line.obligation) }))
    .filter(({ line, duty }) => duty.status === 'in-force' && line.applies(facts))
    .map(({ line, duty }) => ({
      code: line.code,
      clause: duty.clause,
      to: line.to,
      facts: line.facts(facts),
    }));
}

const always = () => true;

/** In the order in which they are read. */
const lines: readonly Line[] = [
  {
    code: 'transaction-review',
    to: 'commerce',
    obligation: 'produce-transaction-data',
    applies: always,
    facts: () => ({ data: file }),
  },
  {
    code: 'assessment',
    to: 'examiner',
    obligation: 'support-assessment',
    applies: always,
    facts: () => ({ data: file }),
  },
  {
    code: 'ai-training-report',
    to: 'commerce',
    obligation: 'report-foreign-person',
    applies: always,
    facts: () => ({ data: [...identity, 'access-records'] }),
  },
  {
    code: 'certification-counts',
    to: 'commerce',
    obligation: 'certify-annually',
    applies: always,
    facts: () => ({ data: ['counts'] }),
  },
  {
    code: 'passed-on-by-reseller',
    to: 'provider',
    obligation: 'relay-reseller-ai-report',
    applies: ({ organization }) => organization.kind === 'reseller',
    facts: () => ({ data: identity }),
  },
  {
    code: 'codes-and-messages',
    to: 'message-carrier',
    obligation: 'limit-third-party-access',
    applies: ({ carriers }) => carriers.mail || carriers.text,
    facts: ({ carriers }) => ({
      data: [...(carriers.mail ? ['email'] : []), ...(carriers.text ? ['telephone'] : [])],
    }),
  },
  {
    code: 'owner-is-complete',
    to: 'naming-entity',
    obligation: 'limit-third-party-access',
    applies: ({ reader }) => reader === 'beneficial-owner',
    facts: ({ entityName }) => ({ data: ['completion'], ...(entityName === null ? {} : { entityName }) }),
  },
  {
    code: 'owner-is-asked',
    to: 'named-owners',
    obligation: 'collect-owner-data',
    applies: ({ reader }) => reader === 'customer',
    facts: () => ({ data: ['name'] }),
  },
  {
    code: 'kept-for-years',
    to: 'us',
    obligation: 'retain-identifying-information',
    applies: always,
    facts: ({ retentionYears }) => ({ data: file, years: retentionYears }),
  },
];
