/** What the sum would be with a share that is only typed. What counts is added up by the server, exactly. */
import { asciiNumber } from '../forms/digits.ts';
import type { Ownership } from './owners-page.tsx';

/** A share as the server reads it, from whatever digits and decimal sign were typed, with a sign of percent or without. */
export function decimal(typed: string): string {
  return asciiNumber(typed)
    .replace(/[,،]/, '.')
    .replace(/\s*[%٪]$|^[%٪]\s*/u, '');
}

type Typed = { readonly party: string; readonly kind: string; readonly share: string };

/** In percent, for a preview; nothing where there is nothing to add up. */
export function sumWith({ graph, person }: Ownership, typed: Typed): number | undefined {
  const share = Number(decimal(typed.share));
  if (!typed.share || Number.isNaN(share)) return undefined;
  const held = typed.party || graph.parties.find((party) => party.person === person)?.party;
  const told = graph.holdings
    .filter((holding) => holding.in === held && holding.kind === typed.kind)
    .reduce((sum, holding) => sum + Number(holding.share.min), 0);
  return Math.round((told + share) * 10_000) / 10_000;
}
