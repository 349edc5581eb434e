/** Reads what a change is judged by, and shows the change with it. */
import { isRefusal, type Refusal, refuse } from '../../../../kernel/problems.ts';
import type { Day } from '../../../../kernel/time.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import type { Call } from '../../../../runtime/http/route.ts';
import { legalDay, programSettings, settingsOn } from '../in-force.ts';
import { readAdoption } from '../store.ts';
import { compareProgramVersions } from '../versions/compare.ts';
import { versionAt } from '../versions/version.ts';
import { trialFault } from './counts-still.ts';
import { type Circumstances, changesSettings, isBraked, stillNeeds } from './decide.ts';
import { settingsDigestOf } from './digest.ts';
import { laidOver } from './lay-over.ts';
import { isOpen } from './life.ts';
import { suggestMaterial } from './rules.ts';
import type { ProgramChange } from './types.ts';
import { presentHead } from './view.ts';

/** The day and the program in force, by which every act on a change that would take effect on `asked` is judged. */
export async function circumstancesOf(tx: Transaction, call: Call, asked?: Day): Promise<Circumstances> {
  const { edition } = call.runtime;
  const settings = await programSettings(tx, edition, call.at);
  const today = legalDay(settings, call.at);
  const on = asked && asked > today ? asked : today;
  return {
    today,
    legalZone: settings.legalZone,
    trialDays: settings.trialDays,
    settingsDigest: settingsDigestOf(await settingsOn(tx, edition, { on })),
    adopted: (await readAdoption(tx, call.at)) !== undefined,
    fourEyes: settings.fourEyes.includes('setting'),
    brakeSharePercent: settings.brakeSharePercent,
    edition,
  };
}

export async function presentChange(tx: Transaction, call: Call, change: ProgramChange) {
  const circumstances = await circumstancesOf(tx, call, change.effectiveOn);
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
    trialFault: faultShown(change, circumstances),
    needs: stillNeeds(change, circumstances),
    braked: isBraked(change, circumstances),
    brakeSharePercent: circumstances.brakeSharePercent,
    suggestion: suggestMaterial(change.content),
    differences: compareProgramVersions(before, laidOver(before, change.content), edition),
    risksBefore: before.risks,
  };
}

/** Why a trial that was made counts no longer; nothing where none is asked for or nothing is left to decide. */
function faultShown(change: ProgramChange, circumstances: Circumstances) {
  if (!isOpen(change) || !circumstances.adopted || !changesSettings(change)) return null;
  return trialFault(change, circumstances) ?? null;
}

export async function shown(tx: Transaction, call: Call, change: ProgramChange | undefined | Refusal) {
  if (isRefusal(change)) return change;
  return change ? presentChange(tx, call, change) : refuse('not-found');
}
