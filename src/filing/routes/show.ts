/** Reading a filing for an answer: as it is, or as of the moment of a grant. */
import type { Id } from '../../kernel/ids.ts';
import { isRefusal, type Refusal, refuse } from '../../kernel/problems.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Edition } from '../../law/index.ts';
import type { Work } from '../../runtime/commit/work.ts';
import type { SealScope } from '../../runtime/crypto/sealing.ts';
import type { Transaction } from '../../runtime/database/index.ts';
import type { FilingKind } from '../../runtime/filing-kind.ts';
import { asOfMoment } from '../../runtime/http/as-of.ts';
import type { Call } from '../../runtime/http/route.ts';
import { filingOf } from '../evolve.ts';
import { findKind } from '../kinds.ts';
import { listCorrections, readFiling, readSteps } from '../store.ts';
import type { Filing, Step } from '../types.ts';
import { presentFiling } from '../view.ts';

export type Shown = {
  readonly filing: Filing;
  readonly steps: readonly Step[];
  readonly printed: {
    readonly kind: FilingKind;
    readonly edition: Edition;
    readonly previous: Filing | undefined;
  };
};

/** A filing with what stands beside it: its kind, and the filing before. */
export async function show(tx: Transaction, call: Call, id: Id<'filing'>): Promise<Shown | Refusal> {
  const { runtime, session, at } = call;
  const scope: SealScope = { tx, tenant: session.tenant, at, master: runtime.keys.master };
  return read(scope, { call, id, asOf: asOfMoment(session) });
}

async function read(
  scope: SealScope,
  { call, id, asOf }: { readonly call: Call; readonly id: Id<'filing'>; readonly asOf: Instant | undefined },
): Promise<Shown | Refusal> {
  const steps = await readSteps(scope, id, asOf);
  const filing = filingOf(id, steps);
  const kind = filing && findKind(call.runtime, filing.kind);
  if (!filing || !kind) return refuse('not-found');
  const previous = filing.previous ? await readFiling(scope, filing.previous, asOf) : undefined;
  return { filing, steps, printed: { kind, edition: call.runtime.edition, previous } };
}

/** The same as the API gives it. */
export async function answer(tx: Transaction, call: Call, id: Id<'filing'>) {
  const shown = await show(tx, call, id);
  if (isRefusal(shown)) return shown;
  const corrections = await listCorrections(tx, id, asOfMoment(call.session));
  return presentFiling(shown.filing, { ...shown.printed, corrections });
}

/** Runs one command on a filing and answers with what became of it. */
export function act(call: Call, id: Id<'filing'>, command: (work: Work) => Promise<Refusal | undefined>) {
  return call.perform(async (work) => (await command(work)) ?? answer(work.tx, call, id));
}
