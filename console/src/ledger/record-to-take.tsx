import { Anchor } from '@mantine/core';
import { addressOf } from '../api/call.ts';
import { useSession } from '../shell/grant.ts';

/** Who may take the ledger out of the house. */
export const keepers: ReadonlySet<string> = new Set(['owner', 'officer', 'examiner']);

/** The entries about one thing, with the program that checks them, to be verified elsewhere. */
export function RecordToTake({ about }: { about: string }) {
  if (!keepers.has(useSession()?.role ?? '')) return null;
  return (
    <Anchor size="sm" download href={addressOf('exportLedgerPackage', { query: { about } })}>
      Take the record
    </Anchor>
  );
}
