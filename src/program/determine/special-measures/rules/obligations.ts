/** What the provider owes about a determination: to take it in, to find whom it reaches, and to let it end. */
import type { Finding, Outcome, Reason, RuleContext } from '../../../../kernel/finding.ts';
import type { Day } from '../../../../kernel/time.ts';
import type { SpecialMeasure } from '../types/measure.ts';
import type { Basis } from '../types/previews.ts';
import { phaseOn } from './dates.ts';

export const measureReasons = [
  'awaits-approval',
  'taken-in',
  'withdrawn',
  'publication-not-on-record',
  'nobody-looked',
  'looked-by-another-reading',
  'regions-not-on-record',
  'access-not-on-record',
  'affected-found',
  'over-before-anybody-looked',
  'not-in-force-yet',
  'in-force-until',
  'ended',
  'revoked',
] as const;
export type MeasureReason = (typeof measureReasons)[number];

export type MeasureContext = RuleContext<unknown> & {
  readonly today: Day;
  /** What the program counts as located in a jurisdiction today. */
  readonly basis: Basis;
};

type MeasureFinding = Finding<MeasureReason>;
const clause = '§ 7.307';

/** Each determination of the Secretary is taken in: whom it aims at, what it imposes, and its days (record-special-measure). */
export function recordSpecialMeasure(measure: SpecialMeasure, context: MeasureContext): MeasureFinding {
  const finding = findingOf('record-special-measure', measure, context);
  if (measure.state === 'withdrawn') return finding('not-applicable', [because('withdrawn')]);
  if (measure.state !== 'approved')
    return finding('unmet', [because('awaits-approval')], ['measure.approval']);
  if (measure.content.publishedOn === null)
    return finding('unknown', [because('publication-not-on-record')], ['determination.publishedOn']);
  return finding('met', [
    because('taken-in', { secondPerson: !measure.authors.includes(measure.approvedBy ?? '') }),
  ]);
}

/** The accounts, reseller accounts and persons that a determination reaches are found before it takes effect (find-affected-accounts). */
export function findAffectedAccounts(measure: SpecialMeasure, context: MeasureContext): MeasureFinding {
  const finding = findingOf('find-affected-accounts', measure, context);
  const { preview, content } = measure;
  if (measure.state === 'withdrawn') return finding('not-applicable', [because('withdrawn')]);
  const phase = phaseOn(measure, context.today);
  if (!preview) {
    const over = phase === 'ended' || phase === 'revoked';
    if (over) return finding('unmet', [because('over-before-anybody-looked')], ['measure.preview']);
    return finding(
      'unmet',
      [because('nobody-looked', { effectiveOn: content.effectiveOn })],
      ['measure.preview'],
    );
  }
  const unsure = unsureReasons(measure, context);
  const found = because('affected-found', {
    accounts: preview.accounts,
    touched: preview.touched,
    resellers: preview.resellers,
  });
  if (unsure.length === 0) return finding('met', [found]);
  return finding(
    'unknown',
    [...unsure.map(({ reason }) => reason), found],
    unsure.map(({ missing }) => missing),
  );
}

/** What keeps a search from having found everybody, with the fact that is missing. */
function unsureReasons({ preview, content }: SpecialMeasure, { basis }: MeasureContext) {
  if (!preview) return [];
  const ofPlace = content.target.kind === 'jurisdiction';
  const other = ofPlace && [...preview.basis].sort().join() !== [...basis].sort().join();
  return [
    ...(preview.unknown > 0
      ? [
          {
            reason: because('regions-not-on-record', { accounts: preview.unknown }),
            missing: 'address.region',
          },
        ]
      : []),
    ...(ofPlace && basis.includes('access')
      ? [{ reason: because('access-not-on-record'), missing: 'account.access' }]
      : []),
    ...(other ? [{ reason: because('looked-by-another-reading'), missing: 'measure.preview' }] : []),
  ];
}

/** A special measure ends at the close of its life, unless it is extended (expire-special-measure). */
export function expireSpecialMeasure(measure: SpecialMeasure, context: MeasureContext): MeasureFinding {
  const finding = findingOf('expire-special-measure', measure, context);
  const { lastOn, revokedOn, steps } = measure;
  const extensions = steps.filter(({ step }) => step.kind === 'extend').length;
  switch (phaseOn(measure, context.today)) {
    case undefined:
    case 'ahead':
      return finding('not-applicable', [because('not-in-force-yet')]);
    case 'in-force':
      return finding('met', [because('in-force-until', { lastOn, extensions })]);
    case 'ended':
      return finding('met', [because('ended', { lastOn, extensions })]);
    case 'revoked':
      return finding('met', [because('revoked', { revokedOn })]);
  }
}

export const measureRules = [recordSpecialMeasure, findAffectedAccounts, expireSpecialMeasure];

function because(code: MeasureReason, facts?: Reason['facts']): Reason<MeasureReason> {
  return facts ? { code, clause, facts } : { code, clause };
}

function findingOf(obligation: string, { id }: SpecialMeasure, { edition, at }: MeasureContext) {
  return (
    outcome: Outcome,
    reasons: readonly Reason<MeasureReason>[],
    missing: readonly string[] = [],
  ): MeasureFinding => ({ obligation, subject: id, outcome, reasons, missing, edition, at });
}
