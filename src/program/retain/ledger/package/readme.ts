/** The page that goes with a package: what is in it, and how to check it without us. */
import type { Instant } from '../../../../kernel/time.ts';

export type PackageAbout = {
  readonly origin: string;
  readonly tenant: string;
  readonly at: Instant;
  /** The moment of the grant it is taken under. */
  readonly asOf?: Instant | undefined;
  readonly about?: readonly string[] | undefined;
};

export const bundleName = 'ledger.ndjson.gz';
export const verifierName = 'verify-ledger.mjs';

export function readmeOf({ origin, tenant, at, asOf, about }: PackageAbout): string {
  return `${[
    'The ledger of a customer-identification program',
    '',
    `Log           ${origin}`,
    `Organization  ${tenant}`,
    `Taken         ${at}`,
    ...(asOf ? [`As of         ${asOf}: entries of later go by their hash only`] : []),
    ...(about ? [`About         ${about.join('\n              ')}`] : []),
    '',
    'In this package',
    '',
    `  ${bundleName}   every entry of the ledger, or its hash, and the signed checkpoints`,
    `  ${verifierName}  the program that checks it: one file, no package, no network`,
    '  README.txt         this page',
    '',
    'To check it you need Node 20.12 or later. In the folder of these files run:',
    '',
    `  node ${verifierName} ${bundleName} --key KEY`,
    '',
    'KEY is the public key of the ledger. Do not take it from here: ask the provider for it by another way, on paper or',
    'from the contract. With the key the last line says PROVEN: every entry is as it was when the ledger signed it, and',
    'none is missing. Without it the line says CONSISTENT: the record agrees with itself, and anybody could have made it.',
    'If you kept a checkpoint from an earlier visit, add --seen FILE: the ledger must have the same beginning.',
    'If the verifier was not given to you by somebody you trust, read it, or compare it with the one of the release.',
    ...(about
      ? [
          '',
          'Entries about others are not handed over. Their hashes are, so that you can see that none is missing.',
        ]
      : []),
    '',
    'Entries hold no personal data: where a person told something, an entry has a salted commitment to it.',
  ].join('\n')}\n`;
}
