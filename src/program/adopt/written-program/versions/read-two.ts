/** The two versions that a comparison is of. */
import type { Transaction } from '../../../../runtime/database/index.ts';
import type { Call } from '../../../../runtime/http/route.ts';
import { legalDay, programSettings } from '../in-force.ts';
import { type ProgramVersion, versionAt, versionOf } from './version.ts';

export type TwoVersions = { readonly from: ProgramVersion; readonly to: ProgramVersion };

/** Those asked for: `to` is else the version in force, `from` else the one before it. Nothing where one is not there. */
export async function readTwo(
  tx: Transaction,
  call: Call,
  asked: { readonly from?: number | undefined; readonly to?: number | undefined },
): Promise<(TwoVersions & { readonly inForce: number }) | undefined> {
  const inForce = await numberInForce(tx, call);
  const number = asked.to ?? inForce;
  const of = (one: number) => versionOf(tx, call.runtime.edition, { number: one, at: call.at });
  const to = await of(number);
  const from = await of(asked.from ?? Math.max(0, number - 1));
  return from && to ? { from, to, inForce } : undefined;
}

export async function numberInForce(tx: Transaction, call: Call): Promise<number> {
  const { edition } = call.runtime;
  const settings = await programSettings(tx, edition, call.at);
  const on = legalDay(settings, call.at);
  return (await versionAt(tx, edition, { on, at: call.at })).number;
}
