/** Discrepancies: recorded by hand or by a comparison, resolved by a person. */
import type { Id, IdSource } from '../../../../kernel/ids.ts';
import { type Refusal, refuse } from '../../../../kernel/problems.ts';
import { type Made, made } from '../event-schemas.ts';
import { type Comparison, isSameEntity } from '../registry/compare.ts';
import type { Discrepancy, RecordDiscrepancy, ResolveDiscrepancy } from '../types/discrepancies.ts';
import { wholeAttempt } from './attempts.ts';
import { refuseMove } from './transitions.ts';

export function recordDiscrepancy(
  command: RecordDiscrepancy,
  of: { readonly id: Id<'discrepancy'>; readonly person: Id<'person'> },
): readonly Made[] | Refusal {
  const { stated, found, ...data } = command;
  if (stated === found) return refuse('invalid-field', { field: 'body.found', code: 'no-difference' });
  return [
    made('discrepancy-recorded', of.id, {
      data: { person: of.person, ...data, attempt: null },
      personal: { stated, found },
    }),
  ];
}

export function resolveDiscrepancy(
  discrepancy: Discrepancy,
  command: ResolveDiscrepancy,
): readonly Made[] | Refusal {
  const refusal = refuseMove(
    'discrepancy',
    discrepancy.resolvedAt === null ? 'open' : 'resolved',
    'resolved',
  );
  if (refusal) return refusal;
  return [
    made('discrepancy-resolved', discrepancy.id, {
      data: { person: discrepancy.person, resolution: command.resolution },
      personal: { words: command.words },
    }),
  ];
}

export type Comparing = {
  readonly person: Id<'person'>;
  readonly round: number;
  readonly source: 'gleif' | 'plain';
  /** The file as it was given. */
  readonly record: unknown;
  /** Differences that are on record and not resolved: they are not recorded again. */
  readonly openFields: readonly string[];
  readonly ids: IdSource;
};

/**
 * A record of the same, active entity succeeds; each difference is a discrepancy that waits for a person. A record of
 * another entity proves nothing about this one, so its differences are not kept.
 */
export function decideComparison(comparison: Comparison, comparing: Comparing): readonly Made[] {
  const { person, round, source, record, ids } = comparing;
  const id = ids.next('verificationAttempt');
  const attempt = { id, person, method: 'registry-record', round, document: null } as const;
  const same = isSameEntity(comparison);
  const ended = comparison.fields.status === 'differs';
  const outcome = same && !ended ? 'succeeded' : 'failed';
  const why = !same ? 'another-entity' : ended ? 'entity-not-active' : 'record-is-of-this-entity';
  const [started, end] = wholeAttempt(attempt, outcome, why);
  const differences = same ? comparison.differences : [];
  return [
    ...(started ? [started] : []),
    made('registry-record-compared', id, {
      data: { person, source, fields: comparison.fields },
      personal: { record },
    }),
    ...(end ? [end] : []),
    ...differences
      .filter(({ field }) => !comparing.openFields.includes(field))
      .map(({ field, severity, stated, found }) =>
        made('discrepancy-recorded', ids.next('discrepancy'), {
          data: {
            person,
            field,
            severity,
            statedBy: 'collected',
            foundBy: 'registry-record',
            attempt: id,
          },
          personal: { stated, found },
        }),
      ),
  ];
}
