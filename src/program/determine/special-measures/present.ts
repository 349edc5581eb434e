/** Reads what a measure is judged by, and shows the measure with it. */
import type { z } from '@hono/zod-openapi';
import { refuse } from '../../../kernel/problems.ts';
import type { Transaction } from '../../../runtime/database/index.ts';
import { presentFinding } from '../../../runtime/http/fields.ts';
import type { Call } from '../../../runtime/http/route.ts';
import { legalDay, programSettings } from '../../adopt/written-program/index.ts';
import type { Circumstances } from './decide.ts';
import { lifeEndsOn, phaseOn, requiredFrom } from './rules/dates.ts';
import { type MeasureContext, measureRules } from './rules/obligations.ts';
import { readNamed } from './store/measures.ts';
import type { SpecialMeasure } from './types/measure.ts';
import type { measureHead, measureView } from './types/views.ts';

/** The day and the program in force, by which every act on a measure is judged. */
export async function circumstancesOf(
  tx: Transaction,
  call: Call,
): Promise<Circumstances & { readonly context: MeasureContext }> {
  const { edition } = call.runtime;
  const settings = await programSettings(tx, edition, call.at);
  const today = legalDay(settings, call.at);
  const { parameters } = edition;
  return {
    today,
    fourEyes: settings.fourEyes.includes('special-measure'),
    parameters,
    context: { edition: edition.id, parameters, at: call.at, today, basis: settings.locatedInBasis },
  };
}

export function presentHead(
  measure: SpecialMeasure,
  { today, parameters }: Circumstances,
): z.input<typeof measureHead> {
  const { id, state, content, lastOn, proposed } = measure;
  return {
    id,
    state,
    phase: phaseOn(measure, today) ?? null,
    title: content.title,
    target: content.target,
    imposes: content.imposes,
    citation: content.source.citation,
    determinedOn: content.determinedOn,
    publishedOn: content.publishedOn,
    requiredFrom: requiredFrom(content, parameters),
    effectiveOn: content.effectiveOn,
    lastOn,
    proposed: proposed?.step.kind ?? null,
  };
}

async function presentMeasure(
  tx: Transaction,
  call: Call,
  measure: SpecialMeasure,
): Promise<z.input<typeof measureView>> {
  const circumstances = await circumstancesOf(tx, call);
  const { content, digest, authors, draftedAt, submittedBy, submittedAt, sentBack, preview } = measure;
  return {
    ...presentHead(measure, circumstances),
    source: content.source,
    earlyBecause: content.earlyBecause,
    named: await readNamed(tx, measure.id),
    digest,
    authors: [...authors],
    draftedAt,
    submittedBy,
    submittedAt,
    sentBack,
    preview,
    approvedBy: measure.approvedBy,
    approvedAt: measure.approvedAt,
    lifeEndsOn: lifeEndsOn(content, circumstances.parameters),
    revokedOn: measure.revokedOn,
    asked: measure.proposed,
    steps: [...measure.steps],
    secondPersonNeeded: circumstances.fourEyes,
    findings: measureRules.map((rule) => presentFinding(rule(measure, circumstances.context))),
  };
}

export async function shown(tx: Transaction, call: Call, measure: SpecialMeasure | undefined) {
  return measure ? presentMeasure(tx, call, measure) : refuse('not-found');
}
