/** Certifications under § 7.304: whose they are, which there are, and which duty each meets. */
import type { Id } from '../../../kernel/ids.ts';

export const kindCodes = [
  'initial-certification',
  'annual-certification',
  'irregular-certification',
] as const;
export type KindCode = (typeof kindCodes)[number];

/** The duties to report a change outside the yearly cycle. */
export const irregularObligations = [
  'report-business-change',
  'report-material-program-change',
  'report-contact-change',
] as const;

/** A reseller's certification is a duty of its own, though the provider files it. */
export function obligationsOf(about: Id<'organization'>, provider: Id<'organization'>) {
  return about === provider
    ? { initial: 'file-initial-certification', annual: 'certify-annually' }
    : { initial: 'file-reseller-certification', annual: 'certify-resellers-annually' };
}

export const certificationReasons = [
  'certification-sent',
  'certification-on-record',
  'certification-missing',
  'certification-missing-new-provider',
  'annual-running',
  'annual-overdue',
  'annual-not-begun',
  'change-waits',
  'change-overdue',
  'no-change-waits',
  'field-filed',
  'field-not-filed',
  'rows-kept',
  'figure-without-rows',
] as const;
export type CertificationReason = (typeof certificationReasons)[number];

/** What the rules of certification read about one organization. */
export type CertificationFacts = {
  readonly about: Id<'organization'>;
  readonly whose: 'provider' | 'foreign-reseller';
  /** A provider that offered nothing abroad before: it certifies before its first foreign account. */
  readonly isNew: boolean;
  /** The first certification that was sent; null: none was. */
  readonly firstSent: { readonly filing: Id<'filing'>; readonly on: string } | null;
  /** The first certification as it is on record with its receipt, also where it was filed elsewhere. */
  readonly onRecord: { readonly on: string; readonly receipt: string } | null;
  /** The open deadlines of its certifications. */
  readonly clocks: readonly {
    readonly clock: Id<'clock'>;
    readonly obligation: string;
    readonly dueOn: string;
    readonly late: boolean;
  }[];
  /** The fields of the last certification that was sent, by their names in the form. */
  readonly filed: {
    readonly filing: Id<'filing'>;
    readonly fields: readonly { readonly name: string; readonly counted: boolean }[];
  } | null;
};

/** Foreign resellers that are looked at together. */
export const mostResellers = 1000;
