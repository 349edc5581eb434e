/** The program that a request reads: the version in force, or one by its number, and whose it is. */
import type { Transaction } from '../../../runtime/database/index.ts';
import { asOfMoment } from '../../../runtime/http/as-of.ts';
import type { Call } from '../../../runtime/http/route.ts';
import { readOrganization } from '../organizations/index.ts';
import { legalDay, programSettings } from './in-force.ts';
import { type ProgramVersion, versionAt, versionOf } from './versions/version.ts';

export type ProgramOf = {
  readonly version: ProgramVersion;
  /** The legal name of the provider. */
  readonly organization: string;
};

/** The program in force at the moment of the call, or of the grant; or a version of it as it was known then. */
export async function readProgram(
  tx: Transaction,
  call: Call,
  number?: number,
): Promise<ProgramOf | undefined> {
  const { edition } = call.runtime;
  const settings = await programSettings(tx, edition, call.at);
  const version =
    number === undefined
      ? await versionAt(tx, edition, { on: legalDay(settings, call.at), at: call.at })
      : await versionOf(tx, edition, { number, at: call.at });
  return version && { version, organization: await providerName(tx, call) };
}

/** The legal name of the provider at the moment of the call, or of the grant. */
export async function providerName(tx: Transaction, { session }: Call): Promise<string> {
  const provider = await readOrganization(tx, session.tenant, asOfMoment(session));
  // A fault: whoever has a session belongs to a provider that was founded.
  if (!provider) throw new Error('the tenant has no organization');
  return provider.legalName;
}
