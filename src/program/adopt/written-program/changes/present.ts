/** Reads what a change is judged by, and shows the change with it. */
import { isRefusal, type Refusal, refuse } from '../../../../kernel/problems.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import type { Call } from '../../../../runtime/http/route.ts';
import { legalDay, programSettings } from '../in-force.ts';
import { readAdoption } from '../store.ts';
import { compareProgramVersions } from '../versions/compare.ts';
import { versionAt } from '../versions/version.ts';
import { type Circumstances, isBraked, stillNeeds } from './decide.ts';
import { laidOver } from './lay-over.ts';
import { suggestMaterial } from './rules.ts';
import type { ProgramChange } from './types.ts';
import { presentHead } from './view.ts';

/** The day and the program in force, by which every act on a change is judged. */
export async function circumstancesOf(tx: Transaction, call: Call): Promise<Circumstances> {
  const { edition } = call.runtime;
  const settings = await programSettings(tx, edition, call.at);
  return {
    today: legalDay(settings, call.at),
    adopted: (await readAdoption(tx, call.at)) !== undefined,
    fourEyes: settings.fourEyes.includes('setting'),
    brakeSharePercent: settings.brakeSharePercent,
    edition,
  };
}

export async function presentChange(tx: Transaction, call: Call, change: ProgramChange) {
  const circumstances = await circumstancesOf(tx, call);
  const { edition } = call.runtime;
  // Once approved it is shown against what held then; until then against what is approved by now.
  const on = change.inForceFrom ?? change.effectiveOn;
  const before = await versionAt(tx, edition, { on, at: change.approvedAt ?? call.at, without: change.id });
  return {
    ...presentHead(change),
    content: change.content,
    digest: change.digest,
    authors: change.authors,
    submittedAt: change.submittedAt,
    sentBack: change.sentBack,
    trial: change.trial,
    confirmedBy: change.confirmedBy,
    confirmedAt: change.confirmedAt,
    inForceFrom: change.inForceFrom,
    needs: stillNeeds(change, circumstances),
    braked: isBraked(change, circumstances),
    brakeSharePercent: circumstances.brakeSharePercent,
    suggestion: suggestMaterial(change.content),
    differences: compareProgramVersions(before, laidOver(before, change.content), edition),
  };
}

export async function shown(tx: Transaction, call: Call, change: ProgramChange | undefined | Refusal) {
  if (isRefusal(change)) return change;
  return change ? presentChange(tx, call, change) : refuse('not-found');
}
